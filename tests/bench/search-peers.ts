/** What search is compared with, on the same pages and the same index. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** A way to search the site. */
export interface Peer {
  name: string;
  /** Path of its page. */
  path: string;
  /** Selectors of the field and of the links it finds. */
  input: string;
  links: string;
  /** The key that opens the field; without one it is clicked. */
  key?: string;
}

export const peers: Peer[] = [
  { name: 'this site', path: '', input: '.sd[open] input', links: '.sd-r a', key: '/' },
  {
    name: 'Pagefind Component UI',
    path: 'bench/component/',
    input: 'pagefind-searchbox input',
    links: '.pf-searchbox-result',
  },
  { name: 'Pagefind API, plain page', path: 'bench/plain/', input: '#q', links: '#r a' },
];

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="/favicon.svg">${body}`;

const component = page(`<link rel="stylesheet" href="/pagefind-whole/pagefind-component-ui.css">
<script type="module" src="/pagefind-whole/pagefind-component-ui.js"></script>
<pagefind-searchbox></pagefind-searchbox>`);

const plain = page(`<input id="q"><ol id="r"></ol><script type="module">
let loaded;
const load = () => (loaded ??= import('/pagefind-whole/pagefind.js'));
let turn = 0;
q.addEventListener('focus', async () => (await load()).init());
q.addEventListener('input', async () => {
  const mine = ++turn;
  const { results } = await (await load()).search(q.value);
  const found = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  if (mine !== turn) return;
  r.replaceChildren(...found.map(({ url, meta, plain_excerpt }) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: meta.title });
    const line = document.createElement('li');
    line.append(link, plain_excerpt);
    return line;
  }));
});
</script>`);

/** Copies the built site and adds the peers, with a whole copy of Pagefind's files. */
export async function buildPeers(site: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(site, folder, { recursive: true });
  // Pages have lost their notes for the index when they are built: the same is said here.
  const { index } = await pagefind.createIndex({
    rootSelector: 'article',
    excludeSelectors: ['.basis', '.last-changed', '.changes', '.blanks-h', '.jump', '.print-only'],
  });
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind-whole') });
  await pagefind.close();
  for (const [name, html] of Object.entries({ component, plain })) {
    mkdirSync(join(folder, 'bench', name), { recursive: true });
    writeFileSync(join(folder, 'bench', name, 'index.html'), html);
  }
}
