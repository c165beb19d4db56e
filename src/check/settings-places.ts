import { type Document, isMap, isNode, isPair, isScalar } from 'yaml';
import type { Place } from './problem.ts';

/** A text in the settings, and the lines on which it stands. */
export interface SettingText {
  path: PropertyKey[];
  text: string;
  place: Place;
  lastLine: number;
}

/** Where things stand in the settings of a file. */
export interface Places {
  /** Where a value stands; where it is missing, the nearest thing around it. */
  valueAt(path: readonly PropertyKey[]): Place;
  /** Where the name of a setting stands. */
  keyAt(path: readonly PropertyKey[]): Place;
  /** A value as it is written in the file. */
  written(path: readonly PropertyKey[]): string;
  /** Every text in the settings, with its path. */
  texts(): SettingText[];
}

/** The places of a document's parts, in the file in which it stands. */
export function placesIn(document: Document, place: (position: number) => Place, offset: number): Places {
  const top = { line: Math.max(1, offset), col: 1 };
  const nodeAt = (path: readonly PropertyKey[]) => document.getIn(path, true);
  const pairAt = (path: readonly PropertyKey[]) => {
    const parent = path.length > 1 ? nodeAt(path.slice(0, -1)) : document.contents;
    return isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1)))
      : undefined;
  };
  const keyAt = (path: readonly PropertyKey[]): Place => {
    const key = pairAt(path)?.key;
    if (isScalar(key) && key.range) return place(key.range[0]);
    return path.length > 1 ? keyAt(path.slice(0, -1)) : top;
  };
  const valueAt = (path: readonly PropertyKey[]): Place => {
    const node = path.length > 0 ? nodeAt(path) : undefined;
    // An empty value has no place of its own: point at its name.
    if (isNode(node) && node.range && node.range[1] > node.range[0]) return place(node.range[0]);
    return pairAt(path) ? keyAt(path) : path.length > 1 ? valueAt(path.slice(0, -1)) : top;
  };
  const written = (path: readonly PropertyKey[]) => {
    const node = nodeAt(path);
    return isScalar(node) ? (node.source ?? String(node.value)) : '';
  };
  return { valueAt, keyAt, written, texts: () => textsIn(document.contents, [], place) };
}

function textsIn(node: unknown, path: PropertyKey[], place: (position: number) => Place): SettingText[] {
  if (isPair(node)) return textsIn(node.value, [...path, isScalar(node.key) ? String(node.key.value) : ''], place);
  if (isScalar(node)) {
    if (typeof node.value !== 'string' || !node.range) return [];
    return [{ path, text: node.value, place: place(node.range[0]), lastLine: place(node.range[1]).line }];
  }
  if (!isNode(node) || !('items' in node)) return [];
  return (node.items as unknown[]).flatMap((item, index) =>
    textsIn(item, isPair(item) ? path : [...path, index], place),
  );
}
