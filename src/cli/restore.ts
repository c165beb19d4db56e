/** npm run restore: brings back an earlier version of a content file. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { keep, type Version, versionsOf } from '../editor/history.ts';
import { command } from './command.ts';

const { locale, words: asked } = command({ call: 'restore -- <file> <number>', words: 2 });
const [file, number = '1'] = asked;
const root = process.cwd();

const words = {
  en: {
    none: 'No earlier versions are kept yet. They are kept while npm run dev is running.',
    list: 'Kept versions, the newest first:',
    how: 'Bring one back: npm run restore -- <file> <number>',
    wrong: (name: string) =>
      `There is no such version of ${name}. Write the whole path, as in the list: npm run restore`,
    folder: (name: string) => `${name} is a folder. Name one file of it.`,
    done: (name: string, time: string) => `${name} is as it was ${time}. What stood there is kept as well.`,
    committed: 'when it was last saved in git',
    until: (time: string) => `until ${time}`,
  },
  zh: {
    none: '还没有保留的版本。运行 npm run dev 期间的改动才会保留。',
    list: '保留的版本，新的在前：',
    how: '恢复其中一个：npm run restore -- <文件> <序号>',
    wrong: (name: string) => `${name} 没有这个版本。请写完整路径，与列表一致：npm run restore`,
    folder: (name: string) => `${name} 是文件夹，请写出其中一个文件。`,
    done: (name: string, time: string) => `${name} 已恢复为${time}的内容，刚才的内容也已保留。`,
    committed: '最近一次提交到 git 时',
    until: (time: string) => `${time}之前`,
  },
}[locale];

if (file) bringBack(posix.normalize(file.replaceAll('\\', '/')), Number(number));
else list();

function list(): void {
  const counts = new Map<string, number>();
  const lines = versionsOf(root).map(({ file: name, time }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${String(count).padStart(3)}  ${inWords(time)}  ${name}`;
  });
  console.log(lines.length > 0 ? [words.list, ...lines.slice(0, 40), words.how].join('\n') : words.none);
}

function bringBack(name: string, count: number): void {
  const path = join(root, name);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const version: Version | undefined = versionsOf(root, name)[count - 1];
  const bytes = version ? readFileSync(version.path) : count === 1 ? committed(name) : undefined;
  if (isFolder || !bytes || !name.startsWith('content/')) {
    console.error(isFolder ? words.folder(name) : words.wrong(name));
    process.exitCode = 1;
    return;
  }
  if (existsSync(path)) keep(root, name, readFileSync(path));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(words.done(name, version ? words.until(inWords(version.time)) : words.committed));
}

/** The file as it was last committed; `undefined` when git does not know it. */
function committed(name: string): Buffer | undefined {
  try {
    return execFileSync('git', ['cat-file', 'blob', `HEAD:./${name}`], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** `2026-12-01T09-30-00-000Z` as the clock on the wall shows it. */
function inWords(time: string): string {
  const iso = time.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d+)Z/, 'T$1:$2:$3.$4Z');
  return new Date(iso).toLocaleString(locale === 'zh' ? 'zh-CN' : 'sv-SE');
}
