/** Share images: what a page is called, where it stands, and the drawing of it. */
import satori from 'satori';
import sharp from 'sharp';
import { type MarkInk, type MarkName, marks } from '../drawing/marks.ts';
import type { Layer } from '../drawing/strata.ts';
import type { Locale } from '../schemas/knowable.ts';
import { colour } from './colours.ts';
import { drawCore } from './drawing.ts';
import { drawable, fontsFor } from './fonts.ts';

/** What a share image shows. */
export interface Card {
  locale: Locale;
  /** A line above the title: the name of the site. */
  above: string;
  /** One line for each clause. */
  title: readonly string[];
  /** Status words with their marks. */
  tags: readonly { mark: MarkName; text: string }[];
  layers: readonly Layer[];
  /** A line at the foot, where there are no tags. */
  below?: string;
}

/** Width and height in pixels: the size that Open Graph readers expect, and the square that WeChat shows. */
export const wide = { width: 1200, height: 630 } as const;
export const square = { width: 300, height: 300 } as const;

interface Node {
  type: string;
  props: { style?: Record<string, string | number>; children?: unknown };
}

const box = (style: Record<string, string | number>, children: unknown): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Long titles are set smaller, so that they keep to four lines. */
function titleSize(card: Card): number {
  const longest = Math.max(...card.title.map((line) => line.length));
  const all = card.title.join('').length;
  if (card.locale === 'zh') return all > 24 || longest > 12 ? 52 : 66;
  return all > 70 ? 46 : 57;
}

/** Pixels before the words. */
const inset = 64;

function textBlock(card: Card, width: number, noto: string): Node {
  const zh = card.locale === 'zh';
  const heading = {
    fontFamily: zh ? noto : `Besley, ${noto}`,
    fontWeight: 700,
    fontSize: titleSize(card),
    lineHeight: zh ? 1.3 : 1.1,
    textWrap: 'balance',
  };
  const tags = card.tags.map(({ text }) =>
    box({ marginRight: 26, paddingLeft: 38, fontSize: 23, fontWeight: 500, whiteSpace: 'nowrap' }, text),
  );
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      // Satori counts the padding to neither: a line longer than this would run under the drawing.
      width: width - inset,
      height: wide.height,
      padding: `56px 0 0 ${inset}px`,
      color: colour('ink'),
      fontFamily: noto,
    },
    [
      box({ flexDirection: 'column' }, [
        box({ fontSize: 29, fontWeight: 500, marginBottom: 40 }, card.above),
        ...card.title.map((line) => box(heading, line)),
      ]),
      box(
        { borderTop: `3px solid ${colour('ink')}`, height: 110, alignItems: 'flex-start', paddingTop: 26 },
        card.tags.length > 0 ? tags : box({ fontSize: 23, fontWeight: 500 }, card.below ?? ''),
      ),
    ],
  );
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

const svg = (width: number, height: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${colour('paper')}"/>${inside}</svg>`;

/** Sixteen colours hold the drawing and the edges of its letters; choosing more takes longer than drawing. */
const palette = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

const png = (source: string) => sharp(Buffer.from(source)).png(palette).toBuffer();

/** The image of a page, 1200 × 630, as PNG. */
export async function wideImage(given: Card): Promise<Buffer> {
  const card = { ...given, above: drawable(given.above), title: given.title.map(drawable) };
  const textWidth = 780;
  const words = [card.above, card.below ?? '', ...card.title, ...card.tags.map(({ text }) => text)].join('');
  const fonts = await fontsFor(words, card.locale);
  const noto = [...new Set(fonts.map(({ name }) => name))].filter((name) => name !== 'Besley').join(', ');
  const positions: number[] = [];
  const text = await satori(textBlock(card, textWidth, noto) as never, {
    width: textWidth,
    height: wide.height,
    fonts,
    onNodeDetected: ({ left, textContent }) => {
      if (card.tags.some((tag) => tag.text === textContent)) positions.push(left);
    },
  });
  const tagMarks = card.tags.map(
    ({ mark }, index) =>
      `<g transform="translate(${positions[index] ?? inset} ${wide.height - 53}) scale(1.6)">${markSvg(mark)}</g>`,
  );
  const core = drawCore(
    card.layers,
    { x: 800, width: 288, height: wide.height },
    { x: 1098, width: 84, height: wide.height },
  );
  return png(svg(wide.width, wide.height, core + text + tagMarks.join('')));
}

/** The square that WeChat shows beside a shared link, 300 × 300, as PNG: the drawing alone. */
export function squareImage(layers: readonly Layer[]): Promise<Buffer> {
  const core = drawCore(
    layers,
    { x: 0, width: 210, height: square.height },
    { x: 218, width: 76, height: square.height },
  );
  return png(svg(square.width, square.height, core));
}
