/** npm run restore: brings back an earlier version of a content file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { keep, keptVersions } from '../editor/history.ts';
import { command } from './command.ts';

const { locale, words: asked } = command('npm run restore -- <file> <number> [--lang en|zh]');
const [file, number = '1'] = asked;
const root = process.cwd();

const words = {
  en: {
    none: 'No earlier versions are kept yet. They are kept while npm run dev is running.',
    list: 'Kept versions, the newest first:',
    how: 'Bring one back: npm run restore -- <file> <number>',
    wrong: (name: string) => `There is no such version of ${name}. Write the whole path, as in the list.`,
    done: (name: string, time: string) => `${name} is as it was until ${time}. What stood there is kept as well.`,
  },
  zh: {
    none: '还没有保留的版本。运行 npm run dev 期间的改动才会保留。',
    list: '保留的版本，新的在前：',
    how: '恢复其中一个：npm run restore -- <文件> <序号>',
    wrong: (name: string) => `${name} 没有这个版本。请写完整路径，与列表一致。`,
    done: (name: string, time: string) => `${name} 已恢复为${time}之前的内容，刚才的内容也已保留。`,
  },
}[locale];

if (file) bringBack(posix.normalize(file.replaceAll('\\', '/')), Number(number));
else list();

function list(): void {
  const counts = new Map<string, number>();
  const lines = keptVersions(root).map(({ file: name, time }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${String(count).padStart(3)}  ${inWords(time)}  ${name}`;
  });
  console.log(lines.length > 0 ? [words.list, ...lines.slice(0, 40), words.how].join('\n') : words.none);
}

function bringBack(name: string, count: number): void {
  const path = join(root, name);
  const version = keptVersions(root).filter((candidate) => candidate.file === name)[count - 1];
  if (!version) {
    console.error(words.wrong(name));
    process.exitCode = 1;
    return;
  }
  // Read first: the oldest version goes when another one comes.
  const bytes = readFileSync(version.path);
  if (existsSync(path)) keep(root, name, readFileSync(path));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(words.done(name, inWords(version.time)));
}

/** `2026-12-01T09-30-00-000Z` as the clock on the wall shows it. */
function inWords(time: string): string {
  const iso = time.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d+)Z/, 'T$1:$2:$3.$4Z');
  return new Date(iso).toLocaleString(locale === 'zh' ? 'zh-CN' : 'sv-SE');
}
