/** General background: what such a thing usually is, at any school. Kept apart from what is said about this cooperation. */

import { backgroundParts } from '../schemas/programmes.ts';
import type { BackgroundSource } from '../schemas/records.ts';
import { cited, type Piece, piecesOf } from './citations.ts';
import { type Page, recordOf } from './content.ts';

/** The background of a programme, ready to be shown. */
export interface Background {
  paragraphs: { part: (typeof backgroundParts)[number]; pieces: Piece[] }[];
  /** The sources that the paragraphs name, in the order in which they name them. */
  sources: Cited[];
}

/** A source that a text names. */
export interface Cited extends BackgroundSource {
  id: string;
}

/** The background of a programme; `undefined` where none is written. */
export function backgroundOf({ data }: Page<'programmes'>): Background | undefined {
  const written = backgroundParts.flatMap((part) => {
    const text = data.background[part];
    return text ? [{ part, text }] : [];
  });
  if (written.length === 0) return undefined;
  return {
    paragraphs: written.map(({ part, text }) => ({ part, pieces: piecesOf(text) })),
    sources: sourcesCited(written.map(({ text }) => text)),
  };
}

/** The sources that texts with marks name, in the order in which they name them. */
export function sourcesCited(texts: readonly string[]): Cited[] {
  const all = recordOf('background-sources');
  return cited(texts).flatMap((id) => {
    const source = all.get(id);
    return source ? [{ id, ...source }] : [];
  });
}
