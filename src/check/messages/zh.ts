import type { Messages } from '../problem.ts';
import { files } from './zh/files.ts';
import { found } from './zh/found.ts';
import { settings } from './zh/settings.ts';
import { texts } from './zh/texts.ts';
import { truth } from './zh/truth.ts';
import { values } from './zh/values.ts';

/** 内容检查的中文提示：哪里不对，怎么改。 */
export const zh: Messages = { ...files, ...settings, ...values, ...truth, ...texts, ...found };
