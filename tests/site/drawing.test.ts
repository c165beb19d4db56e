import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { fixtureSite, openWorkshop, site } from '../helpers/builds.ts';
import { builtPage, wordsOf } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

const scholarship = 'content/programmes/en/scholarship.mdx';

test('the core changes with the content: a signed part is solid rock and lies on top, a filled value is rock', async () => {
  const workshop = openWorkshop();
  try {
    workshop.edit('content/sources.yaml', (text) => `${text}\nletter: { title: { en: A letter, zh: 来信 } }\n`);
    workshop.edit(scholarship, (text) =>
      text
        .replace('status: consensus', 'status: signed')
        .replace(
          'order: 3',
          'order: 3\nsources: [announcement, letter]\namount: { value: 5000, currency: CNY }\nstart: { unknown: not-decided }',
        ),
    );
    const { status, output } = await workshop.build();
    expect(status, output).toBe(0);
    const dist = join(workshop.root, 'dist');
    const before = builtPage(fixtureSite.folder, '/').document;
    const after = builtPage(dist, '/').document;
    const names = (page: Document) => [...page.querySelectorAll('.log .lab-t')].map(wordsOf);
    expect(names(before).indexOf('Special scholarship')).toBe(4);
    expect(names(after).indexOf('Special scholarship')).toBe(1);
    expect(after.querySelector('.log li:nth-child(2)')?.className).toContain('to-settled');
    expect(after.querySelector('.log li:nth-child(2) .rock')?.className).toContain('d-settled');
    expect(after.getElementById('p-award')?.getAttribute('class')).toBe('pt-settled');
    expect(wordsOf(after.querySelector('.fit figcaption'))).toContain('Special scholarship (Signed)');

    const page = builtPage(dist, '/zh/programmes/scholarship/').document;
    expect(page.querySelectorAll('.run > .mixed').length).toBe(1);
    expect(page.querySelector('.mixed .tint')?.getAttribute('height')).toBe('50%');
    expect(wordsOf(page.getElementById('start')?.closest('.blanks') ?? null)).toContain('尚未确定');
    expect(
      builtPage(fixtureSite.folder, '/zh/programmes/scholarship/').document.querySelectorAll('.run > .mixed').length,
    ).toBe(0);
    const picture = (folder: string) => readFileSync(join(folder, 'share/en/programmes-scholarship.png'));
    expect(picture(dist).equals(picture(fixtureSite.folder))).toBe(false);
  } finally {
    workshop.close();
  }
});

test('each drawing says in words what it shows', () => {
  for (const prefix of ['', '/zh']) {
    const { document } = builtPage(site.folder, `${prefix}/`);
    const caption = wordsOf(document.querySelector('.fit figcaption'));
    for (const layer of document.querySelectorAll('.log li')) {
      const [name, tag] = [wordsOf(layer.querySelector('.lab-t')), wordsOf(layer.querySelector('.tag'))];
      expect(tag).not.toBe('');
      if (!layer.classList.contains('to-blank')) {
        expect(caption).toContain(name);
        expect(caption).toContain(tag);
      } else expect(caption).toContain(/\d+/.exec(tag)?.[0]);
    }
    for (const svg of document.querySelectorAll('svg'))
      expect(svg.getAttribute('aria-hidden') === 'true' || svg.getAttribute('role') === 'img').toBe(true);
  }
});

test('every page has a picture to share, 1200 × 630, and there is a square of 300 × 300', async () => {
  const names = [
    'home',
    'agreement',
    'base',
    'programmes',
    'programmes-scholarship',
    'programmes-internship',
    'apply',
    'questions',
    'news',
    'organisations',
    'glossary',
    'about',
    'search',
  ];
  for (const locale of ['en', 'zh'])
    for (const name of names) {
      const { width, height } = await sharp(join(site.folder, `share/${locale}/${name}.png`)).metadata();
      expect([width, height], `${locale}/${name}`).toEqual([1200, 630]);
    }
  const { width, height } = await sharp(join(site.folder, 'share/square.png')).metadata();
  expect([width, height]).toEqual([300, 300]);
});

test('the Chinese pictures show their words, not boxes', async () => {
  /** Share of dark pixels in a part of a picture. */
  const ink = async (file: string, left: number, width: number) => {
    const { data, info } = await sharp(join(site.folder, file))
      .extract({ left, top: 130, width, height: 75 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.filter((value) => value < 128).length / (info.width * info.height);
  };
  // Four characters of 66 px each: every one of them must leave ink, and not the even frame of a missing glyph.
  const shares = await Promise.all([0, 1, 2, 3].map((index) => ink('share/zh/agreement.png', 64 + index * 66, 66)));
  for (const share of shares) expect(share).toBeGreaterThan(0.1);
  expect(new Set(shares.map((share) => share.toFixed(3))).size).toBe(4);
  expect(await ink('share/zh/agreement.png', 64 + 5 * 66, 66)).toBe(0);
});

test('icons and manifests are there and name each other', () => {
  for (const prefix of ['', 'zh/']) {
    const manifest = JSON.parse(readFileSync(join(site.folder, `${prefix}manifest.webmanifest`), 'utf8')) as {
      start_url: string;
      icons: { src: string }[];
    };
    expect(manifest.start_url).toBe(`/${prefix}`);
    for (const { src } of manifest.icons) expect(existsSync(join(site.folder, src)), src).toBe(true);
  }
  expect(readFileSync(join(site.folder, 'favicon.ico')).subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
});
