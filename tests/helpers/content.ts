/** Content, changed in memory, put through the check. */
import { join } from 'node:path';
import { check, type Problem, readSource, type Source } from '../../src/check/index.ts';
import { project } from './builds.ts';

/** The content as staff have it. */
export const realContent: Source = readSource(project);

/** Content that no edit by staff changes, for tests that name lines and words. */
export const fixtureContent: Source = readSource(join(project, 'tests/fixtures'));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Changes to files: a new text, a change of the old one, other bytes, or `null` for a deleted file. */
export type Changes = Record<string, string | Uint8Array | null | ((text: string) => string)>;

/** The fixture content with some files changed. */
export function changed(changes: Changes): Source {
  const files = new Map(fixtureContent);
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) files.delete(file);
    else if (typeof change === 'string') files.set(file, encoder.encode(change));
    else if (typeof change === 'function') {
      const before = decoder.decode(files.get(file));
      const after = change(before);
      if (before === after) throw new Error(`The change to ${file} changes nothing.`);
      files.set(file, encoder.encode(after));
    } else files.set(file, change);
  }
  return files;
}

/** What the check says of the changed content. */
export function problemsWith(changes: Changes): Problem[] {
  return check(changed(changes));
}

/** Replaces the first occurrence of some words. */
export const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, () => to);
