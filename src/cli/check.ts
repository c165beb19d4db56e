/** npm run check: every mistake in content/, as FILE:LINE:COL  what is wrong → how to mend it. */
import { parseArgs } from 'node:util';
import { check, lineOf, readSource } from '../check/index.ts';
import { messageLocale } from '../check/language.ts';

const { values } = parseArgs({ options: { lang: { type: 'string' } } });
const locale = messageLocale(values.lang);
const { problems } = check(readSource(process.cwd()));
const errors = problems.filter(({ level }) => level === 'error').length;
const summary = {
  en: errors ? `${errors} to mend. Then run npm run check again.` : 'The content is in order.',
  zh: errors ? `有 ${errors} 处需要修改。改好后请再次运行 npm run check。` : '内容没有问题。',
};
for (const problem of problems) console.log(lineOf(problem, locale));
console.log(summary[locale]);
process.exitCode = errors ? 1 : 0;
