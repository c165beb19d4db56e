/** What is made from the built pages for whoever finds the site: sitemap, Markdown twins, and a last look at the heads. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { markdownOf } from '../twins/markdown.ts';
import { type BuiltPage, mainHtmlOf, pageFiles, readPage } from './built-pages.ts';
import { headFaults } from './heads.ts';
import { kept } from './kept.ts';

/** The integration, and the function that `@astrojs/sitemap` needs. */
export interface Discovery {
  integration: AstroIntegration;
  sitemapItem: (item: SitemapItem) => SitemapItem | undefined;
}

/** Looks at the built pages. Must stand before the sitemap in the list of integrations. */
export function discovery(): Discovery {
  let byAddress = new Map<string, BuiltPage>();
  return {
    sitemapItem: (item) => sitemapItem(item, byAddress.get(item.url)),
    integration: {
      name: 'discovery',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          let twins = 0;
          const pages: BuiltPage[] = [];
          for (const file of pageFiles(dir)) {
            const html = readFileSync(new URL(encodeURI(file), dir), 'utf8');
            const page = readPage(file, html);
            if (await writeTwin(page, html, dir)) twins += 1;
            pages.push(page);
          }
          byAddress = new Map(pages.flatMap((page) => (page.canonical ? [[page.canonical, page]] : [])));
          const faults = headFaults(pages);
          for (const fault of faults) logger.error(fault);
          // Not thrown: a stack trace of the build tool would bury the sentences above.
          if (faults.length > 0) process.exit(1);
          logger.info(`${twins} pages can be read as Markdown`);
          if (!process.env.SITE_URL)
            logger.info('every address begins with http://localhost:4321/: set SITE_URL to publish');
        },
      },
    },
  };
}

/** The sitemap says of a page what the page says of itself, and is silent about pages that search engines must not show. */
export function sitemapItem(item: SitemapItem, page: BuiltPage | undefined): SitemapItem | undefined {
  if (!page?.indexed || page.redirects) return undefined;
  return { ...item, links: page.alternates, ...(page.changed && { lastmod: page.changed }) };
}

async function writeTwin(page: BuiltPage, html: string, folder: URL): Promise<boolean> {
  const { file, canonical, language, title, changed } = page;
  if (!canonical || page.redirects || !file.endsWith('index.html')) return false;
  const written = mainHtmlOf(html);
  if (written === undefined) return false;
  const about = { title, language, url: canonical, changed };
  const twin = await kept('twins', JSON.stringify([about, written]), () => Buffer.from(markdownOf(written, about)));
  writeFileSync(new URL(encodeURI(file.replace(/html$/, 'md')), folder), twin);
  return true;
}
