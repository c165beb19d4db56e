/** The small list that answers while Pagefind is on its way, made from the content in the build. */
import { strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { entriesOf } from './entries.ts';
import { readingsOf } from './readings.ts';
import { RowTable } from './row-table.ts';
import type { SearchList } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';

/** All that search knows of one language before it asks Pagefind. */
export async function searchList(locale: Locale): Promise<SearchList> {
  const t = strings(locale);
  const table = new RowTable();
  const entries = await entriesOf(locale, table);
  const names = [...table.rows, ...entries].flatMap((named) => named.names);
  const headings = entries.flatMap((entry) => entry.sections?.map(([, heading]) => heading) ?? []);
  return {
    words: t.searching,
    kinds: t.searchKind,
    statuses: Object.fromEntries(entries.flatMap(({ status }) => (status ? [[status, t.status[status]]] : []))),
    blanks: t.blank,
    rows: table.rows,
    entries,
    vocabulary: await vocabularyOf(locale, [...names, ...headings]),
    ...(locale === 'zh' && { readings: readingsOf([...names, ...headings]) }),
  };
}
