/** The marks that stand beside status words. Shape first: each reads in one colour, in print and in forced colours. */
import type { BlankKind } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';

export type MarkName = Status | BlankKind;

/** What a path of a mark is: its frame, dashed or not, a filled part, a part cut out of the fill, a thick line. */
export type MarkInk = 'fr' | 'fr ds' | 'fl' | 'ct' | 'st';
export type MarkPath = [ink: MarkInk, d: string];

const frame: MarkPath = ['fr', 'M1 1H15V15H1z'];
const dashes: MarkPath = ['fr ds', 'M1 1H15V15H1z'];
const full: MarkPath = ['fl', 'M.25 .25H15.75V15.75H.25z'];

/**
 * The paths of a 16 × 16 mark. A full square is solid rock; half a square is agreed; an open frame holds only words;
 * a dashed one holds nothing.
 */
export const marks: Record<MarkName, readonly MarkPath[]> = {
  signed: [full],
  done: [full, ['ct', 'M4 8.2L7 11.2L12.2 4.8']],
  consensus: [frame, ['fl', 'M1 8H15V15H1z']],
  aim: [frame, ['fl', 'M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0']],
  self: [frame, ['st', 'M5.75 4.5V8.5M10.25 4.5V8.5']],
  open: [frame, ['fl', 'M5 3.6L12.2 8L5 12.4z']],
  closed: [frame, ['st', 'M4 8H12']],
  'not-stated': [dashes, ['fr', 'M4.5 4.5L11.5 11.5M11.5 4.5L4.5 11.5']],
  'not-published': [dashes, ['fl', 'M5.25 5.25H10.75V10.75H5.25z']],
  'not-decided': [dashes, ['fr', 'M4.5 11.5L11.5 4.5']],
};
