import { z } from 'astro/zod';
import { knowables } from './fields.ts';
import type { FieldInfo } from './sets.ts';

/** What a schema allows, in the words of JSON Schema. */
export interface Limits {
  maxLength?: number;
  /** The options of a choice. */
  enum?: string[];
  /** The parts of a group, such as both languages of a list. */
  properties?: Record<string, Limits>;
  /** The items of a list. */
  items?: Limits;
}

/** What a field may hold; of a knowable, what its value may be. */
export function limitsOf({ schema }: FieldInfo): Limits {
  return z.toJSONSchema(knowables.get(schema) ?? schema, { io: 'input', unrepresentable: 'any' }) as Limits;
}
