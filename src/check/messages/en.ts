import { files } from './en/files.ts';
import { found } from './en/found.ts';
import { settings } from './en/settings.ts';
import { texts } from './en/texts.ts';
import { truth } from './en/truth.ts';
import { values } from './en/values.ts';

/** What the content check says, in English. Each message: what is wrong, and how to mend it. */
export const en = { ...files, ...settings, ...values, ...truth, ...texts, ...found };
