/** Titles, old addresses, what changed. */
export const found = {
  tooWide: (key: string, width: number, limit: number) => ({
    what: `Search engines would cut off "${key}": ${width} letters wide, at most ${limit} (a Chinese character counts as two)`,
    mend: 'Shorten it; say the most important words first.',
  }),
  sameHead: (key: string, other: string) => ({
    what: `"${key}" is the same as in ${other}, so readers of search results cannot tell the pages apart`,
    mend: 'Say in one of them what is special about the page.',
  }),
  movedBadly: (address: string) => ({
    what: `"${address}" is not an address of this site`,
    mend: 'Write only the path, with a slash at both ends: /news/old-name/',
  }),
  movedToItself: (address: string) => ({
    what: `"${address}" is the address of this page today; it would lead in a circle`,
    mend: 'Delete it from movedFrom.',
  }),
  movedOntoPage: (address: string, file: string) => ({
    what: `"${address}" is the address of another page today (${file})`,
    mend: 'Delete it from movedFrom, or rename the other page first.',
  }),
  movedTwice: (address: string, file: string) => ({
    what: `"${address}" leads to two pages; ${file} names it too`,
    mend: 'Keep it in the page that readers of the old address should see.',
  }),
  movedInOneLanguage: (address: string) => ({
    what: `"${address}" names a language; an old address holds for both`,
    mend: `Write it without: ${address.replace('/zh/', '/')}`,
  }),
  updateNeeds: (kind: string, key: string) => ({
    what: `An update of the kind "${kind}" needs "${key}"`,
    mend: key === 'text' ? 'Add: text: { en: …, zh: … }' : `Add: ${key}: …`,
  }),
  updateNotFilled: (field: string) => ({
    what: `The update says that "${field}" was filled in, but it is still blank`,
    mend: `Fill in "${field}", or delete the update.`,
  }),
  updateOtherStatus: (told: string, status: string) => ({
    what: `The newest update says that the status is "${told}", but it is "${status}"`,
    mend: 'Change one of the two.',
  }),
  securityExpired: (expires: string) => ({
    what: `The security contact ended on ${expires}, so /.well-known/security.txt is not published any more`,
    mend: 'See whether somebody still answers there, and set "expires" to a day within a year.',
  }),
  securityTooLong: (expires: string) => ({
    what: `The security contact holds until ${expires}: nobody can promise that`,
    mend: 'Set "expires" to a day within a year, and renew it then.',
  }),
};
