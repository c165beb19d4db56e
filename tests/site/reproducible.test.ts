import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkshop, project, site } from '../helpers/builds.ts';
import { expect, test } from '../helpers/test.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('two builds of one commit are the same, byte for byte: other folder, other day, other time zone', async () => {
  const [one, two] = [openWorkshop(), openWorkshop()];
  try {
    const first = await one.build({ TZ: 'America/New_York', BUILD_DATE: '2026-11-22', LANG: 'en_US.UTF-8' });
    const second = await two.build({ TZ: 'Asia/Shanghai', BUILD_DATE: '2027-02-03', LANG: 'zh_CN.UTF-8' });
    expect([first.status, second.status], first.output + second.output).toEqual([0, 0]);
    const [a, b] = [join(one.root, 'dist'), join(two.root, 'dist')];
    expect(filesIn(a)).toEqual(filesIn(b));
    expect(filesIn(a).length).toBeGreaterThan(100);
    const different = filesIn(a).filter((file) => !readFileSync(join(a, file)).equals(readFileSync(join(b, file))));
    expect(different).toEqual([]);
  } finally {
    one.close();
    two.close();
  }
});

test('a build that fails leaves the last good site where it is', async () => {
  const workshop = openWorkshop();
  try {
    const build = () => workshop.run(['node', 'src/cli/build.ts']);
    expect((await build()).status).toBe(0);
    const before = readFileSync(join(workshop.root, 'dist/index.html'));
    workshop.edit('content/programmes/en/scholarship.mdx', (text) => text.replace('order: 3', 'drafft: true'));
    const { status, output } = await build();
    expect(status).not.toBe(0);
    expect(output).toContain('still the last good one');
    expect(readFileSync(join(workshop.root, 'dist/index.html')).equals(before)).toBe(true);
    workshop.edit('content/programmes/en/scholarship.mdx', (text) => text.replace('drafft: true', 'order: 3'));
    const elsewhere = await workshop.run(['node', 'src/cli/build.ts', '--outDir', 'elsewhere']);
    expect(elsewhere.status, elsewhere.output).toBe(0);
    expect(readFileSync(join(workshop.root, 'dist/index.html')).equals(before)).toBe(true);
  } finally {
    workshop.close();
  }
});

test('nothing leaks into the built site: no path of a machine, no source, no draft, no owner', async () => {
  const workshop = openWorkshop();
  try {
    workshop.edit('content/programmes/en/scholarship.mdx', (text) =>
      text.replace('order: 3', 'owner: Secret Owner\nreviewBy: 2027-01-01\norder: 3'),
    );
    workshop.write(
      'content/news/en/hidden.mdx',
      '---\ntitle: Hidden draft words\nsummary: Hidden.\npublished: 2026-12-01\nkind: update\nfacts: [F08]\ndraft: true\n---\n',
    );
    workshop.write('content/news/zh/hidden.mdx', '---\ntitle: 隐藏的草稿\nsummary: 隐藏。\n---\n');
    expect((await workshop.build()).status).toBe(0);
    const dist = join(workshop.root, 'dist');
    const secrets = [
      'Secret Owner',
      'Hidden draft words',
      '隐藏的草稿',
      workshop.root,
      project,
      '/src/',
      'node_modules',
      'sourceMappingURL',
    ];
    for (const file of filesIn(dist).filter((name) => !/\.(br|gz|png|ico|woff2|pf_\w+|pagefind)$/.test(name))) {
      const text = readFileSync(join(dist, file), 'utf8');
      for (const secret of secrets) expect(text.includes(secret), `${secret} in ${file}`).toBe(false);
    }
    expect(filesIn(site.folder).filter((name) => /\.map$|(^|\/)\.(?!well-known)|hidden/.test(name))).toEqual([]);
  } finally {
    workshop.close();
  }
});
