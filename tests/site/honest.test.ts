import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkshop, site } from '../helpers/builds.ts';
import { builtPage, wordsOf } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

const scholarship = 'content/programmes/en/scholarship.mdx';

test('each page shows the facts that it rests on, with status and doubt, folded away', () => {
  const basis = builtPage(site.folder, '/zh/programmes/scholarship/').document.querySelector('details.basis');
  expect(basis?.hasAttribute('open')).toBe(false);
  expect(wordsOf(basis)).toContain('F27');
  expect(wordsOf(basis)).toContain('已达成共识');
  expect(wordsOf(basis)).toContain('报道没有说已经设立');
});

test('no cell is empty', () => {
  for (const path of [
    '/',
    '/agreement/',
    '/base/',
    '/programmes/',
    '/programmes/internship/',
    '/apply/',
    '/questions/',
  ])
    for (const prefix of ['', '/zh']) {
      const { document } = builtPage(site.folder, prefix + path);
      const empty = [
        ...document.querySelectorAll('main :is(td:not([role=presentation]), th, dd, dt, li, p, h1, h2, h3)'),
      ].filter((cell) => !wordsOf(cell));
      expect(
        empty.map((cell) => cell.outerHTML),
        prefix + path,
      ).toEqual([]);
    }
});

test('the register lists every blank of every page and leads to it', () => {
  const register = builtPage(site.folder, '/questions/').document;
  const links = [...register.querySelectorAll('.open a')].map((link) => link.getAttribute('href') ?? '');
  for (const path of ['/agreement/', '/base/', '/programmes/scholarship/', '/programmes/teaching-team/', '/about/']) {
    const blanks = [...builtPage(site.folder, path).document.querySelectorAll('.blanks li')].map(
      (row) => `${path}#${row.id}`,
    );
    expect(blanks.length, path).toBeGreaterThan(0);
    for (const blank of blanks) expect(links).toContain(blank);
  }
});

test('one edit fills the row and empties the register, in both languages; a risen status changes the home page', async () => {
  const workshop = openWorkshop();
  try {
    workshop.edit('content/sources.yaml', (text) => `${text}\nletter: { title: { en: A letter, zh: 来信 } }\n`);
    workshop.edit(scholarship, (text) =>
      text
        .replace(
          'order: 3',
          'order: 3\nsources: [announcement, letter]\namount: { value: 5000, currency: CNY, per: year }\napply: { opens: 2027-03-01 }',
        )
        .replace('status: consensus', 'status: open'),
    );
    const { status, output } = await workshop.build();
    expect(status, output).toBe(0);
    const dist = join(workshop.root, 'dist');
    for (const [prefix, amount, day, open] of [
      ['', 'CN¥5,000 per year', '1 March 2027', 'One programme open.'],
      ['/zh', '每年 ¥5,000', '2027年3月1日', '1 个项目开放申请。'],
    ] as const) {
      const page = builtPage(dist, `${prefix}/programmes/scholarship/`).document;
      expect(wordsOf(page.getElementById('amount'))).toContain(amount);
      expect(wordsOf(page.getElementById('apply-opens'))).toContain(day);
      expect(page.querySelector('.blanks #amount')).toBeNull();
      const register = builtPage(dist, `${prefix}/questions/`).document;
      expect(register.querySelector(`.open a[href="${prefix}/programmes/scholarship/#amount"]`)).toBeNull();
      expect(register.querySelector(`.open a[href="${prefix}/programmes/scholarship/#awards"]`)).not.toBeNull();
      expect(wordsOf(builtPage(dist, `${prefix}/`).document.querySelector('h1'))).toContain(open);
    }
  } finally {
    workshop.close();
  }
});

test('drafts and pages whose day has not come stay out, and the build says so', async () => {
  const workshop = openWorkshop();
  try {
    const news = (slug: string, more: string) => {
      workshop.write(
        `content/news/en/${slug}.mdx`,
        `---\ntitle: Item ${slug}\nsummary: About ${slug}.\npublished: 2026-12-01\nkind: update\nfacts: [F08]\n${more}---\n\nText.\n`,
      );
      workshop.write(`content/news/zh/${slug}.mdx`, `---\ntitle: 新闻 ${slug}\nsummary: 摘要 ${slug}\n---\n\n正文。\n`);
    };
    news('a-draft', 'draft: true\n');
    news('a-later-one', 'publishFrom: 2027-05-01\n');
    news('a-due-one', 'publishFrom: 2026-12-01\n');
    const { status, output } = await workshop.build({ BUILD_DATE: '2026-12-01' });
    expect(status, output).toBe(0);
    expect(output).toContain('held back: news/a-draft (a draft)');
    expect(output).toContain('held back: news/a-later-one (until 1 May 2027)');
    const exists = (slug: string) =>
      ['', 'zh/'].map((prefix) => existsSync(join(workshop.root, `dist/${prefix}news/${slug}/index.html`)));
    expect(exists('a-draft')).toEqual([false, false]);
    expect(exists('a-later-one')).toEqual([false, false]);
    expect(exists('a-due-one')).toEqual([true, true]);
    const list = wordsOf(builtPage(join(workshop.root, 'dist'), '/news/').document.body);
    expect(list).toContain('Item a-due-one');
    expect(list).not.toContain('Item a-draft');
  } finally {
    workshop.close();
  }
});

test('a mistake stops the build and comes back with file, line and mend', async () => {
  const workshop = openWorkshop();
  try {
    workshop.edit(scholarship, (text) => text.replace('order: 3', 'drafft: true\norder: 3'));
    const { status, output } = await workshop.build();
    expect(status).not.toBe(0);
    expect(output).toContain(`${scholarship}:3:1  There is no setting "drafft" → Did you mean "draft"?`);
    const inChinese = await workshop.build({ LC_ALL: 'zh_CN.UTF-8' });
    expect(inChinese.output).toContain('没有“drafft”这项设置');
  } finally {
    workshop.close();
  }
});

test('news stays readable when there are many: pages, neighbours, newest first', async () => {
  const workshop = openWorkshop();
  try {
    for (let n = 1; n <= 45; n += 1) {
      // Letters, since a digit would need a source.
      const name = String.fromCodePoint(97 + Math.floor(n / 26), 97 + (n % 26));
      const day = `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`;
      workshop.write(
        `content/news/en/item-${n}.mdx`,
        `---\ntitle: Item ${name}\nsummary: Short ${name}.\npublished: ${day}\nkind: update\nfacts: [F08]\n---\n`,
      );
      workshop.write(`content/news/zh/item-${n}.mdx`, `---\ntitle: 新闻 ${name}\nsummary: 摘要 ${name}。\n---\n`);
    }
    const { status, output } = await workshop.build();
    expect(status, output).toBe(0);
    const dist = join(workshop.root, 'dist');
    const pages = ['/zh/news/', '/zh/news/page/2/', '/zh/news/page/3/'].map((path) => builtPage(dist, path).document);
    const dates = pages.flatMap((page) =>
      [...page.querySelectorAll('.item time')].map((time) => time.getAttribute('datetime') ?? ''),
    );
    expect(pages.map((page) => page.querySelectorAll('.item').length)).toEqual([20, 20, 6]);
    expect(dates).toEqual([...dates].sort().reverse());
    expect([...(pages[1]?.querySelectorAll('.pn a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/zh/news/',
      '/zh/news/page/3/',
    ]);
    expect(existsSync(join(dist, 'news/page/4/index.html'))).toBe(false);
  } finally {
    workshop.close();
  }
});
