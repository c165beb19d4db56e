/** What staff may write, and a dozen programmes: it fits every width, and stays accessible. */
import { serve } from '../../src/cli/serve.ts';
import { grown } from '../helpers/builds.ts';
import { axe, overflow } from '../helpers/look.ts';
import { expect, test as plain } from '../helpers/test.ts';

const test = plain.extend<object, { served: string }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const { url, server } = await serve(grown, 0);
      await use(url);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

for (const [path, what] of [
  ['news/item-ab/', 'a table, a long address and a line of code'],
  ['programmes/everything/', 'a programme of which everything is known'],
  ['base/', 'photographs'],
  ['news/visit/', 'a cover, and photographs in a text'],
  ['', 'a dozen programmes'],
  ['programmes/', 'a dozen programmes, compared'],
  ['questions/', 'all that a dozen programmes leave open'],
  ['news/page/2/', 'older news'],
] as const)
  test(`${what}: /${path} fits every width and is accessible`, async ({ page, faults }) => {
    const wrong: string[] = [];
    for (const address of [path, `zh/${path}`]) {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(address);
      for (const width of [320, 375, 768, 1024, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        wrong.push(...(await overflow(page, `/${address} at ${width} px`)));
        if (width === 320 || width === 1280) wrong.push(...(await axe(page)));
      }
    }
    expect([...wrong, ...faults]).toEqual([]);
  });
