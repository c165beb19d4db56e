/**
 * What a statement's standing is. `signed`, `done`, `consensus`, `aim` and `self` come from the report;
 * `open` and `closed` are set by staff once applications start or end.
 */
export const statuses = ['signed', 'done', 'consensus', 'aim', 'self', 'open', 'closed'] as const;
export type Status = (typeof statuses)[number];

/**
 * How far a status reaches in the core log's curve: `settled` is solid ground, `discussed` has met with consensus,
 * `said` is an intention or the company's own words.
 */
export type Depth = 'settled' | 'discussed' | 'said';

const depths: Record<Status, Depth> = {
  signed: 'settled',
  done: 'settled',
  open: 'settled',
  closed: 'settled',
  consensus: 'discussed',
  aim: 'said',
  self: 'said',
};

/** The depth at which a status stands in the core. */
export const depthOf = (status: Status): Depth => depths[status];

/** Whether a status is solid ground: signed, done, open or closed. */
export const isSettled = (status: Status): boolean => depths[status] === 'settled';

const fromTop: readonly Depth[] = ['settled', 'discussed', 'said'];

/**
 * The parts of the core from the top: the less settled, the deeper, otherwise in the order given. A part that staff raise
 * to signed moves up by itself.
 */
export function coreOrder<T extends { status: Status }>(parts: readonly T[]): T[] {
  return fromTop.flatMap((depth) => parts.filter(({ status }) => depthOf(status) === depth));
}
