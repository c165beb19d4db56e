/** Starts Debian's nginx and Caddy on a built site, with the recipes in src/hosting. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { project } from './builds.ts';

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const nginxFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** A recipe with other words in some places: its folder, its port. */
const recipe = (name: string, ...changes: [from: string, to: string][]) =>
  changes.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    readFileSync(join(project, 'src/hosting', name), 'utf8'),
  );

/** A server of Debian's, and what it does in ways of its own. */
export interface Host {
  name: string;
  program: string;
  /** What must be there besides the program, and the packages that bring both. */
  module?: string;
  packages: string[];
  /** What it calls itself in the header `Server`. */
  server: string | undefined;
  /** The status with which it sends readers to the address with a slash. */
  slash: 301 | 308;
  /** Its words before the file of the configuration: to judge it, and to run on it. */
  words: { check: string[]; run: string[] };
  config: (folder: string, port: number, home: string) => string;
}

const caddyfile = ['--adapter', 'caddyfile', '--config'];
export const hosts: readonly Host[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    module: brotli,
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    server: 'nginx',
    slash: 301,
    words: { check: ['-t', '-c'], run: ['-c'] },
    config: (folder, port, home) => `load_module ${brotli};
daemon off; pid ${home}/pid; error_log ${home}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { ${nginxFolders.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')} access_log off;
default_type application/octet-stream;
${recipe('nginx.conf', ['/usr/share/nginx/html', folder], ['8080', `${port}`], ['# brotli_static', 'brotli_static'])} }`,
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    packages: ['caddy'],
    server: undefined,
    slash: 308,
    words: { check: ['validate', ...caddyfile], run: ['run', ...caddyfile] },
    config: (folder, port) =>
      `{\n\tadmin off\n}\n${recipe('Caddyfile', ['/srv\n', `${folder}\n`], [':8080 {', `:${port} {`])}`,
  },
];

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Runs a server on a folder, with the recipe as it is but for its place and port. Installs it where that is possible.
 *
 * @throws Error when the server is not there, and in its own words when it refuses the configuration.
 */
export async function start({ name, program, module = program, packages, words, config }: Host, folder: string) {
  const isThere = () => [program, module].every((file) => existsSync(file));
  if (!isThere() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' });
  }
  if (!isThere()) throw new Error(`${name} is not on this machine and cannot be installed here.`);
  const home = mkdtempSync(join(tmpdir(), 'host-'));
  chmodSync(home, 0o755);
  const [port, file] = [await freePort(), join(home, 'config')];
  writeFileSync(file, config(folder, port, home));
  const { status, stderr } = spawnSync(program, [...words.check, file], { encoding: 'utf8' });
  if (status !== 0 || /\[?(?:warn|error|emerg)/i.test(stderr)) throw new Error(stderr);
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const child = spawn(program, [...words.run, file], { stdio: 'ignore', env });
  const url = `http://localhost:${port}`;
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it answered.`);
    await pause(50);
  }
  return {
    url,
    close: () => {
      child.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
