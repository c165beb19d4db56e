/** Source marks in general background: `[S2 art. 40; S12]`. */

/** One source that a mark names, and where in it: `art. 40`, or nothing. */
export interface Citation {
  id: string;
  at: string;
}

/** A piece of a text with marks: its words, or the sources of the words before it. */
export type Piece = { text: string } | { citations: Citation[] };

/** In whatever brackets, as a Chinese keyboard has several. */
const mark = /\s?[[【〔［（(](S\d+[^\]】〕］）)]*)[\]】〕］）)]/g;

/** A text cut at its marks. The space before a mark belongs to the mark. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(mark)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ citations: citationsIn(found[1] ?? '') });
    from = found.index + found[0].length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}

function citationsIn(inside: string): Citation[] {
  return inside.split(/[;；]|[,，、](?=\s*S\d)/).map((one) => {
    const [, id = '', at = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(one) ?? [];
    return { id, at };
  });
}

/** The words of a text without its marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(mark, '');
}

/** Every source that some texts name, once, in the order in which they name them. */
export function cited(texts: readonly string[]): string[] {
  const ids = texts.flatMap(piecesOf).flatMap((piece) => ('citations' in piece ? piece.citations : []));
  return [...new Set(ids.map(({ id }) => id))];
}
