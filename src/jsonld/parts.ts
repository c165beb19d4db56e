/** The parts of the cooperation: the agreement, the base, the programmes. Each carries its status in words. */
import type { EducationalOccupationalProgram, MonetaryGrant, Place, Thing, WorkBasedProgram } from 'schema-dts';
import { strings } from '../i18n/index.ts';
import type { PageData } from '../schemas/index.ts';
import { known } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import type { Address } from '../site/links.ts';
import { absolute, type SiteAddress, subjectId } from './ids.ts';

type Node = Exclude<Thing, string>;

interface Named {
  address: Address;
  name: string;
  description: string;
  status: Status;
  aliases: readonly string[];
}

/** What can be said of any part: its name, what it is, and how settled it is. */
function named({ address, name, description, status, aliases }: Named, at: SiteAddress) {
  return {
    '@id': subjectId(address, at),
    url: absolute(address, at),
    name,
    description,
    disambiguatingDescription: strings(at.locale).status[status],
    ...(aliases.length > 0 && { alternateName: [...aliases] }),
  };
}

/** The agreement. schema.org has no type for one, so it is a thing with a name and a status. */
export function agreementNode(data: PageData<'agreement'>, address: Address, at: SiteAddress): Node {
  return { '@type': 'Thing', ...named({ ...data, address, description: data.summary }, at) };
}

/** The base: a place once its address is known, before that a thing of which somebody speaks. */
export function baseNode(data: PageData<'base'>, address: Address, at: SiteAddress): Node {
  const common = named({ ...data, address, description: data.summary }, at);
  const where = known(data.address);
  if (where === undefined) return { '@type': 'Thing', ...common };
  return { '@type': 'Place', ...common, address: where } satisfies Place;
}

/**
 * A programme. Its own type says that one can take part, so it appears only once the programme is open and has what
 * the type needs: a start and a last day to apply, or the amount of the grant. Until then it is an idea with a status.
 */
export function programmeNode(data: PageData<'programmes'>, address: Address, at: SiteAddress): Node {
  const common = named({ ...data, address, name: data.title, description: data.oneLine }, at);
  const offered = data.status === 'open' ? offeredNode(data, common) : undefined;
  return offered ?? { '@type': 'Thing', ...common };
}

function offeredNode(data: PageData<'programmes'>, common: ReturnType<typeof named>): Node | undefined {
  const program = programFields(data);
  const amount = known(data.amount);
  switch (data.kind) {
    case 'internship':
      return program && ({ '@type': 'WorkBasedProgram', ...common, ...program } satisfies WorkBasedProgram);
    case 'class':
      return (
        program &&
        ({ '@type': 'EducationalOccupationalProgram', ...common, ...program } satisfies EducationalOccupationalProgram)
      );
    case 'scholarship':
      return amount && ({ '@type': 'MonetaryGrant', ...common, amount: moneyNode(amount) } satisfies MonetaryGrant);
    default:
      return undefined;
  }
}

const moneyNode = ({ value, currency }: { value: number; currency: string }) =>
  ({ '@type': 'MonetaryAmount', value, currency }) as const;

/** https://schema.org/EducationalOccupationalProgram; `undefined` while a date that it needs is unknown. */
function programFields(data: PageData<'programmes'>) {
  const [start, opens, closes] = [data.start, data.apply.opens, data.apply.closes].map((day) => known(day));
  if (start === undefined || closes === undefined) return undefined;
  const [places, rules, cost] = [known(data.intake), known(data.eligibility), known(data.cost)];
  return {
    startDate: start,
    applicationDeadline: closes,
    ...(opens && { applicationStartDate: opens }),
    ...(places !== undefined && { maximumEnrollment: places }),
    ...(rules && { programPrerequisites: rules }),
    ...(cost && { offers: { '@type': 'Offer', price: cost.value, priceCurrency: cost.currency } as const }),
  };
}
