import type { Graph, Thing } from 'schema-dts';
import { oneLine } from '../seo/limits.ts';

/** The structured data of a page: one graph, in which every text stands on one line, as it does on the page. */
export function graphOf(things: readonly Thing[]): Graph {
  return tidy({ '@context': 'https://schema.org', '@graph': things }) as Graph;
}

/**
 * A graph as the content of a `<script type="application/ld+json">`. No text can close the element: `<` is written as
 * an escape (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function asScript(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tidy(inner)]));
}
