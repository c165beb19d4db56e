/** Starts Debian's nginx on a built site, with the configuration that the build made. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxConfig, type Site } from '../../src/hosting/recipes.ts';

const program = '/usr/sbin/nginx';
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether nginx is there, after an attempt to install it where that is possible. */
export function haveNginx(): boolean {
  if (!(existsSync(program) && existsSync(brotli)) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'nginx-light', 'libnginx-mod-http-brotli-static'],
      { stdio: 'ignore' },
    );
  }
  return existsSync(program) && existsSync(brotli);
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

export interface Nginx {
  url: string;
  close: () => void;
}

/**
 * Runs nginx on a folder.
 *
 * @throws Error with nginx's own words when it refuses the configuration.
 */
export async function startNginx(folder: string, site: Site): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  chmodSync(home, 0o755);
  const port = await freePort();
  const config = join(home, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${home}/${name};`)
    .join(' ');
  writeFileSync(
    config,
    `load_module ${brotli};
daemon off; pid ${home}/pid; error_log ${home}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { ${temporary} access_log off; default_type application/octet-stream;
${nginxConfig(site, { root: folder, port, brotli: true })}
}`,
  );
  const test = spawnSync(program, ['-t', '-c', config], { encoding: 'utf8' });
  if (test.status !== 0) throw new Error(test.stderr);
  const child: ChildProcess = spawn(program, ['-c', config], { stdio: 'ignore' });
  const url = `http://localhost:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) break;
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
