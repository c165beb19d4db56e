import { parseArgs } from 'node:util';
import { messageLocale } from '../check/problem.ts';
import { type Locale, locales } from '../schemas/knowable.ts';

/**
 * What every command does first: it reads what was asked of it. Where there is something that it does not know, it says
 * how it is called.
 *
 * @param call How it is called. The words that it takes stand in angle brackets.
 */
export function command(call: string) {
  try {
    const { values, positionals } = parseArgs({
      options: { lang: { type: 'string' }, fix: { type: 'boolean' } },
      allowPositionals: call.includes('<'),
    });
    if (locales.includes((values.lang ?? 'en') as Locale) && positionals.length < call.split('<').length)
      return { locale: messageLocale(values.lang), words: positionals, fix: values.fix };
  } catch {
    // An option or a word that there is not, or an option without its value.
  }
  return sayHow(call);
}

/** Ends, and says how a command is called, in both languages: nobody knows yet which one is read. */
export function sayHow(call: string): never {
  console.error(`Write: ${call}\n请写：${call}`);
  process.exit(1);
}
