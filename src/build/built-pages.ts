/** The pages of a built site, read one by one for what is made from them: never all at once, there may be many. */
import { readdirSync } from 'node:fs';
import { Parser } from 'htmlparser2';

/** A built page, and what it says of itself. */
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

/** Reads what a page says of itself: in its head, and in its structured data. */
export function readPage(file: string, html: string): BuiltPage {
  // Styles are the greater part of a head and say nothing here.
  const head = html.slice(0, html.indexOf('<body')).replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
  const byName = Map.groupBy(elementsOf(head), ({ name }) => name);
  const all = (name: string) => byName.get(name) ?? [];
  const metas = all('meta').map(({ attributes }) => attributes);
  const metaOf = (name: string) => metas.find((meta) => meta.name === name)?.content ?? '';
  const links = all('link').map(({ attributes }) => attributes);
  const rel = (name: string) => links.filter((link) => link.rel?.split(' ').includes(name));
  return {
    file,
    language: all('html')[0]?.attributes.lang ?? '',
    title: all('title')[0]?.text.trim() ?? '',
    description: metaOf('description').trim(),
    canonical: rel('canonical')[0]?.href,
    alternates: rel('alternate').flatMap(({ hreflang, href }) =>
      hreflang && href ? [{ lang: hreflang, url: href }] : [],
    ),
    indexed: !metaOf('robots').includes('noindex'),
    redirects: metas.some((meta) => meta['http-equiv']?.toLowerCase() === 'refresh'),
    changed: changedOn(html),
  };
}

/** The main part of a page, as it is written. */
export function mainHtmlOf(html: string): string | undefined {
  return /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
}

interface HeadElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

function elementsOf(head: string): HeadElement[] {
  const found: HeadElement[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => found.push({ name, attributes, text: '' }),
    ontext: (text) => {
      const last = found.at(-1);
      if (last) last.text += text;
    },
  });
  parser.end(head);
  return found;
}

interface Graph {
  '@graph'?: { '@id'?: string; dateModified?: string }[];
}

/** The day that the structured data gives for the page: the sitemap says the same. */
function changedOn(html: string): string | undefined {
  const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
  const graph: Graph = data ? JSON.parse(data) : {};
  return graph['@graph']?.find((node) => node['@id']?.endsWith('#webpage'))?.dateModified;
}
