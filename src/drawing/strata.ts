/** The layers of the core: which pattern means which part. Patterns name parts, fill and edge state their status. */
import { type Depth, depthOf, type Status } from '../schemas/status.ts';

/** Names of the patterns; the utility `bg-layer-<name>` (site.css) gives each its tint. */
export const strata = ['agreement', 'base', 'class', 'plan', 'award', 'place', 'team', 'more'] as const;
export type Stratum = (typeof strata)[number];

/** A repeating drawing: a path each for thin lines, bold lines and filled dots. Their colours follow the status. */
export interface Pattern {
  width: number;
  height: number;
  paths: { ln?: string; 'ln bold'?: string; dt?: string };
}

const ellipse = (x: number, y: number, rx: number, ry: number) =>
  `M${rounded(x - rx)} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0 ${rx} ${ry} 0 1 0-${2 * rx} 0`;
const rounded = (length: number) => Number(length.toFixed(2));
const circles = (radius: number, ...centres: [x: number, y: number][]) =>
  centres.map(([x, y]) => ellipse(x, y, radius, radius)).join('');

/** Drawn after the signs of geological maps: limestone, conglomerate, sandstone, shale, oolite, cross-bedding, interbeds. */
export const patterns: Record<Stratum, Pattern> = {
  agreement: { width: 40, height: 20, paths: { ln: 'M0 .75H40M0 10.75H40M10.5 0V10M30.5 10V20' } },
  base: {
    width: 48,
    height: 34,
    paths: {
      ln:
        ellipse(11, 8.5, 7.5, 4.6) +
        ellipse(33, 10.5, 9, 5.6) +
        ellipse(20, 25, 8.4, 5) +
        ellipse(40, 27, 5, 3.4) +
        ellipse(4.6, 24, 3.4, 2.4),
      dt: circles(1, [21.5, 15.5], [45, 18], [32, 20], [9, 31], [1.5, 15]),
    },
  },
  class: { width: 14, height: 14, paths: { dt: circles(1.25, [3.5, 3.5], [10.5, 10.5]) } },
  plan: { width: 28, height: 14, paths: { ln: 'M2 3.5H14M18 10.5H28M0 10.5H2' } },
  award: { width: 24, height: 24, paths: { ln: circles(4.2, [6, 6], [18, 18]), dt: circles(1.3, [6, 6], [18, 18]) } },
  place: {
    width: 36,
    height: 36,
    paths: {
      ln: 'M0 .5H36M0 18.5H36M-4 18c8-3 14-9 16-17.5M8 18c8-3 14-9 16-17.5M20 18c8-3 14-9 16-17.5M40 36c-8-3-14-9-16-17.5M28 36c-8-3-14-9-16-17.5M16 36c-8-3-14-9-16-17.5',
    },
  },
  team: { width: 30, height: 20, paths: { ln: 'M0 3.5H30M0 8.5H30', 'ln bold': 'M3 14.5h9M18 14.5h1M23.5 14.5h1' } },
  more: {
    width: 22,
    height: 22,
    paths: { ln: 'M0 5.5L5.5 0L11 5.5L16.5 0L22 5.5M0 16.5L5.5 11L11 16.5L16.5 11L22 16.5' },
  },
};

/** The broken edge of rock above a part that was not recovered. */
export const brokenEdge = { width: 40, height: 14, outline: 'M-1 14V6L5 3L9 9L15 2L20 8L26 4L31 10L36 3L41 7V14' };

const ofParts: Record<string, Stratum> = {
  agreement: 'agreement',
  base: 'base',
  'targeted-class': 'class',
  'training-plan': 'plan',
  scholarship: 'award',
  internship: 'place',
  'teaching-team': 'team',
};

/** The pattern of a part, by its slug. A programme that staff add later has the pattern `more`. */
export function stratumOf(slug: string): Stratum {
  return ofParts[slug] ?? 'more';
}

/** A part as the drawings need it. */
export interface Layer {
  stratum: Stratum;
  depth: Depth;
}

/** The id of a layer's pattern. Parts that staff add share one, whose lines are inverse where their rock is solid. */
export const patternId = ({ stratum, depth }: Layer) => `p-${stratum}${depth === 'settled' ? '-solid' : ''}`;

/** The utility that fills a layer: what is settled is solid rock; what is only said has no tint of its own. */
export function fillOf({ stratum, depth }: Layer): string {
  return { settled: 'bg-rock', discussed: `bg-layer-${stratum}`, said: 'bg-sand' }[depth];
}

/** The layer of a part with a status. */
export function layerOf(slug: string, status: Status): Layer {
  return { stratum: stratumOf(slug), depth: depthOf(status) };
}
