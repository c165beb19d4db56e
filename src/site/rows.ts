import type { Section } from '../schemas/fields.ts';
import { type Blank, isBlank, type Locale } from '../schemas/knowable.ts';
import { type FieldInfo, valueAt } from '../schemas/sets.ts';
import { anchorOf } from './links.ts';
import { type Printed, printed } from './values.ts';

/** One value of a page, known or not, ready for a table row. */
export interface Row {
  /** The field's path in the settings, such as `apply.opens`. */
  path: string;
  /** The id under which links reach the row. */
  anchor: string;
  label: string;
  aliases: string[];
  section: Section | undefined;
  lines: Printed[];
  blank: Blank | undefined;
}

/** A page's rows, the known ones first. No row is left out: a blank prints its label. */
export interface Rows {
  known: Row[];
  blank: Row[];
}

/** Whether a list of field names (`apply`, `apply.opens`) covers a field. */
function covers(names: readonly string[], path: string): boolean {
  return names.some((name) => path === name || path.startsWith(`${name}.`));
}

/** Pictures are shown as pictures, not as rows; only missing photographs are a question that readers ask. */
function isShownAsPicture({ kind, path }: FieldInfo, data: unknown): boolean {
  return kind === 'image' || (kind === 'photos' && !isBlank(valueAt(data, path)));
}

/**
 * Every knowable value of a page, in one language.
 *
 * @param notAsked Fields that the page leaves out, because the question makes no sense for it.
 */
export function rowsOf(
  fields: readonly FieldInfo[],
  data: unknown,
  locale: Locale,
  notAsked: readonly string[] = [],
): Row[] {
  return fields
    .filter((field) => field.knowable && !covers(notAsked, field.path) && !isShownAsPicture(field, data))
    .map((field) => {
      const value = valueAt(data, field.path);
      const blank = isBlank(value) ? value : undefined;
      return {
        path: field.path,
        anchor: anchorOf(field.path),
        label: field.label[locale],
        aliases: field.aliases?.[locale] ?? [],
        section: field.section,
        lines: blank ? [] : printed(value, field.kind, locale),
        blank,
      };
    });
}

/** Known rows first, then the blank ones. */
export function split(rows: readonly Row[]): Rows {
  return { known: rows.filter((row) => !row.blank), blank: rows.filter((row) => row.blank) };
}
