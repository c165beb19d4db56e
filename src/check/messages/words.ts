/** Pieces that many messages share. A message names at most forty things; longer lists help nobody. */
const longest = 40;

/** `Did you mean "draft"? `, or nothing. */
export const maybe = (guess: string | undefined) => (guess ? `Did you mean "${guess}"? ` : '');
export const list = (words: readonly string[]) => words.slice(0, longest).join(', ');

/** 同上，中文。 */
export const maybeZh = (guess: string | undefined) => (guess ? `是不是想写“${guess}”？` : '');
export const listZh = (words: readonly string[]) => words.slice(0, longest).join('、');

/** The last part of a path in the settings: what is written before the colon. */
export const lastOf = (path: string) => path.split('.').at(-1) ?? path;
