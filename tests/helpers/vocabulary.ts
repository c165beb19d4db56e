/** Structured data against schema.org's vocabulary, as schema-dts carries it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './builds.ts';
import type { Thing } from './structured-data.ts';

/**
 * What schema.org does not know of some things: a type, a property, or a property of another type. Each thing is
 * written down as a literal on a line of its own, and the TypeScript compiler refuses what its type does not have.
 */
export function vocabularyFaults(things: readonly Thing[]): string[] {
  const folder = join(project, '.cache/vocabulary');
  const lines = things.map((thing, index) => `export const thing${index}: Thing = ${JSON.stringify(thing)};`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'things.ts'), ["import type { Thing } from 'schema-dts';", ...lines].join('\n'));
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['things.ts'] }));
  const { stdout } = spawnSync('tsc', ['--pretty', 'false', '-p', folder], { encoding: 'utf8' });
  const faults = stdout.matchAll(/^\S+\((\d+),\d+\): (.*)$/gm);
  return [...faults].map(([, line, what]) => `${lines[Number(line) - 2]?.slice(0, 200)}: ${what}`);
}
