import type { Reporter } from './problem.ts';
import { start } from './problem.ts';
import { pictureLimit, picturePattern } from './source.ts';

/** How the files of each kind begin, as Latin-1 text. */
const heads: [ending: RegExp, head: RegExp][] = [
  [/\.png$/i, /^\x89PNG/],
  [/\.jpe?g$/i, /^\xff\xd8\xff/],
  [/\.gif$/i, /^GIF8/],
  [/\.webp$/i, /^RIFF[\s\S]{4}WEBP/],
  [/\.avif$/i, /^[\s\S]{4}ftyp(avif|avis|mif1)/],
  [/\.svg$/i, /^(\xef\xbb\xbf)?\s*</],
];

/** A file in the pictures' folder is a picture that browsers show, and not larger than the site needs. */
export function checkPicture(file: string, bytes: Uint8Array, report: Reporter) {
  if (!picturePattern.test(file)) return report.error(start, 'pictureKind', file.split('.').at(-1) ?? '');
  if (bytes.length > pictureLimit) return report.error(start, 'pictureTooLarge', megabytes(bytes.length));
  const name = file.slice(file.lastIndexOf('/') + 1);
  const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  if (!/^[\w.-]+$/.test(name)) report.note(start, 'pictureName', `${nameFor(stem)}.${ending.toLowerCase()}`);
  const [, head] = heads.find(([ending]) => ending.test(file)) ?? [];
  if (!head?.test(String.fromCharCode(...bytes.subarray(0, 64)))) report.error(start, 'notAPicture');
}

/** Small letters, digits and hyphens; `gate` where nothing of the name can stay. */
function nameFor(stem: string): string {
  return (
    stem
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'gate'
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
