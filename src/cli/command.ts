import { parseArgs } from 'node:util';
import { messageLocale, suggest } from '../check/problem.ts';
import { type Locale, locales } from '../schemas/knowable.ts';

/** What was asked of a command. */
interface Asked {
  locale: Locale;
  words: string[];
  /** The switches that are on. */
  switches: ReadonlySet<string>;
}

/** What is said instead of doing what was asked. */
interface Refusal {
  said: string[];
  failed: boolean;
}

/** How a command is called. */
interface Usage {
  /** Its name, and the words that it takes, such as `restore -- <file> <number>`. */
  call: string;
  /** How many words it takes at most. */
  words?: number;
  switches?: readonly string[];
}

/**
 * What every command does first: it reads its words, and ends with a sentence when there is one that it does not know.
 * That sentence comes in both languages: nobody knows yet which one is read.
 */
export function command(usage: Usage, given = process.argv.slice(2)): Asked {
  const read = readCommand(usage, given);
  if (!('said' in read)) return read;
  (read.failed ? console.error : console.log)(read.said.join('\n'));
  process.exit(read.failed ? 1 : 0);
}

/** What was asked; or what is to be said instead, and whether that is a failure. */
export function readCommand({ call, words = 0, switches = [] }: Usage, args: string[]): Asked | Refusal {
  const { values, positionals } = parseArgs({
    args,
    options: { lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { lang, help, ...on } = values;
  const [name = '', ...rest] = call.split(' -- ');
  const line = [`npm run ${name} --`, ...rest, ...switches.map((option) => `[--${option}]`), '[--lang en|zh]'].join(
    ' ',
  );
  const how = (...said: string[]) => ({ said: [...said, `Write: ${line}`, `请写：${line}`], failed: said.length > 0 });
  if (help) return how();
  const unknown = Object.keys(on).find((option) => !switches.includes(option));
  if (unknown !== undefined) {
    const guess = suggest(unknown, [...switches, 'lang', 'help']);
    const written = unknown.length > 1 ? `--${unknown}` : `-${unknown}`;
    return how(
      `There is no option ${written}.${guess ? ` Did you mean --${guess}?` : ''}`,
      `没有 ${written} 这个选项。${guess ? `是不是想写 --${guess}？` : ''}`,
    );
  }
  if (lang !== undefined && !locales.includes(lang as Locale))
    return how(`"${lang}" is no language of these commands.`, `这些命令没有“${lang}”这种语言。`);
  const extra = positionals[words];
  if (extra !== undefined)
    return how(`npm run ${name} does not know what "${extra}" means.`, `npm run ${name} 不明白“${extra}”的意思。`);
  return { locale: messageLocale(lang as string | undefined), words: positionals, switches: new Set(Object.keys(on)) };
}
