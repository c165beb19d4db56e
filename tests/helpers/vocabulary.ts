/** Structured data against schema.org's vocabulary, as schema-dts carries it. */
import { join } from 'node:path';
import ts from 'typescript';
import { project } from './builds.ts';
import type { Thing } from './structured-data.ts';

/**
 * What schema.org does not know of some things: a type, a property, or a property of another type. Each thing is
 * written down as a literal and given to the TypeScript compiler, which refuses what its type does not have.
 */
export function vocabularyFaults(things: readonly Thing[]): string[] {
  const file = join(project, 'tests/helpers/written-things.ts');
  const lines = things.map((thing, index) => `export const thing${index}: Thing = ${JSON.stringify(thing)};`);
  const source = ["import type { Thing } from 'schema-dts';", ...lines].join('\n');
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const onDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, source, target, true) : onDisk(name, target, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start, file: at }) => {
    const line = at && start !== undefined ? at.getLineAndCharacterOfPosition(start).line : 0;
    return `${lines[line - 1]?.slice(0, 200) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
