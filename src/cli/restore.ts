/** npm run restore: brings back an earlier version of a content file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { keep, keptVersions } from '../editor/history.ts';
import { command } from './command.ts';

const { locale, words: asked } = command('npm run restore -- <file> <time> [--lang en|zh]');
const [name = '', time = ''] = asked;
const file = posix.normalize(name.replaceAll('\\', '/'));

const words = {
  en: {
    none: 'No earlier versions are kept: they are while npm run dev is running. What was committed last: git restore <file>',
    how: 'Each version stood there until its time. Bring back the newest of a file, or that of a time: npm run restore -- <file> <time>',
    done: (until: string) => `${file} is as it was until ${until}. What stood there is kept as well.`,
  },
  zh: {
    none: '没有保留的版本：运行 npm run dev 期间的改动才会保留。恢复上次提交的内容：git restore <文件>',
    how: '左边是该版本被改掉的时间。恢复某个文件最新的一个版本，或某一时间的版本：npm run restore -- <文件> <时间>',
    done: (until: string) => `${file} 已恢复为 ${until} 之前的内容，刚才的内容也已保留。`,
  },
}[locale];

const versions = keptVersions('.');
const version = versions.find((kept) => kept.file === file && kept.time.startsWith(time));
if (version) {
  // Read first: the oldest version goes when another one comes.
  const bytes = readFileSync(version.path);
  if (existsSync(file)) keep('.', file, readFileSync(file));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(words.done(version.time));
} else {
  const lines = versions.slice(0, 40).map((kept) => `${kept.time}  ${kept.file}`);
  console.log([...lines, lines.length > 0 ? words.how : words.none].join('\n'));
  // What was asked for is not there.
  if (name) process.exitCode = 1;
}
