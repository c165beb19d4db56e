/** The glossary. */
import type { DefinedTermSet } from 'schema-dts';
import { otherLocale, strings } from '../i18n/index.ts';
import type { Term } from '../schemas/records.ts';
import { pageAddress } from '../site/links.ts';
import { absolute, type SiteAddress } from './ids.ts';

/** The terms, each with its name in the other language, and whether it is the usual term or our reading. */
export function glossaryNode(name: string, terms: ReadonlyMap<string, Term>, at: SiteAddress): DefinedTermSet {
  const { locale } = at;
  const url = absolute(pageAddress('glossary'), at);
  const set = `${url}#terms`;
  return {
    '@type': 'DefinedTermSet',
    '@id': set,
    url,
    name,
    inLanguage: strings(locale).tag,
    hasDefinedTerm: [...terms].map(([id, term]) => ({
      '@type': 'DefinedTerm',
      '@id': `${url}#${id}`,
      name: term[locale],
      alternateName: [term[otherLocale(locale)], ...term.aliases[locale]],
      description: term.plain[locale],
      disambiguatingDescription: strings(locale).glossary.basis[term.basis],
    })),
  };
}
