/** The sources of general background, which is kept apart from what is said about this cooperation. */
import type { BackgroundSource } from '../schemas/records.ts';
import { cited } from './citations.ts';
import { recordOf } from './content.ts';

/** A source that a text names. */
export interface Cited extends BackgroundSource {
  id: string;
}

/** The sources that texts with marks name, in the order in which they name them. */
export function sourcesCited(texts: readonly string[]): Cited[] {
  const all = recordOf('background-sources');
  return cited(texts).flatMap((id) => {
    const source = all.get(id);
    return source ? [{ id, ...source }] : [];
  });
}
