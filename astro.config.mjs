import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import cjkFriendly from 'remark-cjk-friendly';
import gfm from 'remark-gfm';
import { contentCheck } from './src/check/integration.ts';
import { editing } from './src/editor/integration.ts';
import { readSettings, siteAddress } from './src/hosting/address.ts';
import { hosting } from './src/hosting/integration.ts';
import { joinLines } from './src/markdown/joined-lines.ts';
import { markLanguages } from './src/markdown/languages.ts';
import { localLinks } from './src/markdown/local-links.ts';
import { markPhrases } from './src/markdown/phrases.ts';
import { scrollable } from './src/markdown/scrollable.ts';
import { searchIndex } from './src/search/integration.ts';
import { sitemapItem } from './src/seo/sitemap.ts';

const root = import.meta.dirname;
const address = siteAddress(readSettings(root));

const headingFace = '--font-besley';

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  // Not below node_modules, which several checkouts may share.
  cacheDir: './.cache/astro',
  // One request to the first paint: the styles of a page are smaller than the round trip for a file of their own.
  build: { inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  fonts: [
    {
      name: 'Besley',
      cssVariable: headingFace,
      provider: fontProviders.local(),
      // Faces of the device, set as wide as Besley (HeadingFace.astro): when it comes, late and not waited for, nothing moves.
      optimizedFallbacks: false,
      fallbacks: ['Besley as Times', 'Besley as Noto', 'Rockwell', 'Georgia', 'serif'],
      options: { variants: [{ src: ['./src/assets/fonts/besley-latin-650.woff2'], weight: 650, style: 'normal' }] },
    },
  ],
  markdown: {
    // Astro's default engine misreads Chinese emphasis: see https://github.com/tats-u/markdown-cjk-friendly.
    // One ~ is a range (3~5); two strike words out.
    processor: unified({
      // What staff write is what is printed: 5' 6" and 2027--2028 stay as they are.
      smartypants: false,
      gfm: false,
      remarkPlugins: [[gfm, { singleTilde: false }], cjkFriendly],
      rehypePlugins: [localLinks(address.pathname), joinLines, markLanguages, markPhrases, scrollable],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    contentCheck(),
    editing(),
    mdx(),
    // Search engines read up to 50,000 addresses in a file; smaller files are fetched again sooner.
    sitemap({ serialize: sitemapItem, entryLimit: 10_000 }),
    searchIndex(),
    hosting(),
  ],
  vite: {
    plugins: [tailwindcss()],
    // Found beforehand, or the first search while editing makes the dev server reload the page, and the query is lost.
    optimizeDeps: { include: ['minisearch'] },
    // Every .mdx file carries a directive of Astro's own that the bundler does not know; nothing else is silenced.
    build: {
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // WeChat's WebViews lag behind: no media ranges, no nesting.
      cssTarget: ['chrome87', 'safari14', 'ios14'],
    },
    environments: {
      // One program for all texts: with a file for each, a build of many news takes an eighth longer.
      prerender: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'texts', test: /[.]mdx/ }] } } } },
      },
      // Every page names the script of search.
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
});
