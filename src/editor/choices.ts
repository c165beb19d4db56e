/** What the options of a choice are called, for staff who choose among them: the words that readers see. */
import { strings } from '../i18n/index.ts';
import { type Both, type Locale, locales } from '../schemas/knowable.ts';

/** The options of each choice, by the name of its setting. */
function options(locale: Locale): Record<string, Record<string, string>> {
  const t = strings(locale);
  return {
    status: t.status,
    unknown: t.blank,
    kind: t.news.kind,
    state: { answered: t.questions.answered, open: t.questions.open },
    topic: t.questions.topic,
    audience: t.questions.audience,
    role: t.organisations.role,
    basis: t.glossary.basis,
    per: t.money.per,
  };
}

/**
 * The words for one option in both languages; the option itself where it needs none, such as a currency.
 *
 * @param path The setting's path, such as `status` or `pay.per`.
 */
export function choiceLabel(path: string, option: string): Both {
  const name = path.split('.').at(-1) ?? path;
  const [en, zh] = locales.map((locale) => options(locale)[name]?.[option] ?? option);
  return { en: en ?? option, zh: zh ?? option };
}

/** The option that is called so in either language, such as `open` for 开放申请. */
export function optionCalled(path: string, words: string, among: readonly string[]): string | undefined {
  return among.find((option) => Object.values(choiceLabel(path, option)).includes(words.trim()));
}
