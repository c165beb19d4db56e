import { expect, test } from '@playwright/test';
import { leanCss, wordsIn } from '../../src/build/lean-css.ts';
import { leanMarkup } from '../../src/build/lean-markup.ts';
import { shortNames } from '../../src/build/short-variables.ts';
import { layOver, newSkeleton } from '../../src/build/skeleton.ts';

const pages = [
  '<body><main class="prose"><p>A</p><p>B</p></main><ul class="list"><li><a href="/x/">X</a></li></ul></body>',
  '<body><div class="box wide" id="one"><p>C<br>D</p></div><svg class="art"><path d="M0 0"/><rect/></svg></body>',
];

/** What is left of a style on these pages. */
function lean(css: string, later: string[] = [], alsoUsed: string[] = []): string {
  const skeleton = newSkeleton();
  for (const page of pages) layOver(skeleton, page, wordsIn(css));
  return leanCss(css, skeleton, new Set(later), new Set(alsoUsed));
}

test('rules stay that mean an element of a page, in any state and with any neighbour', () => {
  for (const selector of [
    '*',
    ':focus-visible',
    '::backdrop',
    '.prose>p',
    '.prose p',
    '.prose>*+*',
    '.prose p+p',
    'p:first-child',
    'p:lang(zh)',
    'main:focus',
    '.box.wide:not(.narrow)>p',
    '#one',
    '.list li a[href]',
    '.list a:hover:not([hidden])',
    '.art rect',
    'body .art path',
    '.list:has(>li:only-child)',
  ])
    expect(lean(`${selector}{color:red}`), selector).toBe(`${selector}{color:red}`);
});

test('rules go whose parts stand on the pages, but never together', () => {
  for (const selector of [
    '.prose>a',
    '.prose li',
    '.list>a',
    'p p',
    '.box.list',
    'h1',
    '.none',
    '.none+p',
    '.list+.none',
    'div#two',
    'li[title]',
    '.art p',
    ':host',
  ])
    expect(lean(`${selector}{color:red}p{margin:0}`), selector).toBe('p{margin:0}');
});

test('of a list of selectors those stay that mean something, and a media query goes with its last rule', () => {
  expect(lean('.none,.list,li>p{color:red}@media print{.none{color:red}}')).toBe('.list{color:red}');
});

test('rules for forced colours are put together, after all others', () => {
  const forced = (css: string) => `@media (forced-colors:active){${css}}`;
  expect(lean(`${forced('p{color:canvas}')}p{color:red}${forced('.box{color:canvas}')}li{color:red}`)).toBe(
    `p{color:red}li{color:red}${forced('p{color:canvas}.box{color:canvas}')}`,
  );
});

test('what scripts make stays, alone and beside what pages have', () => {
  expect(lean('.list .mark,.mark>b{color:red}', ['mark', 'b'])).toBe('.list .mark,.mark>b{color:red}');
  expect(lean('.other .mark,.list b{color:red}', ['mark'])).toBe('');
});

test('custom properties go that nothing uses, and those that only these used', () => {
  const css = ':root{--a:var(--b);--b:1px;--c:2px, 3px;--d:4px}p{margin:var(--c)}';
  expect(lean(css)).toBe(':root{--c:2px,3px}p{margin:var(--c)}');
  expect(lean(css, [], ['--a'])).toBe(':root{--a:var(--b);--b:1px;--c:2px,3px}p{margin:var(--c)}');
});

test('pages lose the notes of the index, patterns that nothing is filled with, and nothing else', () => {
  const markup = (more: string) =>
    `<p data-pagefind-ignore${more}>data-pagefind-body</p><pattern id="a"><path d="M0"></path></pattern><pattern id="b"></pattern><rect fill="url(#a)"></rect>`;
  expect(leanMarkup(markup(' data-pagefind-weight="5" data-search'))).toBe(
    '<p data-search>data-pagefind-body</p><pattern id="a"><path d="M0"/></pattern><rect fill="url(#a)"/>',
  );
});

test('elements without an inside end without a slash, and scripts wait for what readers see', () => {
  expect(leanMarkup('<meta content="a > b"/><link href="/x/"><br /><path d="M0"/>')).toBe(
    '<meta content="a > b"><link href="/x/"><br><path d="M0"/>',
  );
  expect(leanMarkup('<script type="module" src="/a.js"></script><script>"b"</script>')).toBe(
    '<script fetchpriority="low" type="module" src="/a.js"></script><script>"b"</script>',
  );
});

test('custom properties are called the shorter the more often they are written, and always alike', () => {
  const names = Array.from({ length: 60 }, (_, place) => `--name-${place}`);
  const sources = [names.map((name) => `${name}: 1;`).join(''), 'p { margin: var(--kept) var(--name-59, --name-59) }'];
  const short = shortNames(sources, ['--kept']);
  expect(short.get('--name-59')).toBe('--a');
  expect(short.get('--kept')).toBeUndefined();
  expect(new Set(short.values()).size).toBe(60);
  expect([...short.values()].every((name) => /^--[a-zA-Z]{1,2}$/.test(name))).toBe(true);
  expect(shortNames(sources.toReversed(), ['--kept'])).toEqual(short);
});
