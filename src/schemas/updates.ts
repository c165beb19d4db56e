import { z } from 'astro/zod';
import type { Both } from '../knowable.ts';
import { statuses } from '../status.ts';
import { both, dayValue, field, line } from './fields.ts';

/**
 * What happened to a page: it was put here, a value was filled in, its status rose, a mistake was corrected, or
 * something else changed.
 */
export const updateKinds = ['published', 'filled', 'status', 'correction', 'changed'] as const;
export type UpdateKind = (typeof updateKinds)[number];

const update = z.strictObject({
  date: dayValue.clone(),
  kind: z.enum(updateKinds),
  /** `filled`: the field that was filled in, such as `apply.opens`. */
  field: line.optional(),
  /** `status`: what the status is since then. */
  status: z.enum(statuses).optional(),
  text: both.optional(),
});
export type Update = z.output<typeof update>;

/** What changed on a page, for readers, feeds and search engines. Dates are those of our page, never of an event. */
export const updates = (label: Both, hint: Both) =>
  field(z.array(update), 'updates', label, {
    hint,
    inner: { date: 'day', kind: 'choice', field: 'slug', status: 'choice', text: 'pair' },
  });

/** Addresses at which a page stood before: no language, no base path, a slash at both ends. */
export const addresses = (label: Both, hint: Both) => field(z.array(line), 'addresses', label, { hint });
