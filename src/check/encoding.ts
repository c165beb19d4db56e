import { type Reporter, start } from './problem.ts';

/** What a text file is saved as. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 ("Unicode")',
  'utf-16be': 'UTF-16',
  gb18030: 'GBK ("ANSI")',
};

/** Tells UTF-8 from the encodings that Windows editors save Chinese in. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** The text of a file, without byte-order mark and with \n as its line end; `undefined` when it is not UTF-8. */
export function decode(bytes: Uint8Array, report: Reporter): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') {
    report.error(start, 'encoding', names[encoding]);
    return undefined;
  }
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll(/\r\n?/g, '\n');
  // Line ends of old Macs: the build would not find the settings.
  if (/\r(?!\n)/.test(new TextDecoder('utf-8').decode(bytes))) report.error(start, 'damaged');
  const line = text.split('\n').findIndex((words) => words.includes('\uFFFD'));
  if (line >= 0) report.error({ line: line + 1, col: 1 }, 'damaged');
  return text;
}
