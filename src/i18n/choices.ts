/** What the options of a choice are called, for staff who choose among them: the words that readers see, where they do. */

import { type Both, type Locale, locales } from '../schemas/knowable.ts';
import { strings } from './index.ts';

/** Kinds that readers never see: they say what a page is to machines. */
const kinds: Record<Locale, Record<string, string>> = {
  en: {
    class: 'Class',
    plan: 'Training plan',
    scholarship: 'Scholarship',
    internship: 'Internship',
    team: 'Team',
    school: 'School',
    company: 'Company',
    other: 'Other',
  },
  zh: {
    class: '班级',
    plan: '培养方案',
    scholarship: '奖学金',
    internship: '实习',
    team: '团队',
    school: '学校',
    company: '企业',
    other: '其他',
  },
};
const currencies: Record<Locale, Record<string, string>> = {
  en: { CNY: 'CNY', USD: 'USD', EUR: 'EUR', HKD: 'HKD' },
  zh: { CNY: '人民币', USD: '美元', EUR: '欧元', HKD: '港元' },
};

/** The options of each choice, by its path or, where it means the same everywhere, by its name. */
function options(locale: Locale): Record<string, Record<string, string>> {
  const t = strings(locale);
  return {
    status: t.status,
    unknown: t.blank,
    kind: { ...t.news.kind, ...kinds[locale] },
    'updates.kind': t.changes.kind,
    state: { answered: t.questions.answered, open: t.questions.open },
    topic: t.questions.topic,
    audience: t.questions.audience,
    role: t.organisations.role,
    basis: t.glossary.basis,
    per: t.money.per,
    currency: currencies[locale],
  };
}

/**
 * The words for one option in both languages; the option itself where it has none.
 *
 * @param path The setting's path, such as `status` or `pay.per`.
 */
export function choiceLabel(path: string, option: string): Both {
  const name = path.split('.').at(-1) ?? path;
  const [en, zh] = locales.map((locale) => {
    const known = options(locale);
    return (known[path] ?? known[name])?.[option] ?? option;
  });
  return { en: en ?? option, zh: zh ?? option };
}

/** The option that is called so in either language, such as `open` for 开放申请. */
export function optionCalled(path: string, words: string, among: readonly string[]): string | undefined {
  return among.find((option) => Object.values(choiceLabel(path, option)).includes(words.trim()));
}
