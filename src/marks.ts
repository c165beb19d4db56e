/** The marks that stand beside status words. Shape first: each reads in one colour, in print and in forced colours. */
import type { BlankKind } from './knowable.ts';
import type { Status } from './status.ts';

export type MarkName = Status | BlankKind;

const frame = '<path class="fr" d="M1 1H15V15H1z"/>';
const dashes = '<path class="fr ds" d="M1 1H15V15H1z"/>';

/**
 * SVG of a 16 × 16 mark. Classes: `fr` frame, `fl` filled, `ct` cut out of the fill, `st` stroke.
 * A full square is solid rock; half a square is agreed; an open frame holds only words; a dashed one holds nothing.
 */
export const marks: Record<MarkName, string> = {
  signed: '<path class="fl" d="M.25 .25H15.75V15.75H.25z"/>',
  done: '<path class="fl" d="M.25 .25H15.75V15.75H.25z"/><path class="ct" d="M4 8.2L7 11.2L12.2 4.8"/>',
  consensus: `${frame}<path class="fl" d="M1 8H15V15H1z"/>`,
  aim: `${frame}<circle class="fl" cx="8" cy="8" r="3"/>`,
  self: `${frame}<path class="st" d="M5.75 4.5V8.5M10.25 4.5V8.5"/>`,
  open: `${frame}<path class="fl" d="M5 3.6L12.2 8L5 12.4z"/>`,
  closed: `${frame}<path class="st" d="M4 8H12"/>`,
  'not-stated': `${dashes}<path class="th" d="M4.5 4.5L11.5 11.5M11.5 4.5L4.5 11.5"/>`,
  'not-published': `${dashes}<path class="fl" d="M5.25 5.25H10.75V10.75H5.25z"/>`,
  'not-decided': `${dashes}<path class="th" d="M4.5 11.5L11.5 4.5"/>`,
};
