/** Other generators, each with the same news as Markdown and nothing else: what the build is compared with. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { project } from '../helpers/builds.ts';
import { newsItem } from './news.ts';

/** Exact versions, so that a later run compares with the same programs. */
const versions = {
  astro: '7.3.5',
  '@astrojs/markdown-remark': '7.3.1',
  'remark-cjk-friendly': '2.3.3',
  '@astrojs/starlight': '0.42.4',
};

const installed = join(project, '.cache/bench/peers');

/** A generator: its files besides the news, and where the news go. */
export interface Peer {
  name: string;
  /** Folder of the English and of the Chinese items. */
  folders: { en: string; zh: string };
  files: Record<string, string>;
}

const config = (integrations = '', imports = '') => `import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
import cjkFriendly from 'remark-cjk-friendly';
${imports}
export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [cjkFriendly] }) },
  integrations: [${integrations}],
});`;

export const peers: readonly Peer[] = [
  {
    name: 'minimal Astro',
    folders: { en: 'content/en', zh: 'content/zh' },
    files: {
      'astro.config.mjs': config(),
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { news: defineCollection({ loader: glob({ base: './content', pattern: '**/*.md' }) }) };`,
      'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('news')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{entry.data.title}</title></head>
<body><main><h1>{entry.data.title}</h1><Content /></main></body></html>`,
    },
  },
  // With its search, and without a menu of all items: each page would grow with their number.
  {
    name: 'Starlight',
    folders: { en: 'src/content/docs/news', zh: 'src/content/docs/zh-cn/news' },
    files: {
      'astro.config.mjs': config(
        `starlight({ title: 'Bench', locales: { root: { label: 'English', lang: 'en' }, 'zh-cn': { label: '中文' } }, sidebar: [{ label: 'Home', link: '/' }] })`,
        `import starlight from '@astrojs/starlight';`,
      ),
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      'src/content/docs/index.md': '---\ntitle: Home\n---\n',
    },
  },
];

const write = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Fetches the other generators from npm, once. Nothing but the bench uses the network. */
export function installPeers(): void {
  if (Object.keys(versions).every((name) => existsSync(join(installed, 'node_modules', name)))) return;
  write(join(installed, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: versions }));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: installed, stdio: 'inherit' });
  if (status !== 0) throw new Error('The other generators could not be installed: npm run bench needs the network.');
}

/** Where a peer's project is: below the folder in which the packages are. */
export const rootOf = ({ name }: Peer) => join(installed, name.replace(' ', '-'));

/** Writes a peer's project. */
export function writePeer(peer: Peer, count: number): void {
  const { files, folders } = peer;
  const root = rootOf(peer);
  rmSync(root, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) write(join(root, file), text);
  // Vite looks here for packages that it must compile itself.
  write(join(root, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: versions }));
  for (let index = 0; index < count; index += 1) {
    const item = newsItem(index);
    for (const locale of ['en', 'zh'] as const) {
      const title = /^title: .*$/m.exec(item[locale])?.[0];
      const body = item[locale].replace(/^---\n[\s\S]*?\n---\n/, `---\n${title}\n---\n`);
      write(join(root, folders[locale], `${item.slug}.md`), body);
    }
  }
}
