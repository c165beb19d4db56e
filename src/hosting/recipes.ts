/** Recipes for hosts, made from the one record of headers and redirects. */
import { type Headers, rules, securityHeaders, types } from './headers.ts';

/** What the recipes need to know about a built site. */
export interface Site {
  policy: string;
  /** The base path, with slashes at both ends. */
  base: string;
  /** Old addresses and where each leads, without origin. */
  redirects: readonly { from: string; to: string }[];
}

const under = (base: string, path: string) => base.replace(/\/$/, '') + path;

/** Netlify's and Cloudflare Pages' `_headers`. */
export function headersFile({ policy, base }: Site): string {
  const block = (path: string, headers: Headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const ofType = Object.entries(types).map(([ending, type]) =>
    block(under(base, `/*.${ending}`), { 'Content-Type': type }),
  );
  // A header that a later block sets as well is detached first ("! Name"), else both would be sent.
  const special = rules.slice(1).map(({ prefix, headers }) => {
    const detach = Object.keys(headers).map((name) => `  ! ${name}`);
    return [
      under(base, `${prefix}*`),
      ...detach,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  });
  const all = block(under(base, '/*'), { ...securityHeaders(policy), ...rules[0]?.headers });
  return `${[all, ...special, ...ofType].join('\n\n')}\n`;
}

/** Netlify's and Cloudflare Pages' `_redirects`: old addresses, then the 404 page of each language. */
export function redirectsFile({ base, redirects }: Site): string {
  const moved = redirects.map(({ from, to }) => `${under(base, from)} ${under(base, to)} 301`);
  return `${[...moved, `${under(base, '/zh/*')} ${under(base, '/zh/404.html')} 404`].join('\n')}\n`;
}

/** nginx wants a dollar sign and a quote in a value escaped. */
const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const mapOf = (name: string, header: string, base: string) => {
  const lines = rules.flatMap(({ prefix, headers }) => {
    const value = headers[header];
    return value
      ? [prefix === '/' ? `    default ${quoted(value)};` : `    ~^${under(base, prefix)} ${quoted(value)};`]
      : [];
  });
  return lines.length > 0 ? `map $uri $${name} {\n${lines.join('\n')}\n}` : '';
};

/**
 * An nginx configuration for the `http` context (`/etc/nginx/conf.d/site.conf`).
 *
 * Headers stand at the level of the server only: in nginx, a location that adds one drops all others.
 */
export function nginxConfig(site: Site, { root = '/usr/share/nginx/html', port = 8080, brotli = false } = {}): string {
  const { policy, base, redirects } = site;
  const security = securityHeaders(policy);
  const varying = ['Cache-Control', 'Cross-Origin-Resource-Policy'];
  const variable = (header: string) => `site_${header.toLowerCase().replaceAll('-', '_')}`;
  const maps = [
    mapOf(variable('Cache-Control'), 'Cache-Control', base),
    mapOf(variable('Cross-Origin-Resource-Policy'), 'Cross-Origin-Resource-Policy', base).replace(
      '{\n',
      `{\n    default ${quoted(security['Cross-Origin-Resource-Policy'] ?? '')};\n`,
    ),
  ];
  const fixed = Object.entries(security).filter(([name]) => !varying.includes(name));
  const headers = [
    ...fixed.map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`),
    ...varying.map((name) => `    add_header ${name} $${variable(name)} always;`),
  ];
  const moved = redirects.map(
    ({ from, to }) => `    location = ${under(base, from)} { return 301 ${under(base, to)}; }`,
  );
  const endings = Object.entries(types).map(
    ([ending, type]) => `        ${type.replace(/; charset=.*/, '')} ${ending};`,
  );
  return `# Made by the build from src/hosting: do not edit. Put it into the http context of nginx.
${maps.join('\n\n')}

server {
    listen ${port};
    listen [::]:${port};
    server_name _;
    server_tokens off;
    root ${root};
    index index.html;
    charset utf-8;
    charset_types text/html text/css text/plain text/markdown text/calendar application/javascript application/atom+xml application/xml;
    autoindex off;
    absolute_redirect off;
    etag on;
    gzip_static on;
    gzip_vary on;
${brotli ? '    brotli_static on;\n' : '    # brotli_static on;   # with the module ngx_brotli\n'}
    include /etc/nginx/mime.types;
    types {
${endings.join('\n')}
    }

${headers.join('\n')}

    error_page 404 ${under(base, '/404.html')};

${moved.length > 0 ? `${moved.join('\n')}\n\n` : ''}    # Nothing that begins with a dot is public, but for /.well-known/.
    location ~ /\\.(?!well-known/) { return 404; }

    location ${under(base, '/zh/')} {
        error_page 404 ${under(base, '/zh/404.html')};
        try_files $uri $uri/ =404;
    }

    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}

/** A Caddyfile. Caddy gets a certificate by itself once the address is a name. */
export function caddyfile({ policy, base, redirects }: Site, { root = '/srv', address = ':8080' } = {}): string {
  const security = Object.entries(securityHeaders(policy)).map(([name, value]) => `\t\t${name} ${quoted(value)}`);
  const matched = rules
    .slice(1)
    .flatMap(({ prefix, headers }) =>
      Object.entries(headers).map(([name, value]) => `\theader ${under(base, prefix)}* ${name} ${quoted(value)}`),
    );
  const typed = Object.entries(types).map(
    ([ending, type]) => `\theader ${under(base, `/*.${ending}`)} Content-Type ${quoted(type)}`,
  );
  const moved = redirects.map(({ from, to }) => `\tredir ${under(base, from)} ${under(base, to)} 301`);
  return `# Made by the build from src/hosting: do not edit.
${address} {
	root * ${root}
	header {
${security.join('\n')}
		Cache-Control ${quoted(rules[0]?.headers['Cache-Control'] ?? '')}
		-Server
	}
${[...matched, ...typed, ...moved].join('\n')}
	@hidden path_regexp /\\.(?!well-known/)
	error @hidden 404
	file_server {
		precompressed br gzip
	}
	handle_errors {
		@zh path ${under(base, '/zh/*')}
		rewrite @zh ${under(base, '/zh/404.html')}
		@other not path ${under(base, '/zh/*')}
		rewrite @other ${under(base, '/404.html')}
		file_server
	}
}
`;
}
