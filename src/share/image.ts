/** Share images: what a page is called, where it stands, and the drawing of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { type MarkInk, type MarkName, marks } from '../drawing/marks.ts';
import type { Layer } from '../drawing/strata.ts';
import { phrases } from '../markdown/phrases.ts';
import type { Locale } from '../schemas/knowable.ts';
import { colour } from './colours.ts';
import { drawCore } from './drawing.ts';

/** What a share image shows. */
export interface Card {
  locale: Locale;
  /** A line above the title: the name of the site. */
  above: string;
  /** One line for each clause. */
  title: readonly string[];
  /** What the page answers, in one sentence. */
  answer?: string | undefined;
  /** Status words with their marks. */
  tags: readonly { mark: MarkName; text: string }[];
  /** A line at the foot, where there are no tags. */
  below?: string;
  layers: readonly Layer[];
}

interface Size {
  width: number;
  height: number;
}

/** In pixels: the size that Open Graph readers expect, and the square that WeChat shows. */
export const wide: Size = { width: 1200, height: 630 };
const square: Size = { width: 300, height: 300 };
/** Pixels from the left edge to the end of the words, and before them. */
const textWidth = 780;
const inset = 64;

const font = (name: string, weight: 500 | 700, file: string): Font => {
  return { name, weight, style: 'normal', data: readFileSync(join(process.cwd(), file)) };
};
const noto = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified';
/** One list for all images: satori reads a face once for each list. */
const fonts = [
  font('Besley', 700, 'src/assets/fonts/besley-latin-650.woff'),
  font('Noto', 500, `${noto}-500-normal.woff`),
  font('Noto', 700, `${noto}-700-normal.woff`),
];

const svg = ({ width, height }: Size, inside: string, viewBox = `0 0 ${width} ${height}`) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${inside}</svg>`;
const dataUrl = (picture: string) => `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;

type Style = Record<string, string | number>;
interface Node {
  type: string;
  props: Record<string, unknown>;
}

const box = (style: Style, ...children: (Node | string)[]): Node => {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
};

/** Long titles are set smaller, so that they keep to four lines. */
function titleSize({ title, locale }: Card): number {
  const longest = Math.max(...title.map((line) => line.length));
  const all = title.join('').length;
  if (locale === 'zh') return all > 24 || longest > 12 ? 52 : 66;
  return all > 70 ? 46 : 57;
}

/** One line of a title; no Chinese word is cut where it is too long for one. */
function heading(line: string, card: Card): Node {
  const style = { fontWeight: 700, fontSize: titleSize(card) };
  if (card.locale === 'en')
    return box({ ...style, fontFamily: 'Besley, Noto', lineHeight: 1.1, textWrap: 'balance' }, line);
  const words = phrases(line).map((phrase) => box({ whiteSpace: 'pre' }, phrase));
  return box({ ...style, lineHeight: 1.3, flexWrap: 'wrap' }, ...words);
}

function mark(name: MarkName): Node {
  const ink = colour('ink');
  const paint: Record<MarkInk, string> = {
    fr: `fill="none" stroke="${ink}" stroke-width="1.5"`,
    'fr ds': `fill="none" stroke="${ink}" stroke-width="1.5" stroke-dasharray="3.2 1.47" stroke-dashoffset="1.6"`,
    st: `fill="none" stroke="${ink}" stroke-width="2.5"`,
    ct: `fill="none" stroke="${colour('paper')}" stroke-width="2"`,
    fl: `fill="${ink}"`,
  };
  const size = { width: 26, height: 26 };
  const picture = svg(size, marks[name].map(([kind, d]) => `<path d="${d}" ${paint[kind]}/>`).join(''), '0 0 16 16');
  return { type: 'img', props: { src: dataUrl(picture), ...size, style: { margin: '4px 10px 0 0' } } };
}

function words(card: Card): Node {
  // Noto Sans SC draws curly quotes as wide as a Chinese character.
  const straight = (text = '') =>
    card.locale === 'zh' ? text : text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
  const answer = straight(card.answer);
  const tags = card.tags.map(({ mark: name, text }) =>
    box({ marginRight: 18, whiteSpace: 'nowrap' }, mark(name), text),
  );
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      // Satori counts the padding to neither: a line longer than this would run under the drawing.
      width: textWidth - inset,
      height: wide.height,
      padding: `56px 0 0 ${inset}px`,
      color: colour('ink'),
      fontFamily: 'Noto, Besley',
      fontWeight: 500,
    },
    box(
      { flexDirection: 'column' },
      box({ fontSize: 29, marginBottom: 40 }, straight(card.above)),
      ...card.title.map((line) => heading(line, card)),
      ...(answer ? [box({ fontSize: answer.length > 100 ? 25 : 31, lineHeight: 1.4, marginTop: 28 }, answer)] : []),
    ),
    box(
      {
        borderTop: `3px solid ${colour('ink')}`,
        height: 140,
        paddingTop: 26,
        flexWrap: 'wrap',
        alignContent: 'flex-start',
        fontSize: 23,
        lineHeight: 1.4,
      },
      ...(tags.length > 0 ? tags : [straight(card.below)]),
    ),
  );
}

/** Sixteen colours hold the drawing and the edges of its letters; choosing more takes longer than drawing. */
const palette = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

function png(size: Size, inside: string): Promise<Buffer> {
  const paper = `<rect width="100%" height="100%" fill="${colour('paper')}"/>`;
  return sharp(Buffer.from(svg(size, paper + inside)))
    .png(palette)
    .toBuffer();
}

/**
 * The image of a page, 1200 × 630, as PNG. A character that no face has is a gap; words that cannot be set at all leave
 * the drawing alone, since one picture must not stop a site from being published.
 *
 * @param warn Is told what the picture does not show.
 */
export async function wideImage(card: Card, warn: (what: string) => void): Promise<Buffer> {
  const { height } = wide;
  const core = drawCore(card.layers, { x: 800, width: 288, height }, { x: 1098, width: 84, height });
  const text = satori(words(card) as never, {
    width: textWidth,
    height,
    fonts,
    loadAdditionalAsset: async (_, characters) => {
      warn(`leaves out ${characters}, which its typefaces do not have`);
      return dataUrl(svg(square, ''));
    },
  }).catch((error: Error) => {
    warn(`shows the drawing alone: its words could not be set (${error.message})`);
    return '';
  });
  return png(wide, core + (await text));
}

/** The square that WeChat shows beside a shared link, 300 × 300, as PNG: the drawing alone. */
export function squareImage(layers: readonly Layer[]): Promise<Buffer> {
  const { height } = square;
  return png(square, drawCore(layers, { x: 0, width: 210, height }, { x: 218, width: 76, height }));
}
