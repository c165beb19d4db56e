import { distance } from 'fastest-levenshtein';

/**
 * The known word that a mistyped one most likely means: at most two letters off, or a third of a longer word.
 *
 * @returns `undefined` when nothing is near enough to be worth suggesting.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const [best] = known
    .map((candidate) => ({ candidate, off: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  const allowed = Math.min(Math.max(2, Math.floor(typed.length / 3)), Math.max(1, typed.length - 1));
  return best && best.off <= allowed ? best.candidate : undefined;
}
