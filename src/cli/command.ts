import { parseArgs } from 'node:util';
import { messageLocale, suggest } from '../check/problem.ts';
import { type Locale, locales } from '../schemas/knowable.ts';

/** What was asked of a command. */
export interface Asked {
  locale: Locale;
  words: string[];
  /** The switches that are on. */
  switches: ReadonlySet<string>;
}

/** How a command is called. */
export interface Usage {
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
export function readCommand(usage: Usage, given: string[]): Asked | { said: string[]; failed: boolean } {
  const { call, words: most = 0, switches = [] } = usage;
  const { values, positionals } = parseArgs({
    args: given,
    options: { lang: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [name = '', ...rest] = call.split(' -- ');
  const options = [...switches.map((option) => `[--${option}]`), '[--lang en|zh]'];
  const line = `npm run ${name} -- ${[...rest, ...options].join(' ')}`;
  const how = [`Write: ${line}`, `请写：${line}`];
  const { lang, help, h, ...on } = values;
  if (help || h) return { said: how, failed: false };
  const known = [...switches, 'lang', 'help'];
  const [unknown] = Object.keys(on).filter((option) => !switches.includes(option));
  if (unknown !== undefined) return { said: [...sayUnknown(unknown, known), ...how], failed: true };
  if (lang !== undefined && !locales.includes(lang as Locale))
    return {
      said: [
        `"${lang}" is no language of these commands: --lang en or --lang zh`,
        `这些命令没有“${lang}”这种语言：请写 --lang en 或 --lang zh`,
      ],
      failed: true,
    };
  const extra = positionals[most];
  if (extra !== undefined)
    return {
      said: [
        `npm run ${name} does not know what "${extra}" means.`,
        `npm run ${name} 不明白“${extra}”的意思。`,
        ...how,
      ],
      failed: true,
    };
  return { locale: messageLocale(lang as string | undefined), words: positionals, switches: new Set(Object.keys(on)) };
}

function sayUnknown(option: string, known: readonly string[]): string[] {
  const guess = suggest(option, known);
  const written = option.length > 1 ? `--${option}` : `-${option}`;
  return [
    `There is no option ${written}.${guess ? ` Did you mean --${guess}?` : ''}`,
    `没有 ${written} 这个选项。${guess ? `是不是想写 --${guess}？` : ''}`,
  ];
}
