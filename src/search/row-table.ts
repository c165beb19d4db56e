import type { Row } from '../site/rows.ts';
import type { EntryRow, RowNames } from './types.ts';

/** Characters of a known value that fit into a result. */
const longestValue = 80;

/** The fields of all pages, each with its names once. */
export class RowTable {
  readonly rows: RowNames[] = [];
  readonly #places = new Map<string, number>();

  /**
   * The rows of one page, naming their fields by their place in the table.
   *
   * @param toAsk Fields that the page's list of questions names.
   */
  add(rows: readonly Row[], toAsk: readonly string[] = []): EntryRow[] {
    return rows.map((row) => {
      const names: RowNames = { anchor: row.anchor, names: [row.label, ...row.aliases] };
      const key = JSON.stringify(names);
      const place = this.#places.get(key) ?? this.rows.push(names) - 1;
      this.#places.set(key, place);
      const text = row.lines.map((line) => line.text).join(' ');
      const value = row.blank ? { blank: row.blank.unknown } : { text: text.slice(0, longestValue) };
      return toAsk.includes(row.path) ? [place, value, true] : [place, value];
    });
  }
}
