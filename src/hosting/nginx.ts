import { rules, securityHeaders, types } from './headers.ts';
import { quoted, type Site, under } from './recipes.ts';

/**
 * An nginx configuration for the `http` context (`/etc/nginx/conf.d/site.conf`).
 *
 * Headers stand at the level of the server only: in nginx, a location that adds one drops all others.
 */
export function nginxConfig(site: Site, { root = '/usr/share/nginx/html', port = 8080, brotli = false } = {}): string {
  const { policy, base, redirects } = site;
  const security = securityHeaders(policy);
  const varying = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
  const variable = (header: string) => `site_${header.toLowerCase().replaceAll('-', '_')}`;
  const maps = varying.map((header) => mapOf(variable(header), header, base, security[header]));
  const fixed = Object.entries(security).filter(([name]) => !varying.includes(name));
  const headers = [
    ...fixed.map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`),
    ...varying.map((name) => `    add_header ${name} $${variable(name)} always;`),
  ];
  const moved = redirects.map(
    ({ from, to }) => `    location = ${under(base, from)} { return 301 ${under(base, to)}; }`,
  );
  const endings = Object.entries(types)
    .filter(([ending]) => !builtIn.includes(ending))
    .map(([ending, type]) => `        ${type.replace(/; charset=.*/, '')} ${ending};`);
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
    charset_types text/css text/plain text/markdown text/calendar application/javascript application/atom+xml application/xml;
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

/** Endings that nginx's own mime.types has; naming them twice would make it complain. */
const builtIn = ['atom'];

/** A variable with the value of a header by path; nginx sends no header whose value is empty. */
const mapOf = (name: string, header: string, base: string, otherwise?: string) => {
  const lines = rules.flatMap(({ prefix, ending, headers }) => {
    const value = headers[header];
    if (!value) return [];
    if (ending) return [`    ~^${under(base, prefix)}.*\\.${ending}$ ${quoted(value)};`];
    return [prefix === '/' ? `    default ${quoted(value)};` : `    ~^${under(base, prefix)} ${quoted(value)};`];
  });
  if (otherwise) lines.unshift(`    default ${quoted(otherwise)};`);
  return `map $uri $${name} {\n${lines.join('\n')}\n}`;
};
