import { type Reporter, start } from './problem.ts';

/** What a text file is saved as. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 ("Unicode")',
  'utf-16be': 'UTF-16',
  gb18030: 'GBK ("ANSI")',
  'windows-1252': 'Windows-1252 ("ANSI")',
};

/** Tells UTF-8 from the encodings that Windows editors save in. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // ASCII in UTF-16 has a zero beside every letter.
  if (bytes.length > 3 && bytes.subarray(0, 4).includes(0)) return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return hasPairs(bytes) ? 'gb18030' : 'windows-1252';
  }
}

/** Whether high bytes stand side by side, as in every Chinese word; in Western text an accent or a quote stands alone. */
function hasPairs(bytes: Uint8Array): boolean {
  return bytes.some((byte, index) => byte >= 0x80 && (bytes[index + 1] ?? 0) >= 0x80);
}

/** The text of a file in any of the encodings, with \n as its line end and without a byte-order mark. */
export function textIn(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes).replaceAll(/\r\n?/g, '\n');
}

/** The text of a file that must be UTF-8; `undefined` when it is not, and the report says so. */
export function decode(bytes: Uint8Array, report: Reporter): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') {
    // The build knows no such line ends; those of Windows it does.
    if (/\r(?!\n)/.test(new TextDecoder().decode(bytes))) report.error(start, 'lineEnds');
    return textIn(bytes, encoding);
  }
  report.error(start, 'encoding', names[encoding]);
  return undefined;
}
