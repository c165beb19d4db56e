/** Starts Debian's nginx and Caddy on a built site, with the recipes in src/hosting. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './builds.ts';

const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A server that runs on a folder. */
export interface Running {
  url: string;
  close: () => void;
}

/** A server of Debian's, and what it does in ways of its own. */
export interface Host {
  name: string;
  /** Files that must be there, and the packages that bring them. */
  needs: string[];
  packages: string[];
  /** What it calls itself in the header `Server`. */
  server: string | undefined;
  /** The status with which it sends readers to the address with a slash. */
  slash: 301 | 308;
  recipe: string;
  /** What stands for the folder and the port in the recipe, each with what goes there. */
  changes: (folder: string, port: number) => [string, string][];
  /** The whole configuration, around the recipe. */
  around: (recipe: string, home: string) => string;
  /** Its words before the file: to judge the configuration, and to run on it. */
  words: { check: string[]; run: string[] };
}

const nginxFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export const hosts: readonly Host[] = [
  {
    name: 'nginx',
    needs: ['/usr/sbin/nginx', brotli],
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    server: 'nginx',
    slash: 301,
    recipe: 'nginx.conf',
    changes: (folder, port) => [
      ['/usr/share/nginx/html', folder],
      ['8080', String(port)],
      ['# brotli_static', 'brotli_static'],
    ],
    around: (recipe, home) => `load_module ${brotli};
daemon off; pid ${home}/pid; error_log ${home}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { ${nginxFolders.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')} access_log off;
default_type application/octet-stream;
${recipe} }`,
    words: { check: ['-t', '-c'], run: ['-c'] },
  },
  {
    name: 'Caddy',
    needs: ['/usr/bin/caddy'],
    packages: ['caddy'],
    server: undefined,
    slash: 308,
    recipe: 'Caddyfile',
    changes: (folder, port) => [
      ['/srv\n', `${folder}\n`],
      [':8080 {', `:${port} {`],
    ],
    around: (recipe) => `{\n\tadmin off\n}\n${recipe}`,
    words: {
      check: ['validate', '--adapter', 'caddyfile', '--config'],
      run: ['run', '--adapter', 'caddyfile', '--config'],
    },
  },
];

/** Whether a server is there, after an attempt to install it where that is possible. */
export function have({ needs, packages }: Host): boolean {
  const isThere = () => needs.every((file) => existsSync(file));
  if (!isThere() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' });
  }
  return isThere();
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Runs a server on a folder, with the recipe as it is but for its place and port.
 *
 * @throws Error in the server's own words when it refuses the configuration.
 */
export async function start({ needs, recipe, changes, around, words }: Host, folder: string): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'host-'));
  chmodSync(home, 0o755);
  const [port, config, program] = [await freePort(), join(home, 'config'), needs[0] ?? ''];
  const text = changes(folder, port).reduce(
    (whole, [from, to]) => whole.replaceAll(from, to),
    readFileSync(join(project, 'src/hosting', recipe), 'utf8'),
  );
  writeFileSync(config, around(text, home));
  const { status, stderr } = spawnSync(program, [...words.check, config], { encoding: 'utf8' });
  if (status !== 0 || /\[?(?:warn|error|emerg)/i.test(stderr)) throw new Error(stderr);
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  return running(spawn(program, [...words.run, config], { stdio: 'ignore', env }), port, home);
}

async function running(child: ChildProcess, port: number, home: string): Promise<Running> {
  const url = `http://localhost:${port}`;
  const isUp = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    close: () => {
      child.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
