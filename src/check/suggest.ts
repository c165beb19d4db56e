import { distance } from 'fastest-levenshtein';

/** Small letters, and full-width letters as ordinary ones (Unicode NFKC): what the eye reads as the same. */
const folded = (word: string) => word.normalize('NFKC').toLowerCase();

/**
 * The known word that a mistyped one most likely means: at most two letters off, or a third of a longer word.
 *
 * @returns `undefined` when nothing is near enough to be worth suggesting.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const typed = folded(word);
  // What somebody began to type, or typed too much of.
  const begun = known.filter((candidate) => typed.length > 3 && folded(candidate).startsWith(typed));
  if (begun.length === 1) return begun[0];
  const [best] = known
    .map((candidate) => ({ candidate, off: distance(typed, folded(candidate)) }))
    .sort((a, b) => a.off - b.off);
  const allowed = Math.min(Math.max(2, Math.floor(typed.length / 3)), Math.max(1, typed.length - 1));
  return best && best.off <= allowed ? best.candidate : undefined;
}
