/** The core as a picture of its own: the same patterns, fills, edges and curve as on the pages. */
import { brokenEdge, type Layer, patternId, patterns } from '../drawing/strata.ts';
import type { Depth } from '../schemas/status.ts';
import { colour } from './colours.ts';

/** A place for a drawing, in pixels. */
export interface Frame {
  x: number;
  width: number;
  height: number;
}

/** Where the curve runs, in shares of its frame's width. */
const columns: Record<Depth | 'blank', number> = { blank: 0.125, said: 0.375, discussed: 0.625, settled: 0.875 };
/** With this, the tiles of all patterns are whole pixels wide and high: others take nearly four times as long to paint. */
const scale = 1.5;

const lineColour = ({ depth }: Layer) => colour(depth === 'settled' ? 'rock-line' : 'ink');

function fillColour({ depth, stratum }: Layer): string {
  if (depth === 'settled') return colour('rock');
  return colour(depth === 'said' ? 'sand' : `layer-${stratum}`);
}

function patternOf(layer: Layer): string {
  const pattern = patterns[layer.stratum];
  const ink = lineColour(layer);
  const paint: Record<string, string> = {
    ln: `fill="none" stroke="${ink}" stroke-width="1.15"`,
    'ln bold': `fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round"`,
    dt: `fill="${ink}"`,
  };
  const paths = Object.entries(pattern.paths).map(([ink, d]) => `<path d="${d}" ${paint[ink]}/>`);
  return `<pattern id="${patternId(layer)}" width="${pattern.width}" height="${pattern.height}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})">${paths.join('')}</pattern>`;
}

/** How high each layer is: the first two are the widest, the blank at the bottom takes what is left. */
function heights(count: number, total: number): number[] {
  const weights = Array.from({ length: count }, (_, index) => [1.5, 1.3][index] ?? 1);
  const unit = total / (weights.reduce((sum, weight) => sum + weight, 0) + 1.4);
  return weights.map((weight) => weight * unit);
}

function rock(layer: Layer, y: number, height: number, { x, width }: Frame): string {
  const box = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  const edge = `stroke="${colour('ink')}" stroke-width="3"`;
  return `<rect ${box} fill="${fillColour(layer)}"/><rect ${box} fill="url(#${patternId(layer)})" ${edge}/>`;
}

function blank(y: number, { x, width, height }: Frame): string {
  const ink = `fill="none" stroke="${colour('ink')}"`;
  const bottom = height + 4;
  const { width: tooth, height: edge, outline } = brokenEdge;
  const top = Math.round(y - 10 * scale);
  const broken = `<pattern id="p-broken" width="${tooth}" height="${edge}" patternUnits="userSpaceOnUse" patternTransform="translate(${x} ${top}) scale(${scale})"><path d="${outline}" fill="${colour('paper')}" stroke="${colour('ink')}" stroke-width="1.9"/></pattern>`;
  return [
    `<defs>${broken}</defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${bottom - y}" ${ink} stroke-width="3" stroke-dasharray="9 6"/>`,
    `<path d="M${x} ${y}L${x + width} ${bottom}M${x + width} ${y}L${x} ${bottom}" ${ink} stroke-width="2.5"/>`,
    `<rect x="${x - 1.5}" y="${top}" width="${width + 3}" height="${edge * scale}" fill="url(#p-broken)"/>`,
  ].join('');
}

function curve(layers: readonly Layer[], tops: readonly number[], { x, width, height }: Frame): string {
  const at = (depth: Depth | 'blank') => x + width * columns[depth];
  const steps = layers.map(({ depth }, index) => (index === 0 ? `M${at(depth)} -4` : `V${tops[index]}H${at(depth)}`));
  const path = `${steps.join('')}V${tops.at(-1)}H${at('blank')}V${height + 4}`;
  const guides = [0.25, 0.5, 0.75, 1].map((share) => `M${x + width * share} 0V${height}`).join('');
  return `<path d="${guides}" stroke="${colour('hair')}" stroke-width="2"/><path d="${path}" fill="none" stroke="${colour('flare')}" stroke-width="9"/>`;
}

/** SVG of the core, from edge to edge of its frame, and of the curve in a frame of its own. */
export function drawCore(layers: readonly Layer[], core: Frame, track: Frame): string {
  const each = heights(layers.length, core.height);
  const tops = [-4];
  for (const height of each) tops.push((tops.at(-1) ?? 0) + height);
  const defs = [...new Map(layers.map((layer) => [patternId(layer), layer])).values()].map(patternOf).join('');
  const rocks = layers.map((layer, index) => rock(layer, tops[index] ?? 0, each[index] ?? 0, core));
  return `<defs>${defs}</defs>${rocks.join('')}${blank(tops.at(-1) ?? 0, core)}${curve(layers, tops, track)}`;
}
