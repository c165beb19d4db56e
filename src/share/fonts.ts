/** Faces for the share images, from npm packages: Besley for English headings, Noto Sans SC for all else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font } from 'satori';
import subsetFont from 'subset-font';
import type { Locale } from '../schemas/knowable.ts';

const root = process.cwd();
const notoFolder = join(root, 'node_modules/@fontsource-variable/noto-sans-sc');

interface Slice {
  name: string;
  ranges: [number, number][];
}

let slices: Slice[] | undefined;

/** The package cuts the face into slices, each for some ranges of characters. */
function allSlices(): Slice[] {
  slices ??= Object.entries(
    JSON.parse(readFileSync(join(notoFolder, 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([name, ranges]) => ({
    name: name.replaceAll(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  }));
  return slices;
}

const holds = ({ ranges }: Slice, code: number) => ranges.some(([from, to]) => code >= from && code <= to);
const textOf = ({ ranges }: Slice) =>
  ranges
    .map(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join(''),
    )
    .join('');

const loaded = new Map<string, Promise<Font>>();

/** A slice as one fixed weight, in a format that satori reads. */
function load(slice: Slice, weight: 500 | 700): Promise<Font> {
  const key = `${slice.name} ${weight}`;
  const font =
    loaded.get(key) ??
    subsetFont(readFileSync(join(notoFolder, `files/noto-sans-sc-${slice.name}-wght-normal.woff2`)), textOf(slice), {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    }).then((data): Font => ({ name: `Noto ${slice.name}`, weight, style: 'normal', data: Buffer.from(data) }));
  loaded.set(key, font);
  return font;
}

const besley = new Map<string, Promise<Font>>();

/** Some characters of the heading face, under a name. */
function loadBesley(name: string, characters: string): Promise<Font> {
  const file = readFileSync(join(root, 'src/assets/fonts/besley-latin-650.woff2'));
  const font =
    besley.get(name) ??
    subsetFont(file, characters, { targetFormat: 'sfnt' }).then(
      (data): Font => ({ name, weight: 700, style: 'normal', data: Buffer.from(data) }),
    );
  besley.set(name, font);
  return font;
}

const latin = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
/** Noto Sans SC draws these as wide as a Chinese character; English takes them from Besley. */
const narrow = '‘’“”—…';

const sliceOf = (character: string) => allSlices().find((slice) => holds(slice, character.codePointAt(0) ?? 0));

/** A text without the characters that no face has, such as emoji: they would come out as empty boxes. */
export function drawable(text: string): string {
  return [...text]
    .filter((character) => !/\S/.test(character) || sliceOf(character))
    .join('')
    .trim();
}

/** The faces that a text needs. Each slice has a name of its own: under one name, only the first would be used. */
export async function fontsFor(text: string, locale: Locale): Promise<Font[]> {
  const needed = new Set([...new Set(text)].flatMap((character) => sliceOf(character) ?? []));
  const noto = [...needed].flatMap((slice) => [load(slice, 500), load(slice, 700)]);
  const english = locale === 'en' ? [loadBesley('Besley', latin + narrow), loadBesley('Narrow', narrow)] : [];
  return Promise.all([...english, ...noto]);
}
