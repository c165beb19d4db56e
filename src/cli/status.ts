/** npm run status: what lacks its translation, what is held back, what is due, what readers ask first. */
import { statusText } from '../editor/status.ts';
import { command } from './command.ts';

const { locale } = command({ call: 'status' });
process.stdout.write(statusText(process.cwd(), locale));
