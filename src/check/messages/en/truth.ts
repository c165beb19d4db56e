/** How a page names another source than the announcement. */
const named = 'sources: [announcement, its-name]';

export const truth = {
  valueNeedsSource: (key: string, file: string) => ({
    what: `"${key}" is filled in, but the announcement does not give it, and no other source is named for it`,
    mend: `Say where the value comes from: add that source to content/sources.yaml, then write in ${file}: ${named}`,
  }),
  numberWithoutSource: (words: string) => ({
    what: `"${words}" is a number, a date or an amount, and the announcement gives none`,
    mend: `Delete it; or add its source to content/sources.yaml and name it on the page: ${named}`,
  }),
  guessedName: (words: string, name: string) => ({
    what: `"${words}" looks like Chinese characters for ${name}, which the announcement does not give`,
    mend: `Write ${name}（中文姓名待核实）, or name the source that gives the characters: ${named}`,
  }),
  visitorAsParty: (name: string) => ({
    what: `${name} visited; the announcement does not say that it is a party or that it signed`,
    mend: `Say that it visited, or name the source that says otherwise: ${named}`,
  }),
  noBasis: () => ({
    what: 'The page rests on no fact and on no source but the announcement',
    mend: 'Name the facts it rests on, or another source.',
  }),
  statusBeyondFacts: (status: string) => ({
    what: `None of the facts on this page has the status "${status}"`,
    mend: `Take the status from the facts, or name the source that says so: ${named}`,
  }),
  longSentence: (words: number) => ({
    what: `A sentence of ${words} words`,
    mend: 'Split it: at most 25 words are easy to read.',
  }),
  punctuation: (written: string, better: string) => ({
    what: `Punctuation of the wrong width: ${written}`,
    mend: `Most likely meant: ${better}`,
  }),
};
