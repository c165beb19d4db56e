import type { Row } from './rows.ts';

/** What readers ask first: the fields in the order of their questions, and the part that each is asked about. */
export const readersAsk: readonly (readonly [part: string, field: string])[] = [
  ['internship', 'start'],
  ['internship', 'pay'],
  ['scholarship', 'amount'],
  ['targeted-class', 'obligationAfter'],
  ['base', 'address'],
  ['agreement', 'signedOn'],
];

/** The fields of a programme by how much they matter to a student: pay, duty, cost and how to apply before the rest. */
const importance: readonly string[] = [
  ...['pay', 'amount', 'obligationAfter', 'leaving', 'cost', 'insurance'],
  ...['apply.how', 'apply.opens', 'apply.closes', 'apply.url', 'contact'],
  ...['start', 'length', 'hours', 'place', 'whatYouDo', 'whatYouGet', 'housing', 'supervisor'],
  ...['audience', 'eligibility', 'majors', 'selection', 'intake', 'awards'],
];

/** Rows in the order in which they matter to a student, the same on every page. Others keep their order, behind these. */
export function byImportance(rows: readonly Row[]): Row[] {
  const rank = ({ path }: Row) => (importance.includes(path) ? importance.indexOf(path) : importance.length);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
