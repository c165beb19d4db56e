/** Whom to tell of a hole in the site's security. Looked for at the top of a host only: RFC 9116, section 3. */
import type { APIRoute } from 'astro';
import { plain } from '../../feeds/response.ts';
import { isCurrent, securityTxt } from '../../hosting/security-txt.ts';
import { today } from '../../schemas/dates.ts';
import { site } from '../../site/content.ts';

export const getStaticPaths = () => {
  const isTop = import.meta.env.BASE_URL === '/';
  return isTop && site.security && isCurrent(site.security, today())
    ? [{ params: { security: 'security' }, props: { security: site.security } }]
    : [];
};

export const GET: APIRoute = ({ props, url, site: origin }) =>
  plain(securityTxt(props.security, new URL('/.well-known/security.txt', origin ?? url).href));
