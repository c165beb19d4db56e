/** Icons for browsers and home screens, drawn from the one mark in public/favicon.svg. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { colour } from './colours.ts';

const mark = () => readFileSync(join(process.cwd(), 'public/favicon.svg'));

/**
 * The mark as a PNG.
 *
 * @param size Width and height in pixels.
 * @param margin Share of the size left free on each side, filled with paper: home screens cut the corners off.
 */
export async function icon(size: number, margin = 0): Promise<Buffer> {
  const inner = Math.round(size * (1 - 2 * margin));
  const drawn = await sharp(mark(), { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  if (margin === 0) return drawn;
  const background = colour('paper');
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .composite([{ input: drawn, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** One PNG in an ICO container, which every browser since 2008 reads: a directory of 6 + 16 bytes, then the PNG. */
export function ico(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size % 256, 6);
  head.writeUInt8(size % 256, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
