/** Whom to tell of a hole in the site's security. Looked for at the top of a host only: RFC 9116, section 3. */
import type { APIRoute } from 'astro';
import { siteDateTime, today } from '../../schemas/dates.ts';
import { locales } from '../../schemas/knowable.ts';
import { site } from '../../site/content.ts';

/** An expired file must not be relied on (RFC 9116, section 2.5.5): then there is none. On its last day it has expired. */
export const getStaticPaths = () =>
  import.meta.env.BASE_URL === '/' && site.security && today() < site.security.expires
    ? [{ params: { security: 'security' }, props: site.security }]
    : [];

export const GET: APIRoute<NonNullable<typeof site.security>> = ({ props: { contact, expires }, url, site: origin }) =>
  new Response(
    [
      `Contact: ${contact.startsWith('https://') ? contact : `mailto:${contact}`}`,
      `Expires: ${siteDateTime(expires)}`,
      `Preferred-Languages: ${locales.join(', ')}`,
      `Canonical: ${new URL('/.well-known/security.txt', origin ?? url).href}`,
      '',
    ].join('\n'),
  );
