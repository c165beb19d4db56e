import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { recordNames } from '../check/files.ts';
import { records, site } from '../schemas/index.ts';

/** Where code editors find the schemas of content/*.yaml; Astro puts those of the pages beside it. */
const schemaFolder = '.astro/records';

/** The JSON Schema of a record's file, for code editors. */
function recordSchema(name: string): z.core.JSONSchema.BaseSchema {
  const entry = records[name as keyof typeof records];
  return z.toJSONSchema(name === 'site' ? site : z.record(z.string(), entry), { io: 'input', unrepresentable: 'any' });
}

/** Writes the schema of every record, made anew from the zod schemas whenever the dev server starts. */
export function writeRecordSchemas(root: string): void {
  mkdirSync(join(root, schemaFolder), { recursive: true });
  for (const name of recordNames)
    writeFileSync(join(root, schemaFolder, `${name}.schema.json`), `${JSON.stringify(recordSchema(name), null, 2)}\n`);
}
