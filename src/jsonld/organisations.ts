/** Who takes part, and who runs the site. */
import type { CollegeOrUniversity, Organization } from 'schema-dts';
import { type Both, known } from '../schemas/knowable.ts';
import type { Organisation } from '../schemas/records.ts';
import { operatorId, organisationId, type SiteAddress } from './ids.ts';

/**
 * An organisation. The report names the schools; a company has a name once its legal name is filled in, since "the
 * company" is what the page calls it, not what it is called.
 */
export function organisationNode(id: string, data: Organisation, at: SiteAddress): CollegeOrUniversity | Organization {
  const { locale } = at;
  const legalName = known(data.legalName)?.[locale];
  const name = data.kind === 'company' ? legalName : data.name[locale];
  const description = known(data.description)?.[locale] ?? data.says?.[locale];
  const url = known(data.url);
  return {
    '@type': data.kind === 'school' ? 'CollegeOrUniversity' : 'Organization',
    '@id': organisationId(id, at),
    ...(name && { name }),
    ...(legalName && { legalName }),
    ...(description && { description }),
    ...(url && { url }),
  };
}

/** Who runs the site, once that is known. */
export function operatorNode(name: Both, at: SiteAddress): Organization {
  return { '@type': 'Organization', '@id': operatorId(at), name: name[at.locale] };
}
