/** The site in one short Markdown file: https://llmstxt.org/ */
import type { BlockContent, List, PhrasingContent, Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** A page in the overview. */
export interface Listed {
  name: string;
  /** Absolute address of its Markdown. */
  url: string;
  /** Its status in words, if it has one. */
  status?: string | undefined;
  note: string;
}

/** The overview of the site in one language. */
export interface Overview {
  name: string;
  tagline: string;
  /** How to read the site. */
  about: string;
  /** Words that the pages use, and what they mean. */
  legends: { title: string; terms: { name: string; meaning: string }[] }[];
  sections: { title: string; pages: Listed[] }[];
  colon: string;
}

/** The overview as Markdown: name, tagline, how to read it, then the pages with status and description. */
export function overviewOf({ name, tagline, about, legends, sections, colon }: Overview): string {
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, name),
      { type: 'blockquote', children: [paragraph(words(tagline))] },
      paragraph(words(about)),
      ...legends.flatMap(({ title, terms }) => [
        paragraph(words((title + colon).trim())),
        list(terms.map((term) => [strong(term.name), words(colon + term.meaning)])),
      ]),
      ...sections.flatMap(({ title, pages }) => [heading(2, title), list(pages.map((page) => listed(page, colon)))]),
    ],
  };
  return unified().use(remarkStringify, { bullet: '-' }).stringify(tree);
}

function listed({ name, url, status, note }: Listed, colon: string): PhrasingContent[] {
  const link: PhrasingContent = { type: 'link', url, children: [words(name)] };
  const standing = status ? [strong(status), words(' · ')] : [];
  return [link, words(colon), ...standing, words(note)];
}

/** A line break in a value must not end the item; a space at either end stays, since words stand beside it. */
const words = (text: string) => ({ type: 'text' as const, value: text.replaceAll(/\s+/g, ' ') });
const heading = (depth: 1 | 2, text: string): BlockContent => ({ type: 'heading', depth, children: [words(text)] });
const strong = (text: string): PhrasingContent => ({ type: 'strong', children: [words(text)] });
const paragraph = (child: PhrasingContent): BlockContent => ({ type: 'paragraph', children: [child] });

function list(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  };
}
