import { parseArgs } from 'node:util';
import { messageLocale } from '../check/problem.ts';
import { type Locale, locales } from '../schemas/knowable.ts';

/** What was asked of a command. */
interface Asked {
  locale: Locale;
  words: string[];
  /** Whether `--fix` is on. */
  fix: boolean;
}

/**
 * What every command does first: it reads its words. Where there is one that it does not know, it ends, and says how it is
 * called, in both languages: nobody knows yet which one is read.
 *
 * @param call How it is called. The words that it takes stand in angle brackets, its options in square ones.
 */
export function command(call: string): Asked {
  const asked = readCommand(call, process.argv.slice(2));
  if (asked) return asked;
  console.error(`Write: ${call}\n请写：${call}`);
  process.exit(1);
}

/** What was asked; `undefined` when the command is not called so. */
export function readCommand(call: string, args: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { lang: { type: 'string' }, ...(call.includes('[--fix]') && { fix: { type: 'boolean' } }) },
      allowPositionals: true,
    });
    const { lang, fix = false } = values as { lang?: string; fix?: boolean };
    const isKnown = lang === undefined || (locales as readonly string[]).includes(lang);
    if (!isKnown || positionals.length > call.split('<').length - 1) return undefined;
    return { locale: messageLocale(lang), words: positionals, fix };
  } catch {
    // An option that there is not, or one without its value.
    return undefined;
  }
}
