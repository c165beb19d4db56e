/** npm run status: what lacks its translation, what is held back and what is due. */
import { statusText } from '../editor/status.ts';
import { command } from './command.ts';

const { locale } = command('npm run status -- [--lang en|zh]');
process.stdout.write(statusText(process.cwd(), locale));
