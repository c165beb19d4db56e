import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keep } from '../../src/editor/history.ts';
import { openWorkshop, type Workshop } from '../helpers/builds.ts';
import { page } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

let workshop: Workshop;
test.beforeEach(() => {
  workshop = openWorkshop();
});
test.afterEach(() => workshop.close());

const node = (name: string, words: string[] = [], environment?: Record<string, string>) =>
  workshop.run(['node', `src/cli/${name}.ts`, ...words], environment);

test('npm run check ends well when the content is in order, and badly with every mistake named', async () => {
  expect(await node('check')).toEqual({ status: 0, output: 'The content is in order.\n' });
  workshop.edit(page, (text) => text.replace('status: consensus', 'status: consenus').replace('F27', 'F72'));
  workshop.edit('content/agreement/zh/agreement.mdx', (text) => text.replace('来访期间，', '来访期间,'));
  const { status, output } = await node('check');
  expect(status).toBe(1);
  expect(output.split('\n').slice(0, 3)).toEqual([
    expect.stringContaining(`${page}:5:9  "consenus" is not allowed for "status" → Did you mean "consensus"?`),
    expect.stringContaining(`${page}:6:9  "F72" does not exist in content/facts.yaml`),
    '2 to mend. Then run npm run check again.',
  ]);
  expect(output).toMatch(/again\.\ncontent\/agreement\/.*Note: .*\n1 to look at, if you like; they stop nothing\.\n$/);
});

test('npm run check speaks the language that is asked for, else that of the computer; a remark stops nothing', async () => {
  workshop.edit(page.replace('/en/', '/zh/'), (text) => text.replace('设立。报道', '设立,报道'));
  const chinese = await node('check', ['--lang', 'zh']);
  expect(chinese).toEqual({ status: 0, output: expect.stringContaining('不影响发布') });
  expect(await node('check', [], { LANG: 'zh_CN.UTF-8', LC_ALL: '' })).toEqual(chinese);
  const call = 'npm run check -- [--fix] [--lang en|zh]';
  // npm keeps a switch that stands before the two dashes for itself, and leaves its value.
  for (const words of [['zh'], ['--lng', 'zh'], ['--lang', 'cn']])
    expect(await node('check', words)).toEqual({ status: 1, output: `Write: ${call}\n请写：${call}\n` });
});

test('npm run check -- --fix mends encodings and endings, and no words', async () => {
  const before = workshop.read(page);
  const name = 'content/questions/zh/can-i-apply.mdx';
  const translation = workshop.read(name);
  workshop.write(page, `\uFEFF${before.replaceAll('\n', '\r\n')}`);
  workshop.write(`${name}.txt`, translation);
  workshop.remove(name);
  const { status, output } = await node('check', ['--fix']);
  expect(status, output).toBe(0);
  expect(workshop.read(page)).toBe(before);
  expect(workshop.read(name)).toBe(translation);
});

test('npm run build stops at a mistake, also in the settings of the site, and the last good site stays', async () => {
  workshop.write('dist/index.html', 'the last good site');
  workshop.edit(page, (text) => text.replace('status: consensus', 'status: consenus'));
  workshop.edit('content/site.yaml', (text) => `${text}tagline: [`);
  // One build was killed, another is running.
  const [killed, running] = [`.cache/next-${2 ** 30}`, `.cache/next-${process.pid}`] as const;
  for (const folder of [killed, running]) mkdirSync(join(workshop.root, folder), { recursive: true });
  const { status, output } = await workshop.build();
  expect(status).not.toBe(0);
  const folders = readdirSync(join(workshop.root, '.cache')).filter((name) => name.startsWith('next-'));
  expect(folders).toEqual([running.slice('.cache/'.length)]);
  for (const place of [`${page}:5:9`, 'content/site.yaml:']) expect(output).toContain(place);
  expect(workshop.read('dist/index.html')).toBe('the last good site');
});

test('npm run new begins a page in both languages, once', async () => {
  const { status, output } = await node('new', ['news', 'summer-visit']);
  expect(status, output).toBe(0);
  expect(output).toContain('content/news/zh/summer-visit.mdx');
  expect(workshop.read('content/news/en/summer-visit.mdx')).toContain('draft: true');
  const held = 'content/news/en/summer-visit.mdx  not seen by readers while a draft.';
  expect(await node('check')).toEqual({ status: 0, output: `The content is in order.\n${held}\n` });
  // A page whose day has not come is named with its day.
  workshop.edit('content/news/en/summer-visit.mdx', (text) => text.replace('draft: true', 'publishFrom: 2099-01-01'));
  expect((await node('check')).output).toContain(held.replace('while a draft', 'before 2099-01-01'));
  // What stands there is never overwritten; of a page in one language alone the other one is begun.
  workshop.write('content/news/en/summer-visit.mdx', 'mine');
  workshop.remove('content/news/zh/summer-visit.mdx');
  const again = await node('new', ['news', 'summer-visit', '--lang', 'zh']);
  expect(again.output).toMatch(/^已经存在 .*en\/summer-visit\.mdx\n已新建 .*zh\/summer-visit\.mdx\n/);
  expect(workshop.read('content/news/en/summer-visit.mdx')).toBe('mine');
  for (const words of [
    ['agreement', 'a'],
    ['news', '参观'],
  ])
    expect((await node('new', words)).output).toContain('Write: npm run new -- <programmes|news|questions> <name-in-');
});

test('npm run restore brings the newest version back and keeps what stood there', async () => {
  const file = 'content/facts.yaml';
  keep(workshop.root, file, Buffer.from('the oldest'), new Date(2020, 10, 30, 9));
  keep(workshop.root, file, Buffer.from('the newest'), new Date(2020, 10, 30, 10));
  const now = workshop.read(file);
  for (const text of ['the newest', now]) {
    expect((await node('restore', [file])).status).toBe(0);
    expect(workshop.read(file)).toBe(text);
  }
});
