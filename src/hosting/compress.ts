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
 * @returns Whether the file is one that is packed.
 */
export async function compress(file: string, quality: number): Promise<boolean> {
  const plain = readFileSync(file);
  if (!shrinks(file, plain.length)) return false;
  const both = await kept(`packed-${quality}`, plain, async () => joined(await packed(plain, quality)));
  const [br, gz] = parted(both);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
  return true;
}

async function packed(plain: Buffer, quality: number): Promise<[br: Buffer, gz: Buffer]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    // A window as large as the file: the usual one of 4 MB takes memory, and time to clear it, for nothing.
    [constants.BROTLI_PARAM_LGWIN]: windowFor(plain.length),
  };
  // What takes less than a millisecond is not handed to another thread.
  const br = quality > 9 ? await brotli(plain, { params }) : brotliCompressSync(plain, { params });
  return [br, gzipSync(plain, { level: 9 })];
}

const lengthBytes = 4;

/** Two packed copies as one, the length of the first before them. */
function joined([br, gz]: [Buffer, Buffer]): Buffer {
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(br.length);
  return Buffer.concat([length, br, gz]);
}

function parted(both: Buffer): [br: Buffer, gz: Buffer] {
  const end = lengthBytes + both.readUInt32LE();
  return [both.subarray(lengthBytes, end), both.subarray(end)];
}

/** Base-2 logarithm of the window, between 16 and 22 as most decoders hold it. */
function windowFor(bytes: number): number {
  return Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 16))));
}
