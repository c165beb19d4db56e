/** Answers from the names of pages, rows and headings, found by MiniSearch: https://lucaong.github.io/minisearch/ */
import MiniSearch from 'minisearch';
import type { Entry, Kind, SearchList, Value } from './list.ts';
import { essence, isHan, pairs, runsOf, termsOf } from './words.ts';

/** What a result shows: an entry, or a place on its page. */
export interface Line extends Omit<Entry, 'names' | 'places' | 'value'> {
  /** Of the page. */
  title: string;
  /** The row or heading that it leads to. */
  place?: string | undefined;
  value?: Value | undefined;
}

/** The names of the site, ready to be asked. */
export interface Names {
  list: SearchList;
  lines: Line[];
  /** The lines whose names share something with a query, the best first. */
  find(query: string): Line[];
}

/** Among equals, the page about a thing stands before what mentions it. */
const standing: Record<Kind, number> = {
  part: 1,
  page: 0.98,
  organisation: 0.96,
  question: 0.9,
  term: 0.8,
  news: 0.85,
};
/** A name is about a query when it scores at least this share of what the best one does. */
const least = 0.25;

/** Path of an address. */
export const pathOf = (to: string) => to.split('#')[0] ?? to;

/** Makes the names ready. */
export function prepare(list: SearchList): Names {
  const { soundsOf, initialsOf, spelt } = pinyin(list.readings);
  const texts = list.entries.flatMap(({ places = [], names, ...entry }) => {
    const line: Line = { ...entry, title: names[0] ?? '' };
    const rows = places.map(({ anchor, names: own, value, weight = value ? 0.9 : 0.8 }) => ({
      line: { ...line, to: `${pathOf(entry.to)}#${anchor}`, place: own[0], value },
      whole: line,
      own,
      page: names,
      weight: standing[entry.kind] * weight,
    }));
    return [{ line, whole: line, own: names, page: [], weight: standing[entry.kind] }, ...rows];
  });
  const index = new MiniSearch({ fields: ['own', 'page'], tokenize: termsOf, processTerm: (term) => term });
  const searched = (names: readonly string[]) =>
    names.flatMap((name) => [name, soundsOf(name), initialsOf(name)]).join('\n');
  index.addAll(texts.map(({ own, page }, id) => ({ id, own: searched(own), page: searched(page) })));

  const find = (query: string): Line[] => {
    const { said, subject } = essence(query);
    const subjects = termsOf(spelt(subject));
    const found = index.search(spelt(said), {
      boost: { own: 1.5 },
      boostTerm: (term) => (subjects.includes(term) ? 1 : 0.3),
      boostDocument: (id) => texts[id]?.weight ?? 0,
      prefix: (term) => term.length > 2,
      fuzzy: (term) => term.length > 4 && 0.2,
      // Names are short: how long one is says less than in texts.
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
    });
    // A single Chinese character says too little, unless most of the query is met so.
    const isMeant = (met: readonly string[]) =>
      met.some((term) => !isHan(term) || term.length > 1) || met.length * 2 > said.replaceAll(' ', '').length;
    const answers = found
      .filter(({ score, queryTerms }) => score > least * (found[0]?.score ?? 0) && isMeant(queryTerms))
      .flatMap(({ id, queryTerms }) => (texts[id] ? [{ ...texts[id], met: queryTerms }] : []));
    const wholes = new Map(answers.map(({ line, met }) => [line, met]));
    // A place that tells no more of the query than the names of its page leads to the page.
    const lines = answers.map(({ line, whole, met }) => {
      const known = wholes.get(whole) ?? [];
      return met.every((term) => known.includes(term)) ? whole : line;
    });
    const nearly = runsOf(said).length === found[0]?.queryTerms.length && found[0].terms.join(' ');
    // Whoever types the name of a page, or nearly so, means that page.
    const asked = [plain(query), spelt(said), nearly].filter(Boolean);
    const isAsked = (name: string) => asked.includes(plain(name)) || asked.includes(soundsOf(name));
    const named = texts.filter(({ line, whole, own }) => line === whole && own.some(isAsked)).map(({ line }) => line);
    return [...named, ...lines];
  };
  return { list, lines: texts.map(({ line }) => line), find };
}

const plain = (text: string) => runsOf(text).join(' ');

/** How Chinese names are typed in Latin letters: whole, in part, with spaces or without, or by their initials. */
function pinyin(readings: Record<string, string>) {
  const syllables = Object.keys(readings).sort((a, b) => b.length - a.length);
  const syllableOf = (character: string) => syllables.find((one) => readings[one]?.includes(character)) ?? '';
  const read = (name: string) => (isHan(name) ? [...name].map(syllableOf) : []);
  const any = syllables.join('|') || '$^';
  const [syllable, isSpelt] = [new RegExp(any, 'g'), new RegExp(`^(?:${any})+$`)];
  return {
    /** Each two syllables that stand together, as characters are compared: `jiangxue xuejin`. */
    soundsOf: (name: string) => pairs(read(name)).join(' '),
    /** `jxj` */
    initialsOf: (name: string) =>
      read(name)
        .map(([first]) => first)
        .join(''),
    /** A query with its pinyin cut like the names. */
    spelt: (query: string) =>
      query.replaceAll(/[a-z]+(?: [a-z]+)*/g, (words) => {
        const letters = words.replaceAll(' ', '');
        return isSpelt.test(letters) ? pairs(letters.match(syllable) ?? []).join(' ') : words;
      }),
  };
}
