/** npm run check: every mistake in content/, as FILE:LINE:COL  what is wrong → how to mend it. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AllContent, check, lineOf, readSource } from '../check/index.ts';
import { fixes } from '../check/source.ts';
import { type Day, today } from '../schemas/dates.ts';
import { command } from './command.ts';
import { lastCommitted } from './git.ts';

const { locale, fix } = command('npm run check -- [--fix] [--lang en|zh]');
const root = process.cwd();

const words = {
  en: {
    mended: (file: string) => `${file}  mended: encoding, line ends or ending. Please look at it once.`,
    summary: (errors: number) =>
      errors > 0 ? `${errors} to mend. Then run npm run check again.` : 'The content is in order.',
    notes: (notes: number) => `${notes} to look at, if you like; they stop nothing.`,
    held: (file: string, until?: Day) => `${file}  not seen by readers ${until ? `before ${until}` : 'while a draft'}.`,
  },
  zh: {
    mended: (file: string) => `${file}  已改正编码、换行或文件结尾，请看一眼。`,
    summary: (errors: number) =>
      errors > 0 ? `有 ${errors} 处需要修改。改好后请再次运行 npm run check -- --lang zh。` : '内容没有问题。',
    notes: (notes: number) => `另有 ${notes} 处可以看看，不影响发布。`,
    held: (file: string, until?: Day) => `${file}  ${until ? `${until} 之前` : '还是草稿，'}读者看不到这一页。`,
  },
}[locale];

if (fix)
  for (const { file, rename, bytes } of fixes(readSource(root))) {
    writeFileSync(join(root, file), bytes);
    // Renamed, not written anew: to Windows visit.MDX and visit.mdx are one file.
    if (rename) renameSync(join(root, file), join(root, rename));
    console.log(words.mended(rename ?? file));
  }
const source = readSource(root);
const problems = check(source, today(), lastCommitted(root));
const errors = problems.filter(({ level }) => level === 'error');
const notes = problems.filter(({ level }) => level === 'note');
for (const problem of errors) console.log(lineOf(problem, locale));
console.log(words.summary(errors.length));
for (const problem of notes) console.log(lineOf(problem, locale));
if (notes.length > 0) console.log(words.notes(notes.length));
const all = new AllContent(source, today());
for (const page of all.pages) {
  const held = page.locale === 'en' && all.held(page);
  if (held) console.log(words.held(page.file, 'until' in held ? held.until : undefined));
}
process.exitCode = errors.length > 0 ? 1 : 0;
