/** The bytes of the content, and what can be mended in them without a decision. Words are never touched. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';

/** The bytes of every file below content/ and public/, by its path from the project's folder. */
export type Source = ReadonlyMap<string, Uint8Array>;

export const picturePattern = /\.(png|jpe?g|webp|avif|gif|svg)$/i;

/** Reads everything below content/ and public/, in the same order on every machine. */
export function readSource(root: string): Source {
  const files = ['content', 'public'].flatMap((folder) => filesIn(root, folder)).sort();
  return new Map(files.map((file) => [file, read(join(root, file))]));
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const isFolder = (name: string) => statSync(join(root, folder, name), { throwIfNoEntry: false })?.isDirectory();
  return names.filter((name) => !isFolder(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** A link to nothing, or a file that may not be read, is as good as an empty one, and is reported as such. */
function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

/** Tells UTF-8 from the encodings that Windows editors save in. */
export function encodingOf(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  // In Chinese, high bytes stand side by side; in Western text an accent or a quote stands alone.
  const hasPairs = bytes.some((byte, index) => byte >= 0x80 && (bytes[index + 1] ?? 0) >= 0x80);
  return hasPairs ? 'GBK' : 'Windows-1252';
}

/** The text of a file in any of the encodings, with \n as its line end and without a byte-order mark. */
export function textIn(bytes: Uint8Array, encoding = 'UTF-8'): string {
  return new TextDecoder(encoding).decode(bytes).replaceAll('\r\n', '\n');
}

/**
 * The name that a page's file was meant to have: `visit.MDX`, `visit.md` and `visit.mdx.txt` are `visit.mdx`.
 *
 * @returns `undefined` when the name is right, or means something else.
 */
export function meantName(base: string): string | undefined {
  const [, slug] = /^([^.]+)\.(?:mdx?|markdown)(?:\.(?:txt|mdx?))?$/i.exec(base) ?? [];
  return slug && base !== `${slug}.mdx` ? `${slug}.mdx` : undefined;
}

/** The kinds of pictures that the site makes smaller ones of. An SVG it would publish with the scripts and names inside. */
const pictureKinds = ['png', 'jpg', 'jpeg', 'gif', 'webp'];

/**
 * The longest side of a picture in pixels, as its own bytes say.
 *
 * @returns `undefined` when it is none that the site takes, or of another kind than its name says.
 */
export function longestSide(ending: string, bytes: Uint8Array): number | undefined {
  if (!pictureKinds.includes(ending.toLowerCase())) return undefined;
  try {
    const { type, width, height } = imageSize(bytes);
    return type === ending.toLowerCase().replace('jpeg', 'jpg') ? Math.max(width, height) : undefined;
  } catch {
    // The library knows neither other files nor those that are cut off.
    return undefined;
  }
}

/** Whether a picture holds what cameras and programs write into it: Exif (in PNG, the chunk eXIf), or XMP. */
export function tellsOf(bytes: Uint8Array): boolean {
  // All of it: WebP has its Exif at the end.
  return /Exif\0\0|eXIf|EXIF|ns\.adobe\.com\/xap/.test(Buffer.from(bytes).toString('latin1'));
}

/** One file as it should be: its new name, where that changes, and its new bytes. */
export interface Mended {
  file: string;
  rename?: string;
  bytes: Uint8Array;
}

/** The files below content/ that can be mended safely, mended: encodings, line ends, file endings. */
export function fixes(source: Source): Mended[] {
  const taken = new Set(source.keys());
  return [...source].flatMap(([file, bytes]) => {
    if (!file.startsWith('content/') || picturePattern.test(file)) return [];
    // Only where pages lie: the guides are Markdown files and stay so.
    const [, folder = '', base = ''] = /^(content\/[^/]+\/[^/]+\/)([^/]+)$/.exec(file) ?? [];
    const name = meantName(base);
    const rename = name && !taken.has(folder + name) ? folder + name : undefined;
    taken.add(rename ?? file);
    const encoding = encodingOf(bytes);
    const text = textIn(bytes, encoding).replaceAll('\r', '\n');
    const losesCharacters = encoding !== 'UTF-8' && /[\uFFFD\uE000-\uF8FF]/.test(text);
    if (losesCharacters || !/\.(?:mdx|yaml)$/.test(rename ?? file)) return [];
    const mended = new TextEncoder().encode(text === '' || text.endsWith('\n') ? text : `${text}\n`);
    if (!rename && Buffer.compare(bytes, mended) === 0) return [];
    return [{ file, bytes: mended, ...(rename && { rename }) }];
  });
}
