/** Other generators, each with the same news as Markdown and nothing else: what the build is compared with. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { project } from '../helpers/builds.ts';
import { newsItem } from './generate.ts';

/** Exact versions, so that a later run compares with the same programs. */
export const versions = {
  astro: '7.3.5',
  '@astrojs/mdx': '8.0.2',
  '@astrojs/markdown-remark': '7.3.1',
  'remark-cjk-friendly': '2.3.3',
  '@astrojs/starlight': '0.42.4',
  vitepress: '1.6.4',
  '@11ty/eleventy': '3.1.8',
  lighthouse: '13.5.0',
};

export const installed = join(project, '.cache/bench/peers');

/** Fetches the other generators from npm, once. Nothing but the bench uses the network. */
export function installPeers(): void {
  const known = Object.keys(versions).every((name) => existsSync(join(installed, 'node_modules', name)));
  if (known) return;
  mkdirSync(installed, { recursive: true });
  const about = { name: 'bench-peers', private: true, type: 'module', dependencies: versions };
  writeFileSync(join(installed, 'package.json'), JSON.stringify(about));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: installed, stdio: 'inherit' });
  if (status !== 0) throw new Error('The other generators could not be installed: npm run bench needs the network.');
}

/** A generator: its files besides the news, where the news go, and how it builds. */
export interface Peer {
  name: string;
  /** Folder of the English and of the Chinese items. */
  folders: { en: string; zh: string };
  /** Lines for the settings of each item. */
  settings?: string;
  files: Record<string, string>;
  command: string[];
  /** Folder of the built site, and the path of a news item in it. */
  output: string;
  page: string;
}

const astroConfig = (integrations = '', imports = '') => `import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
import cjkFriendly from 'remark-cjk-friendly';
${imports}
export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [cjkFriendly] }) },
  integrations: [${integrations}],
});`;

const minimalAstro: Peer = {
  name: 'minimal Astro',
  folders: { en: 'content/en', zh: 'content/zh' },
  command: ['node', '../node_modules/astro/bin/astro.mjs', 'build'],
  output: 'dist',
  page: 'en/item-3/',
  files: {
    'astro.config.mjs': astroConfig(),
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
};

/** With its search, and without a menu of all items: each page would grow with their number. */
const starlight: Peer = {
  name: 'Starlight',
  folders: { en: 'src/content/docs/news', zh: 'src/content/docs/zh-cn/news' },
  command: ['node', '../node_modules/astro/bin/astro.mjs', 'build'],
  output: 'dist',
  page: 'news/item-3/',
  files: {
    'astro.config.mjs': astroConfig(
      `starlight({ title: 'Bench', locales: { root: { label: 'English', lang: 'en' }, 'zh-cn': { label: '中文' } }, sidebar: [{ label: 'Home', link: '/' }] })`,
      `import starlight from '@astrojs/starlight';`,
    ),
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    'src/content/docs/index.md': '---\ntitle: Home\n---\n',
  },
};

/** With its local search. */
const vitepress: Peer = {
  name: 'VitePress',
  folders: { en: 'docs/news', zh: 'docs/zh/news' },
  command: ['node', '../node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
  output: 'docs/.vitepress/dist',
  page: 'news/item-3.html',
  files: {
    'docs/.vitepress/config.mjs': `export default { title: 'Bench', ignoreDeadLinks: true,
  locales: { root: { label: 'English', lang: 'en' }, zh: { label: '中文', lang: 'zh-CN' } },
  themeConfig: { search: { provider: 'local' } } };`,
    'docs/index.md': '# Home\n',
  },
};

/** It has no search of its own. */
const eleventy: Peer = {
  name: 'Eleventy',
  folders: { en: 'docs/news', zh: 'docs/zh/news' },
  settings: 'layout: page.njk',
  command: ['node', '../node_modules/@11ty/eleventy/cmd.cjs', '--input=docs', '--output=dist', '--quiet'],
  output: 'dist',
  page: 'news/item-3/',
  files: {
    'docs/_includes/page.njk': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>`,
    'docs/index.md': '---\nlayout: page.njk\ntitle: Home\n---\n',
  },
};

export const peers: readonly Peer[] = [minimalAstro, starlight, vitepress, eleventy];

const rootOf = ({ name }: Peer) => join(installed, name.toLowerCase().replaceAll(' ', '-'));

/** Where a peer's built site is. */
export const builtPeer = (peer: Peer) => join(rootOf(peer), peer.output);

/** Writes a peer's project, below the folder in which the packages are. Returns its folder. */
export function writePeer(peer: Peer, count: number): string {
  const { files, folders, settings } = peer;
  const root = rootOf(peer);
  rmSync(root, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  // Vite looks here for packages that it must compile itself.
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies: versions }));
  for (let index = 0; index < count; index += 1) {
    const item = newsItem(index);
    for (const locale of ['en', 'zh'] as const) {
      const title = /^title: .*$/m.exec(item[locale])?.[0] ?? '';
      const body = item[locale].replace(/^---\n[\s\S]*?\n---\n/, '');
      write(`${folders[locale]}/${item.slug}.md`, `---\n${[title, settings].filter(Boolean).join('\n')}\n---\n${body}`);
    }
  }
  return root;
}
