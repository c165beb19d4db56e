import { rules, securityHeaders, types } from './headers.ts';
import { quoted, type Site, under } from './recipes.ts';

/**
 * A Caddyfile. Caddy gets a certificate by itself once the address is a name.
 *
 * Caddy forgets all headers when it turns to `handle_errors`, so they are a snippet that both import; and it sorts
 * directives, the special before the general, unless a `route` keeps them in order. Taking a header away puts off all
 * that stands in the same block until the answer is sent, so `Server` has a line of its own.
 */
export function caddyfile({ policy, base, redirects }: Site, { root = '/srv', address = ':8080' } = {}): string {
  const security = Object.entries(securityHeaders(policy)).map(([name, value]) => `\t\t${name} ${quoted(value)}`);
  const matched = rules
    .slice(1)
    .flatMap(({ prefix, ending, headers }) =>
      Object.entries(headers).map(
        ([name, value]) => `\t\theader ${ending ? `@${ending}` : `${under(base, prefix)}*`} ${name} ${quoted(value)}`,
      ),
    );
  const typed = Object.entries(types).map(
    ([ending, type]) => `\t\t@${ending} path *.${ending}\n\t\theader @${ending} Content-Type ${quoted(type)}`,
  );
  const moved = redirects.map(({ from, to }) => `\t\tredir ${under(base, from)} ${under(base, to)} 301`);
  return `# Made by the build from src/hosting: do not edit.
(headers) {
	header {
${security.join('\n')}
		Cache-Control ${quoted(rules[0]?.headers['Cache-Control'] ?? '')}
	}
	header -Server
}
${address} {
	root * ${root}
	route {
		import headers
${[...typed, ...matched, ...moved].join('\n')}
		@hidden {
			path_regexp /\\.
			not path ${under(base, '/.well-known/*')}
		}
		error @hidden 404
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		import headers
		@zh path ${under(base, '/zh/*')}
		rewrite @zh ${under(base, '/zh/404.html')}
		@other not path ${under(base, '/zh/*')}
		rewrite @other ${under(base, '/404.html')}
		file_server
	}
}
`;
}
