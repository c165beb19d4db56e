/** npm run restore: brings back an earlier version of a content file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { keep, keptVersions } from '../editor/history.ts';
import { command } from './command.ts';

const { locale, words: asked } = command('npm run restore -- <file> <number> [--lang en|zh]');
const [name = '', number = '1'] = asked;
const file = name.replaceAll('\\', '/').replace(/^\.\//, '');

const words = {
  en: {
    none: 'No earlier versions are kept yet. They are kept while npm run dev is running.',
    list: 'Kept versions, the newest first:',
    how: 'Bring one back: npm run restore -- <file> <number>',
    wrong: `There is no such version of ${file}. Write the whole path, as in the list.`,
    done: (time: string) => `${file} is as it was until ${time}. What stood there is kept as well.`,
  },
  zh: {
    none: '还没有保留的版本。运行 npm run dev 期间的改动才会保留。',
    list: '保留的版本，新的在前：',
    how: '恢复其中一个：npm run restore -- <文件> <序号>',
    wrong: `${file} 没有这个版本。请写完整路径，与列表一致。`,
    done: (time: string) => `${file} 已恢复为 ${time} 之前的内容，刚才的内容也已保留。`,
  },
}[locale];

const versions = [...Map.groupBy(keptVersions('.'), (version) => version.file).values()].flatMap((ofFile) =>
  ofFile.map((version, index) => ({ ...version, number: String(index + 1) })),
);
const wanted = versions.find((version) => version.file === file && version.number === number);

if (wanted) {
  // Read first: the oldest version goes when another one comes.
  const bytes = readFileSync(wanted.path);
  if (existsSync(file)) keep('.', file, readFileSync(file));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(words.done(wanted.time));
} else if (file) {
  console.error(words.wrong);
  process.exitCode = 1;
} else if (versions.length > 0) {
  const newestFirst = versions.sort((a, b) => b.time.localeCompare(a.time)).slice(0, 40);
  const lines = newestFirst.map((version) => `${version.number.padStart(3)}  ${version.time}  ${version.file}`);
  console.log([words.list, ...lines, words.how].join('\n'));
} else console.log(words.none);
