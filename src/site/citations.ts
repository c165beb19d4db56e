/** Source marks in general background: `[S2 art. 40; S12]`. */

/** One source that a mark names, and where in it: `art. 40`, or nothing. */
interface Citation {
  id: string;
  at: string;
}

/** A piece of a text with marks: its words, or the sources of the words before it. */
type Piece = { text: string } | { citations: Citation[] };

/** Its sources between whatever brackets, as a Chinese keyboard has several. */
const mark = /\s?[[【〔［（(](S\d+[^\]】〕］）)]*)[\]】〕］）)]/g;

/** A text cut at its marks. The space before a mark belongs to the mark. */
export function piecesOf(text: string): Piece[] {
  // Words and what stands inside a mark take turns.
  const pieces = text.split(mark).map((part, index) => (index % 2 ? { citations: citationsIn(part) } : { text: part }));
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '');
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
