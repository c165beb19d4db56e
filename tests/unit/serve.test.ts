/** The server of `npm start` answers whatever address it is asked for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { expect, test } from '../helpers/unit.ts';

test('an address that is no text is not found, and the server stays up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'zh'));
  for (const name of ['index', '404', 'zh/404']) writeFileSync(join(folder, `${name}.html`), name);
  const { server, url } = await serve(folder, 0);
  try {
    for (const address of ['%', '100%', 'zh/%FF', '%zz/', '%00'])
      expect((await fetch(url + address)).status, address).toBe(404);
    expect((await fetch(url)).status).toBe(200);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
});
