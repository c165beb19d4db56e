/** Puts the answers of the list and the hits in the full text together. Pure. */
import type { Stratum } from '../drawing/strata.ts';
import type { Reply } from './answer.ts';
import { withoutHeading } from './excerpt.ts';
import type { Answer } from './find.ts';
import type { Hit, Piece, Place } from './hits.ts';
import type { Entry, EntryRow, Kind, SearchList } from './types.ts';

/** A line of the results. */
export interface Result {
  to: string;
  title: string;
  kind: Kind;
  part?: Stratum | undefined;
  status?: Entry['status'];
  /** A question, or a row of a page, with its value or why there is none. */
  row?: { label?: string; value: EntryRow[1] };
  section?: string;
  excerpt?: Piece[];
}

/** From this score on the list's answer is about the query; below, it shares some words with it. */
const strong = 0.55;
/** Scores of the list that are as good as equal: the full text decides. */
const equal = 0.02;

/** The results in their order: what the query is about, pages that hold all its words, then what shares some. */
export function merge(list: SearchList, { answers }: Pick<Reply, 'answers'>, hits: readonly Hit[]): Result[] {
  const scoreOf = (answer: Answer) => hits.find((hit) => hit.to === pathOf(answer.entry.to))?.score ?? 0;
  const sorted = [...answers].sort((a, b) =>
    Math.abs(a.score - b.score) < equal ? scoreOf(b) - scoreOf(a) : b.score - a.score,
  );
  const about = sorted.filter((answer) => answer.score >= strong);
  const rest = sorted.filter((answer) => answer.score < strong);
  const results = [
    ...about.map((answer) => answerLine(answer, hits)),
    ...hits.filter((hit) => hit.whole).map((hit) => hitLine(hit, list)),
    ...rest.map((answer) => answerLine(answer, hits)),
    ...hits.filter((hit) => !hit.whole).map((hit) => hitLine(hit, list)),
  ];
  return results.filter((result, at) => results.findIndex((other) => isSamePlace(other, result)) === at);
}

const pathOf = (to: string) => to.split('#')[0] ?? to;
const anchorOf = (to: string) => to.split('#')[1] ?? '';

/** A page stands once in the results; the entries of a list page stand for themselves. */
function isSamePlace(a: Result, b: Result): boolean {
  return a.to === b.to || (a.title === b.title && pathOf(a.to) === pathOf(b.to));
}

function answerLine({ entry, row, section }: Answer, hits: readonly Hit[]): Result {
  const to = row || section ? `${pathOf(entry.to)}#${row?.anchor ?? section?.id}` : entry.to;
  const places = hits.find((hit) => hit.to === pathOf(entry.to))?.places ?? [];
  const wanted = anchorOf(to);
  const place = wanted ? places.find(({ anchor }) => anchor === wanted) : heaviest(places);
  return {
    to,
    title: entry.names[0] ?? '',
    kind: entry.kind,
    part: entry.part,
    status: entry.status,
    ...(row && { row: { label: row.label, value: row.value } }),
    ...(entry.blank && { row: { value: { blank: entry.blank } } }),
    ...(section && { section: section.heading }),
    ...(place && !row && !entry.blank && { excerpt: withoutHeading(place.excerpt, entry.names[0] ?? '') }),
  };
}

function hitLine(hit: Hit, list: SearchList): Result {
  const place = heaviest(hit.places);
  const to = place?.anchor ? `${hit.to}#${place.anchor}` : hit.to;
  const own = list.entries.find((entry) => entry.to === to);
  const page = own ?? list.entries.find((entry) => entry.to === hit.to);
  return {
    to,
    title: page?.names[0] ?? hit.title,
    kind: page?.kind ?? hit.kind,
    part: page?.part,
    status: page?.status,
    ...(own?.blank && { row: { value: { blank: own.blank } } }),
    ...(!own && place?.anchor && { section: place.heading }),
    ...(place && !own?.blank && { excerpt: withoutHeading(place.excerpt, own?.names[0] ?? place.heading) }),
  };
}

const heaviest = (places: readonly Place[]) => [...places].sort((a, b) => b.weight - a.weight)[0];
