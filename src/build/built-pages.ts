/** The pages of a built site, read one by one for what is made from them: never all at once, there may be many. */
import { readdirSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A built page, and what its head says. */
export interface BuiltPage {
  /** Path of its file below the site's folder, with forward slashes: `zh/base/index.html`. */
  file: string;
  language: string;
  title: string;
  description: string;
  canonical: string | undefined;
  alternates: { lang: string; url: string }[];
  indexed: boolean;
  /** Whether the page only sends readers on. */
  redirects: boolean;
  /** The day of the last change that the page states. */
  changed: string | undefined;
}

/** The paths of all pages below a folder, with forward slashes. */
export function pageFiles(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}

const documents = unified().use(rehypeParse).freeze();

/** Reads what the head of a page says. The body, the greater part of the page, is not looked at. */
export function readPage(file: string, html: string): BuiltPage {
  // Styles are the greater part of a head and say nothing here.
  const head = html.slice(0, html.indexOf('<body')).replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
  const byName = Map.groupBy(elementsOf(documents.parse(head) as Root), ({ tagName }) => tagName);
  const all = (name: string) => byName.get(name) ?? [];
  const metas = all('meta').map(({ properties }) => properties);
  const metaOf = (name: string) => String(metas.find((meta) => meta.name === name)?.content ?? '');
  const links = all('link').map(({ properties }) => properties);
  const rel = (name: string) => links.filter((link) => [link.rel].flat().includes(name));
  const canonical = rel('canonical')[0]?.href;
  return {
    file,
    language: String(all('html')[0]?.properties.lang ?? ''),
    title: textOf(all('title')[0] ?? { type: 'root', children: [] }).trim(),
    description: metaOf('description').trim(),
    canonical: typeof canonical === 'string' ? canonical : undefined,
    alternates: rel('alternate').flatMap(({ hrefLang, href }) =>
      hrefLang ? [{ lang: String(hrefLang), url: String(href) }] : [],
    ),
    indexed: !metaOf('robots').includes('noindex'),
    redirects: metas.some((meta) => String(meta.httpEquiv).toLowerCase() === 'refresh'),
    changed: changedOn(all('script')),
  };
}

/** The main part of a page, as it is written. */
export function mainHtmlOf(html: string): string | undefined {
  return /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
}

function elementsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    // The title of a drawing is no title of the page.
    if (node.tagName === 'svg') return 'skip';
    found.push(node);
    return undefined;
  });
  return found;
}

interface Graph {
  '@graph'?: { '@id'?: string; dateModified?: string }[];
}

/** The day that the structured data gives for the page: the sitemap says the same. */
function changedOn(scripts: readonly Element[]): string | undefined {
  const data = scripts.find(({ properties }) => properties.type === 'application/ld+json');
  if (!data) return undefined;
  const graph = JSON.parse(textOf(data)) as Graph;
  return graph['@graph']?.find((node) => node['@id']?.endsWith('#webpage'))?.dateModified;
}
