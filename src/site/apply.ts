import { strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { type Page, published } from './content.ts';

/** Whether one can apply for anything, in one sentence and as a list. */
export interface Applications {
  open: Page<'programmes'>[];
  answer: string;
}

/** What is open for applications. Follows from the statuses of the programmes. */
export async function applications(locale: Locale): Promise<Applications> {
  const t = strings(locale);
  const open = (await published('programmes', locale)).filter((page) => page.data.status === 'open');
  const names = open.map((page) => page.data.title).join(t.comma);
  return { open, answer: open.length > 0 ? t.apply.open(names) : t.apply.notOpen };
}
