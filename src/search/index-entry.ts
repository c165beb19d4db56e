import type { Day } from '../schemas/dates.ts';

/** The folder of the archive of older news, in the folder of the index. */
export const archiveFolder = 'archive';

/** The index's table of contents. `chunks`, `since` and `isStale` are ours, see indexing.ts. */
export interface IndexEntry {
  languages: Record<string, LanguageEntry>;
  /** In the dev server: whether the content has changed since the index was made. */
  isStale?: boolean;
}

/** What the table of contents says of one language. */
export interface LanguageEntry {
  hash: string;
  wasm: string | null;
  page_count: number;
  /** Parts of the index that are fetched ahead; none when there are many. */
  chunks: string[];
  /** The first day whose news are searched, where older ones wait in the archive. */
  since?: Day;
}
