import { readSource, Site } from '../check/index.ts';
import { today } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import { historyOf } from './git-log.ts';
import { statusOf } from './status.ts';
import { statusTables, type Table } from './status-words.ts';

const words = {
  en: { title: 'State of the content', other: '中文', otherLocale: 'zh', forms: 'Forms', practice: 'Practice' },
  zh: { title: '内容状态', other: 'English', otherLocale: 'en', forms: '表单', practice: '练习模式' },
} as const;

/** The page /admin/status/ of the dev server: the same tables as npm run status. */
export function statusPage(root: string, locale: Locale): string {
  const t = words[locale];
  const tables = statusTables(statusOf(new Site(readSource(root), today()), historyOf(root)), locale);
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; }
  th, td { padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid GrayText; text-align: start; }
</style>
<h1>${t.title}</h1>
<p><a href="../">${t.forms}</a> · <a href="../?practice">${t.practice}</a> · <a href="?lang=${t.otherLocale}">${t.other}</a></p>
${tables.map(asHtml).join('\n')}
</html>
`;
}

function asHtml({ title, none, columns, rows }: Table): string {
  const cells = (row: readonly string[], tag: string) =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const table = `<table><tr>${cells(columns, 'th')}</tr>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</table>`;
  return `<h2>${escaped(title)}</h2>\n${rows.length > 0 ? table : `<p>${escaped(none)}</p>`}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
