/** The layers of the core: which pattern means which part. Patterns name parts, fill and edge state their status. */
import { type Depth, depthOf, type Status } from './status.ts';

/** Names of the patterns; the CSS class `l-<name>` gives each its tint. */
export const strata = ['agreement', 'base', 'class', 'plan', 'award', 'place', 'team', 'more'] as const;
export type Stratum = (typeof strata)[number];

/** A repeating drawing. Its lines have the class `ln`, its filled dots `dt`; both take their colour from CSS. */
export interface Pattern {
  width: number;
  height: number;
  /** SVG, without colours. */
  drawing: string;
}

/** Drawn after the signs of geological maps: limestone, conglomerate, sandstone, shale, oolite, cross-bedding, interbeds. */
export const patterns: Record<Stratum, Pattern> = {
  agreement: {
    width: 40,
    height: 20,
    drawing: '<path class="ln" d="M0 .75H40M0 10.75H40M10.5 0V10M30.5 10V20"/>',
  },
  base: {
    width: 48,
    height: 34,
    drawing:
      '<g class="ln"><ellipse cx="11" cy="8.5" rx="7.5" ry="4.6"/><ellipse cx="33" cy="10.5" rx="9" ry="5.6"/><ellipse cx="20" cy="25" rx="8.4" ry="5"/><ellipse cx="40" cy="27" rx="5" ry="3.4"/><ellipse cx="4.6" cy="24" rx="3.4" ry="2.4"/></g><g class="dt"><circle cx="21.5" cy="15.5" r="1"/><circle cx="45" cy="18" r="1"/><circle cx="32" cy="20" r="1"/><circle cx="9" cy="31" r="1"/><circle cx="1.5" cy="15" r="1"/></g>',
  },
  class: {
    width: 14,
    height: 14,
    drawing: '<g class="dt"><circle cx="3.5" cy="3.5" r="1.25"/><circle cx="10.5" cy="10.5" r="1.25"/></g>',
  },
  plan: { width: 28, height: 14, drawing: '<path class="ln" d="M2 3.5H14M18 10.5H28M0 10.5H2"/>' },
  award: {
    width: 24,
    height: 24,
    drawing:
      '<g class="ln"><circle cx="6" cy="6" r="4.2"/><circle cx="18" cy="18" r="4.2"/></g><g class="dt"><circle cx="6" cy="6" r="1.3"/><circle cx="18" cy="18" r="1.3"/></g>',
  },
  place: {
    width: 36,
    height: 36,
    drawing:
      '<path class="ln" d="M0 .5H36M0 18.5H36M-4 18C4 15 10 9 12 .5M8 18C16 15 22 9 24 .5M20 18C28 15 34 9 36 .5M40 36C32 33 26 27 24 18.5M28 36C20 33 14 27 12 18.5M16 36C8 33 2 27 0 18.5"/>',
  },
  team: {
    width: 30,
    height: 20,
    drawing: '<path class="ln" d="M0 3.5H30M0 8.5H30"/><path class="ln bold" d="M3 14.5h9M18 14.5h1M23.5 14.5h1"/>',
  },
  more: {
    width: 22,
    height: 22,
    drawing: '<path class="ln" d="M0 5.5L5.5 0L11 5.5L16.5 0L22 5.5M0 16.5L5.5 11L11 16.5L16.5 11L22 16.5"/>',
  },
};

/** The broken edge of rock above a part that was not recovered, and the worn one where settled rock ends. */
export const edges = {
  broken: { width: 40, height: 14, outline: 'M-1 14V6L5 3L9 9L15 2L20 8L26 4L31 10L36 3L41 7V14' },
  worn: { width: 60, height: 10, outline: 'M-1 10V5C6 1 12 1 18 5S30 9 38 5S52 1 61 6V10' },
} as const;

const programmes: Record<string, Stratum> = {
  'targeted-class': 'class',
  'training-plan': 'plan',
  scholarship: 'award',
  internship: 'place',
  'teaching-team': 'team',
};

/** The pattern of a part. A programme that staff add later has the pattern `more`. */
export function stratumOf(collection: string, slug: string): Stratum {
  if (collection === 'agreement' || collection === 'base') return collection;
  return programmes[slug] ?? 'more';
}

/** A part as the drawings need it. */
export interface Layer {
  stratum: Stratum;
  depth: Depth;
}

/** The layer of a part with a status. */
export function layerOf(collection: string, slug: string, status: Status): Layer {
  return { stratum: stratumOf(collection, slug), depth: depthOf(status) };
}
