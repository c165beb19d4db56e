/** npm run status: what lacks its translation, what is held back, what is due, what readers ask first. */
import { readSource, Site } from '../check/index.ts';
import { gitOf } from '../editor/git.ts';
import { asText, todos } from '../editor/status.ts';
import { today } from '../schemas/dates.ts';
import { command } from './command.ts';

const { locale } = command({ call: 'status' });
const root = process.cwd();
console.log(
  todos(new Site(readSource(root), today()), gitOf(root), locale)
    .map(asText)
    .join('\n\n'),
);
