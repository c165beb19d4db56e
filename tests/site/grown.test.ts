/** What staff may write, and a dozen programmes: it fits the screens of a phone, a tablet and a desk, and stays accessible. */
import { basePathSite } from '../helpers/builds.ts';
import { axe, overflow } from '../helpers/look.ts';
import { expect, testsOn } from '../helpers/test.ts';

const test = testsOn(basePathSite);

for (const [path, what] of [
  ['news/item-ab/', 'a table and a long address'],
  ['programmes/everything/', 'a programme of which everything is known'],
  ['base/', 'photographs'],
  ['news/visit/', 'a cover, and photographs in a text'],
  ['', 'a dozen programmes'],
  ['programmes/', 'a dozen programmes, compared'],
  ['questions/', 'all that a dozen programmes leave open'],
  ['news/page/2/', 'older news'],
] as const)
  test(`${what}: ${path || 'home'} fits and is accessible`, async ({ page, faults }) => {
    const wrong: string[] = [];
    for (const [address, read] of [
      [path, 320],
      [`zh/${path}`, 1280],
    ] as const) {
      await page.goto(address);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        wrong.push(...(await overflow(page, `/${address} at ${width} px`)));
        // What one language shows on a phone the other shows on a desk.
        if (width === read) wrong.push(...(await axe(page)));
      }
    }
    expect([...wrong, ...faults]).toEqual([]);
  });
