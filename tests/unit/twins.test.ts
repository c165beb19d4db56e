import { mainHtmlOf } from '../../src/build/built-pages.ts';
import { markdownOf } from '../../src/twins/markdown.ts';
import { overviewOf } from '../../src/twins/overview.ts';
import { expect, test } from '../helpers/unit.ts';

const twinOf = (main: string, url = 'https://e.org/zh/a/') => {
  const found = mainHtmlOf(`<!doctype html><html lang="zh-CN"><body><main>${main}</main></body></html>`);
  if (!found) throw new Error('no main');
  return markdownOf(found, {
    title: 'T: "a"',
    language: 'zh-CN',
    url,
    changed: '2026-11-22',
  });
};

test('a twin keeps words, links, statuses and tables, and leaves menus, forms and drawings', () => {
  const main = `<nav><a href="/x/">menu</a></nav><form><input></form>
    <h1><span>One.</span><span>Two.</span></h1>
    <p><a href="../b/">B</a><span class="tag tag-signed"><svg><title>No</title></svg> 已签署</span><small>3</small></p>
    <aside>Careful.</aside><p aria-hidden="true">No</p><!-- No --><script>No</script>
    <table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1 | 2</td></tr></tbody></table>
    <details><summary>Basis</summary><ul><li>F27 *not* a_b</li></ul></details>`;
  expect(twinOf(main)).toBe(
    [
      '---\ntitle: \'T: "a"\'\nlanguage: zh-CN\nurl: https://e.org/zh/a/\nchanged: 2026-11-22\n---\n',
      '# One. Two.\n',
      '[B](https://e.org/zh/b/) **已签署** 3\n',
      '> Careful.\n',
      '| A |\n| - |\n| 1 \\| 2 |\n',
      'Basis\n',
      '- F27 \\*not\\* a_b\n',
    ].join('\n'),
  );
});

test('a section that stands on several pages keeps its place and its links on each', () => {
  const section = (link: string) => `<section><h2>Facts</h2><ul><li><a href="${link}">x</a></li></ul></section>`;
  const bodyOn = (page: string, link: string) =>
    twinOf(`<h1>A</h1>${section(link)}<hr><p>B</p>`, `https://e.org/${page}/`).replace(/^---[\s\S]*?---\n\n/, '');
  expect(bodyOn('a', '/c/')).toBe('# A\n\n## Facts\n\n- [x](https://e.org/c/)\n\n---\n\nB\n');
  expect(bodyOn('b', '/c/')).toBe(bodyOn('a', '/c/'));
  expect([bodyOn('a', '#d'), bodyOn('b', '#d')].map((text) => /\(.*\)/.exec(text)?.[0])).toEqual([
    '(https://e.org/a/#d)',
    '(https://e.org/b/#d)',
  ]);
});

test('the overview stays in shape whatever the names hold', () => {
  const text = overviewOf({
    name: 'A\nB',
    tagline: '# no heading',
    about: 'About.',
    colon: ': ',
    legends: [{ title: 'Legend', terms: [{ name: 'Signed', meaning: 'It is.' }] }],
    sections: [
      {
        title: 'Pages',
        pages: [
          { name: 'x](https://evil/) [y', url: 'https://e.org/a/', status: 'Signed', note: 'one\n\n- two' },
          { name: 'P', url: 'https://e.org/b/', note: 'Note.' },
        ],
      },
    ],
  });
  expect(text).toBe(
    [
      '# A B\n',
      '> \\# no heading\n',
      'About.\n',
      'Legend:\n',
      '- **Signed**: It is.\n',
      '## Pages\n',
      '- [x\\](https://evil/) \\[y](https://e.org/a/): **Signed** · one - two',
      '- [P](https://e.org/b/): Note.\n',
    ].join('\n'),
  );
});
