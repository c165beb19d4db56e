import { type Day, siteDateTime } from '../schemas/dates.ts';
import { locales } from '../schemas/knowable.ts';
import type { Security } from '../schemas/records.ts';

/**
 * The text of `/.well-known/security.txt`, after RFC 9116.
 *
 * @param address Absolute address of the file itself.
 */
export function securityTxt({ contact, expires }: Security, address: string): string {
  const uri = contact.startsWith('https://') ? contact : `mailto:${contact}`;
  const fields = {
    Contact: uri,
    Expires: siteDateTime(expires),
    'Preferred-Languages': locales.join(', '),
    Canonical: address,
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** Whether somebody still answers for the contact: an expired one must not be relied on (RFC 9116, section 2.5.5). */
export function isCurrent({ expires }: Pick<Security, 'expires'>, today: Day): boolean {
  return today < expires;
}
