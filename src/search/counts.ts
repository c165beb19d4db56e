import type { Hit } from './hits.ts';
import type { Result } from './merge.ts';
import type { Kind } from './types.ts';

/**
 * How many results there are, those included that were not fetched.
 *
 * @param total Pages in the full text.
 */
export function numberOf(results: readonly Result[], hits: readonly Hit[], total: number): number {
  const fetched = new Set(hits.map(({ to }) => to));
  // A page that the list named stands in the full text as well, among those that were not fetched.
  const named = results.filter(({ to }) => !to.includes('#') && !fetched.has(to)).length;
  return results.length + Math.max(0, total - hits.length - named);
}

/** How many results of each kind there are, some of them not fetched perhaps. */
export function countKinds(results: readonly Result[], counts: Partial<Record<Kind, number>>) {
  const found: Partial<Record<Kind, number>> = { ...counts };
  for (const { kind } of results)
    found[kind] = Math.max(counts[kind] ?? 0, results.filter((result) => result.kind === kind).length);
  return found;
}
