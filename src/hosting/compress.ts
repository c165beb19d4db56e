/** Packs every text file of the built site once, so that no host has to do it for each reader. */
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { kept } from '../build/kept.ts';

const brotli = promisify(brotliCompress);

/** Endings of files that shrink. Pictures, fonts and the search index are packed already. */
const text = /\.(?:html|css|js|mjs|json|svg|xml|atom|txt|md|webmanifest|ics)$/;

/** Below this size in bytes, a packed file fits no fewer network packets. */
const worthwhile = 1000;

/** Whether a file is packed for the hosts. */
export function shrinks(path: string, size: number): boolean {
  return text.test(path) && size >= worthwhile;
}

/**
 * Writes `file.br` and `file.gz` beside a file. Neither holds a date, so the same file packs to the same bytes.
 *
 * @param quality Brotli's, 0 to 11: the last two steps save a few bytes in a hundred and take twenty times as long.
 * @returns The sizes in bytes, or `undefined` when the file is not packed.
 */
export async function compress(
  file: string,
  quality: number,
): Promise<{ plain: number; br: number; gz: number } | undefined> {
  const plain = readFileSync(file);
  if (!shrinks(file, plain.length)) return undefined;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    // A window as large as the file: the usual one of 4 MB takes memory, and time to clear it, for nothing.
    [constants.BROTLI_PARAM_LGWIN]: windowFor(plain.length),
  };
  // What takes less than a millisecond is neither handed to another thread nor kept.
  const br =
    quality > 9
      ? await kept(`br-${quality}`, plain, () => brotli(plain, { params }))
      : brotliCompressSync(plain, { params });
  const gz = gzipSync(plain, { level: 9 });
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
  return { plain: plain.length, br: br.length, gz: gz.length };
}

/** Base-2 logarithm of the window, between 16 and 22 as most decoders hold it. */
function windowFor(bytes: number): number {
  return Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 16))));
}
