/** The answer to a query: what the names of pages, rows and headings say at once, and what the full text adds. */
import MiniSearch from 'minisearch';
import type { Entry, SearchList } from './list.ts';
import type { Hit } from './pagefind.ts';
import { essence, isHan, pairs, runsOf, termsOf, tidy } from './words.ts';

/** A result: an entry, or a place on its page. */
export interface Line extends Omit<Entry, 'names' | 'places'> {
  /** Of the page. */
  title: string;
  /** The row or heading that it leads to. */
  place?: string | undefined;
  excerpt?: Hit['excerpt'] | undefined;
}

/** Among equals, the page about a thing stands before what mentions it, and what holds for all programmes before one. */
const weights: Partial<Record<Entry['kind'], number>> = { page: 1.1, question: 0.9, term: 0.9, news: 0.9 };

const pathOf = (to: string) => to.split('#')[0] ?? to;
const plain = (text: string) => runsOf(text).join(' ');

/** Makes the names ready to be asked, by MiniSearch: https://lucaong.github.io/minisearch/ */
export function prepare(list: SearchList) {
  const { soundsOf, initialsOf, spelt } = pinyin(list.readings);
  const texts = list.entries.flatMap(({ places = [], names, ...entry }) => {
    const line: Line = { ...entry, title: names[0] ?? '' };
    const weight = weights[entry.kind] ?? 1;
    const rows = places.map(({ anchor, names: own, value }) => ({
      line: { ...line, to: `${pathOf(entry.to)}#${anchor}`, place: own[0], value },
      whole: line,
      own,
      page: names,
      weight: weight * (value ? 0.9 : 0.8),
    }));
    return [{ line, whole: line, own: names, page: [], weight }, ...rows];
  });
  const index = new MiniSearch({ fields: ['own', 'page'], tokenize: termsOf, processTerm: (term) => term });
  const searched = (names: readonly string[]) =>
    names.flatMap((name) => [name, soundsOf(name), initialsOf(name)]).join('\n');
  index.addAll(texts.map(({ own, page }, id) => ({ id, own: searched(own), page: searched(page) })));

  /** The query as it is read, the lines whose names share something with it, and what the full text is asked for. */
  const reply = (input: string) => {
    const query = [...tidy(input)].map((character) => list.simplified[character] ?? character).join('');
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
    // A name is about a query when it scores a quarter of what the best one does.
    const least = (found[0]?.score ?? 0) / 4;
    const lines = found
      .filter(({ score, queryTerms }) => score > least && isMeant(queryTerms))
      .flatMap(({ id, match }) => {
        // A place that tells no more of the query than the names of its page leads to the page.
        const isOfPage = Object.values(match).every((fields) => fields.includes('page'));
        return texts[id]?.[isOfPage ? 'whole' : 'line'] ?? [];
      });
    // Whoever types the name of a page, or nearly so, means that page.
    const nearly = runsOf(said).length === found[0]?.queryTerms.length && found[0].terms.join(' ');
    const asked = [plain(query), spelt(said), nearly].filter(Boolean);
    const isAsked = (name: string) => asked.includes(plain(name)) || asked.includes(soundsOf(name));
    const named = texts.filter(({ line, whole, own }) => line === whole && own.some(isAsked)).map(({ line }) => line);
    return { query, answers: [...named, ...lines], words: runsOf(subject) };
  };
  return { lines: texts.map(({ line }) => line), reply };
}

/** The results in their order: what the names answer, then pages that hold the words of the query. */
export function merge(lines: readonly Line[], answers: readonly Line[], hits: readonly Hit[]): Line[] {
  const named = answers.map((answer) => {
    const hit = hits.find(({ to }) => to === answer.to || pathOf(to) === answer.to);
    return { ...answer, excerpt: answer.value ? undefined : hit?.excerpt };
  });
  const texts = hits.map(({ to, title, place, excerpt }): Line => {
    const page = lines.find((line) => line.to === pathOf(to)) ?? { kind: 'page', title };
    const isGeneral = to.endsWith('#background');
    const line = lines.find((one) => one.to === to) ?? { ...page, place, value: undefined, isGeneral };
    return { ...line, to, excerpt: line.value ? undefined : excerpt };
  });
  // Each page once, and each entry of a list such as the glossary.
  const isSame = (a: Line, b: Line) => a.title === b.title && pathOf(a.to) === pathOf(b.to);
  const all = [...named, ...texts];
  return all.filter((line, at) => all.findIndex((other) => isSame(line, other)) === at);
}

/** How Chinese names are typed in Latin letters: whole, in part, with spaces or without, or by their initials. */
function pinyin(readings: Record<string, string>) {
  const syllables = [...new Set(Object.values(readings))].sort((a, b) => b.length - a.length);
  const any = syllables.join('|') || '$^';
  const [syllable, isSpelt] = [new RegExp(any, 'g'), new RegExp(`^(?:${any})+$`)];
  const read = (name: string) => (isHan(name) ? [...name].map((character) => readings[character] ?? '') : []);
  return {
    /** Each two syllables that stand together, as characters are compared: `jiangxue xuejin`. */
    soundsOf: (name: string) => pairs(read(name)).join(' '),
    /** `jxj` */
    initialsOf: (name: string) => read(name).reduce((letters, syllable) => letters + syllable.charAt(0), ''),
    /** A query with its pinyin cut like the names. */
    spelt: (query: string) =>
      query.replaceAll(/[a-z]+(?: [a-z]+)*/g, (words) => {
        const letters = words.replaceAll(' ', '');
        return isSpelt.test(letters) ? pairs(letters.match(syllable) ?? []).join(' ') : words;
      }),
  };
}
