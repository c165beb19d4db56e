/** npm run status: what lacks its translation, what is held back, what is due for review, what readers ask first. */
import { parseArgs } from 'node:util';
import { readSource, Site } from '../check/index.ts';
import { messageLocale } from '../check/problem.ts';
import { historyOf } from '../editor/git-log.ts';
import { statusOf } from '../editor/status.ts';
import { asText, statusTables } from '../editor/status-words.ts';
import { today } from '../schemas/dates.ts';

const { values } = parseArgs({ options: { lang: { type: 'string' } } });
const root = process.cwd();
const status = statusOf(new Site(readSource(root), today()), historyOf(root));
console.log(statusTables(status, messageLocale(values.lang)).map(asText).join('\n\n'));
