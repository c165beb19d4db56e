/** What readers ask first: the fields in the order of their questions, and the part that each is asked about. */
export const readersAsk: readonly (readonly [part: string, field: string])[] = [
  ['internship', 'start'],
  ['internship', 'pay'],
  ['scholarship', 'amount'],
  ['targeted-class', 'obligationAfter'],
  ['base', 'address'],
  ['agreement', 'signedOn'],
];
