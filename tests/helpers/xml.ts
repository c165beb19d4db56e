/** XML, judged by libxml2. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { project } from './builds.ts';

const grammar = readFileSync(join(project, 'tests/fixtures/atom.rng'), 'utf8');

/**
 * What is wrong with a feed, by the grammar of RFC 4287; empty when it is valid. libxml2 marks RELAX NG as leaving in a
 * later major version: https://gitlab.gnome.org/GNOME/libxml2/-/releases/v2.14.0
 */
export function atomFaults(xml: string): string {
  using schema = XmlDocument.fromString(grammar);
  using validator = RelaxNGValidator.fromDoc(schema);
  try {
    using feed = XmlDocument.fromString(xml);
    validator.validate(feed);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
