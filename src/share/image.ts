/** Share images: what a page is called, where it stands, and the drawing of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { type MarkInk, type MarkName, marks } from '../drawing/marks.ts';
import type { Layer } from '../drawing/strata.ts';
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

/** Width and height in pixels: the size that Open Graph readers expect, and the square that WeChat shows. */
export const wide = { width: 1200, height: 630 } as const;
const square = { width: 300, height: 300 } as const;
/** Pixels from the left edge to the end of the words, and before them. */
const textWidth = 780;
const inset = 64;

let faces: Font[] | undefined;

/** One list for all images: satori reads a face once for each list. */
function fonts(): Font[] {
  const noto = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified';
  const face = (name: string, weight: 500 | 700, file: string): Font => ({
    name,
    weight,
    style: 'normal',
    data: readFileSync(join(process.cwd(), file)),
  });
  faces ??= [
    face('Besley', 700, 'src/assets/fonts/besley-latin-650.woff'),
    face('Noto', 500, `${noto}-500-normal.woff`),
    face('Noto', 700, `${noto}-700-normal.woff`),
  ];
  return faces;
}

interface Node {
  type: string;
  props: { style?: Record<string, string | number>; children?: unknown };
}

const box = (style: Record<string, string | number>, children: unknown): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Long titles are set smaller, so that they keep to four lines. */
function titleSize({ title, locale }: Card): number {
  const longest = Math.max(...title.map((line) => line.length));
  const all = title.join('').length;
  if (locale === 'zh') return all > 24 || longest > 12 ? 52 : 66;
  return all > 70 ? 46 : 57;
}

function textBlock(card: Card): Node {
  const zh = card.locale === 'zh';
  const heading = {
    fontFamily: zh ? 'Noto, Besley' : 'Besley, Noto',
    fontWeight: 700,
    fontSize: titleSize(card),
    lineHeight: zh ? 1.3 : 1.1,
    textWrap: 'balance',
  };
  // Noto Sans SC draws curly quotes as wide as a Chinese character.
  const words = (text = '') => (zh ? text : text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"'));
  const answer = words(card.answer);
  const tags = card.tags.map(({ text }) =>
    box({ marginRight: 18, paddingLeft: 36, fontSize: 23, whiteSpace: 'nowrap' }, text),
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
    [
      box({ flexDirection: 'column' }, [
        box({ fontSize: 29, marginBottom: 40 }, words(card.above)),
        ...card.title.map((line) => box(heading, line)),
        ...(answer ? [box({ fontSize: answer.length > 100 ? 25 : 31, lineHeight: 1.4, marginTop: 28 }, answer)] : []),
      ]),
      box(
        { borderTop: `3px solid ${colour('ink')}`, height: 110, alignItems: 'flex-start', paddingTop: 26 },
        tags.length > 0 ? tags : box({ fontSize: 23 }, words(card.below)),
      ),
    ],
  );
}

/** The words of a card as SVG, its tags' places, and the characters that no face has. */
async function set(card: Card) {
  const lefts: number[] = [];
  let missing = '';
  const svg = await satori(textBlock(card) as never, {
    width: textWidth,
    height: wide.height,
    fonts: fonts(),
    onNodeDetected: ({ left, textContent }) => {
      if (card.tags.some(({ text }) => text === textContent)) lefts.push(left);
    },
    loadAdditionalAsset: async (_, characters) => {
      missing += characters;
      return '';
    },
  });
  return { svg, lefts, missing };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const signsOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

/** A card without some characters: an emoji goes as a whole, with all that it is joined of. */
function without(characters: string, card: Card): Card {
  const left = new Set(signsOf(characters));
  const rest = (text: string) =>
    signsOf(text)
      .filter((sign) => !left.has(sign))
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return {
    ...card,
    above: rest(card.above),
    title: card.title.map(rest),
    ...(card.answer && { answer: rest(card.answer) }),
    ...(card.below && { below: rest(card.below) }),
  };
}

function markSvg(name: MarkName): string {
  const ink = colour('ink');
  const paint: Record<MarkInk, string> = {
    fr: `fill="none" stroke="${ink}" stroke-width="1.5"`,
    'fr ds': `fill="none" stroke="${ink}" stroke-width="1.5" stroke-dasharray="3.2 1.47" stroke-dashoffset="1.6"`,
    th: `fill="none" stroke="${ink}" stroke-width="1.5"`,
    st: `fill="none" stroke="${ink}" stroke-width="2.5"`,
    ct: `fill="none" stroke="${colour('paper')}" stroke-width="2"`,
    fl: `fill="${ink}"`,
  };
  return marks[name].map(([kind, d]) => `<path d="${d}" ${paint[kind]}/>`).join('');
}

/** Sixteen colours hold the drawing and the edges of its letters; choosing more takes longer than drawing. */
const palette = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

function png({ width, height }: { width: number; height: number }, inside: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colour('paper')}"/>${inside}</svg>`;
  return sharp(Buffer.from(svg)).png(palette).toBuffer();
}

/**
 * The image of a page, 1200 × 630, as PNG. Characters that no face has are left out; words that cannot be set at all
 * leave the drawing alone, since one picture must not stop a site from being published.
 *
 * @param warn Is told what the picture does not show.
 */
export async function wideImage(card: Card, warn: (what: string) => void): Promise<Buffer> {
  const core = drawCore(
    card.layers,
    { x: 800, width: 288, height: wide.height },
    { x: 1098, width: 84, height: wide.height },
  );
  try {
    let text = await set(card);
    if (text.missing) {
      warn(`leaves out ${signsOf(text.missing).join(' ')}, which its typefaces do not have`);
      text = await set(without(text.missing, card));
    }
    const tagMarks = card.tags.map(
      ({ mark }, index) =>
        `<g transform="translate(${text.lefts[index] ?? inset} ${wide.height - 53}) scale(1.6)">${markSvg(mark)}</g>`,
    );
    return await png(wide, core + text.svg + tagMarks.join(''));
  } catch (error) {
    warn(`shows the drawing alone: its words could not be set (${(error as Error).message})`);
    return png(wide, core);
  }
}

/** The square that WeChat shows beside a shared link, 300 × 300, as PNG: the drawing alone. */
export function squareImage(layers: readonly Layer[]): Promise<Buffer> {
  const { height } = square;
  return png(square, drawCore(layers, { x: 0, width: 210, height }, { x: 218, width: 76, height }));
}
