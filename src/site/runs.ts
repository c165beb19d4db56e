/** The core beside a part's page: stretches of sections, by whether anything in them is known. */
import type { Row } from './rows.ts';

/** Sections that share one piece of the core. */
export interface Run<S> {
  sections: { section: S; rows: Row[] }[];
  known: number;
  blank: number;
}

/**
 * Gathers sections into runs: neighbours that hold only blanks share one crossed box; a section in which something is
 * known has a piece of its own. Sections without a row are kept, in the run before them.
 */
export function runsOf<S extends string>(sections: readonly S[], rows: readonly Row[]): Run<S>[] {
  const runs: Run<S>[] = [];
  for (const section of sections) {
    const own = rows.filter((row) => row.section === section);
    const blank = own.filter((row) => row.blank).length;
    const known = own.length - blank;
    const last = runs.at(-1);
    if (last && known === 0 && last.known === 0) {
      last.sections.push({ section, rows: own });
      last.blank += blank;
    } else runs.push({ sections: [{ section, rows: own }], known, blank });
  }
  return runs;
}
