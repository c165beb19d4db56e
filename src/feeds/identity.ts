import { createHash } from 'node:crypto';

/** Drawn at random once. It must never change: readers' programs know our entries by ids made from it. */
const namespace = '01e2c18f75174ad183c07290db815b86';

/**
 * A stable id for a thing with a name: the same on every machine, under every domain and base path. RFC 9562, section
 * 5.5 (UUID version 5), in the form that RFC 4287, section 4.2.6, asks of an Atom id.
 */
export function idOf(name: string): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
