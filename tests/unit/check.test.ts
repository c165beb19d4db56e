import { expect, test } from '@playwright/test';
import { lineOf } from '../../src/check/index.ts';
import { suggest } from '../../src/check/suggest.ts';
import { type Changes, problemsWith, replace } from '../helpers/content.ts';

const page = 'content/programmes/en/scholarship.mdx';
const chinese = 'content/programmes/zh/scholarship.mdx';
const above = (line: string) => replace('order: 3', `${line}\norder: 3`);

/** One change to the fixture content, and what the check must say: place, code, a word of the mend in each language. */
interface Mistake {
  name: string;
  changes: Changes;
  said: string[];
  en: string;
  zh: string;
}

const mistakes: Mistake[] = [
  {
    name: 'an unknown key',
    changes: { [page]: above('sumary: x') },
    said: [`${page}:3:1 unknownKey`],
    en: 'delete the line',
    zh: '删除这一行',
  },
  {
    name: 'a mistyped key',
    changes: { [page]: replace('oneLine:', 'onelin:') },
    said: [`${page}:4:1 unknownKey`],
    en: 'Did you mean "oneLine"',
    zh: '是不是想写“oneLine”',
  },
  {
    name: 'a mistyped draft',
    changes: { [page]: above('drafft: true') },
    said: [`${page}:3:1 unknownKey`],
    en: '"draft"',
    zh: '“draft”',
  },
  {
    name: 'a page missing in Chinese',
    changes: { [chinese]: null },
    said: [`${page}:1:1 noTwin`],
    en: 'Create content/programmes/zh/scholarship.mdx',
    zh: '新建 content/programmes/zh/scholarship.mdx',
  },
  {
    name: 'a page missing in English',
    changes: { 'content/news/zh/extra.mdx': '---\ntitle: 新\nsummary: 新闻\n---\n' },
    said: ['content/news/zh/extra.mdx:1:1 noTwin'],
    en: 'content/news/en/extra.mdx',
    zh: '新建',
  },
  {
    name: 'a fact that does not exist',
    changes: { [page]: replace('F27', 'F72') },
    said: [`${page}:6:9 noSuch`],
    en: 'Known: F01',
    zh: '现有：F01',
  },
  {
    name: 'a source that does not exist',
    changes: { [page]: above('sources: [anouncement]') },
    said: [`${page}:3:11 noSuch`],
    en: 'Did you mean "announcement"',
    zh: '“announcement”',
  },
  {
    name: 'a question of the checklist that does not exist',
    changes: { [page]: replace('[obligation, ', '[obligatio, ') },
    said: [`${page}:8:18 noSuch`],
    en: '"obligation"',
    zh: '“obligation”',
  },
  {
    name: 'a page to read on that does not exist',
    changes: { 'content/questions/en/can-i-apply.mdx': replace('about: apply', 'about: aply') },
    said: ['content/questions/en/can-i-apply.mdx:9:8 noSuch'],
    en: 'Did you mean "apply"',
    zh: '“apply”',
  },
  {
    name: 'a related term that does not exist',
    changes: {
      'content/glossary.yaml': replace('related: [cooperation-agreement]', 'related: [cooperation-agrement]'),
    },
    said: ['content/glossary.yaml:10:13 noSuch'],
    en: '"cooperation-agreement"',
    zh: '“cooperation-agreement”',
  },
  {
    name: 'a shared value in a Chinese file',
    changes: { [chinese]: replace('aliases:', 'status: open\naliases:') },
    said: [`${chinese}:4:1 sharedInChinese`],
    en: 'set it in content/programmes/en/scholarship.mdx',
    zh: '改写到 content/programmes/en/scholarship.mdx',
  },
  {
    name: 'a shared value of a group in a Chinese file',
    changes: { [chinese]: replace('aliases:', 'apply:\n  opens: { unknown: not-decided }\naliases:') },
    said: [`${chinese}:5:3 sharedInChinese`],
    en: 'Delete it here',
    zh: '在这里删除',
  },
  {
    name: 'a kind of blank in a Chinese file',
    changes: { [chinese]: replace('aliases:', 'place: { unknown: not-decided }\naliases:') },
    said: [`${chinese}:4:1 blankInChinese`],
    en: 'set it in content/programmes/en/scholarship.mdx',
    zh: '改写到',
  },
  {
    name: 'a value filled in in one language only',
    changes: {
      [page]: above('sources: [announcement, letter]\nmajors: All'),
      'content/sources.yaml': (text) => `${text}\nletter: { title: { en: Letter, zh: 来信 } }\n`,
    },
    said: [`${chinese}:1:1 fillBoth`],
    en: 'Add a line: majors',
    zh: '请加一行：majors',
  },
  {
    name: 'two files with one address',
    changes: {
      'content/programmes/en/scholarship.md':
        '---\ntitle: T\noneLine: x\norder: 9\nstatus: consensus\nfacts: [F27]\nquestionsToAsk: [pay]\n---\n',
    },
    said: [`${page}:1:1 sameAddress`],
    en: 'Rename one of them',
    zh: '请改名',
  },
  {
    name: 'a second agreement',
    changes: {
      'content/agreement/en/second.mdx':
        '---\ntitle: T\nname: T\nsummary: s\nstatus: signed\nparties: [company]\nfacts: [F08]\n---\n',
      'content/agreement/zh/second.mdx': '---\ntitle: 题\nname: 名\nsummary: 摘要\n---\n',
    },
    said: ['content/agreement/en/second.mdx:1:1 onlyOne', 'content/agreement/zh/second.mdx:1:1 onlyOne'],
    en: '"agreement"',
    zh: '“agreement”',
  },
  {
    name: 'a value that is left out and filled in',
    changes: {
      [page]: above('sources: [letter]\nhours: Ten'),
      [chinese]: replace('aliases:', 'hours: 全天\naliases:'),
      'content/sources.yaml': (text) => `${text}\nletter: { title: { en: Letter, zh: 来信 } }\n`,
    },
    said: [`${page}:11:20 notAskedButFilled`],
    en: 'Delete "hours"',
    zh: '删除“hours”',
  },
  {
    name: 'three broken files at once',
    changes: {
      [page]: above('x: 1'),
      [chinese]: replace('title:', 'titel:'),
      'content/facts.yaml': replace('status: self', 'status: sell'),
    },
    said: ['content/facts.yaml:7:11 notAllowed', `${page}:3:1 unknownKey`, `${chinese}:2:1 unknownKey`],
    en: 'Did you mean "self"',
    zh: '“self”',
  },
];

for (const { name, changes, said, en, zh } of mistakes) {
  test(`the check names ${name}`, () => {
    const problems = problemsWith(changes);
    expect(problems.map(({ file, line, col, code }) => `${file}:${line}:${col} ${code}`)).toEqual(said);
    expect(problems[0]?.in.en.mend).toContain(en);
    expect(problems[0]?.in.zh.mend).toContain(zh);
  });
}

test('a problem is one line: where, what, how to mend it', () => {
  const [problem] = problemsWith({ [page]: above('drafft: true') });
  expect(problem && lineOf(problem, 'en')).toMatch(
    /^content\/programmes\/en\/scholarship\.mdx:3:1 {2}There is no setting "drafft" → Did you mean "draft"\?/,
  );
});

test('a suggestion is near, or there is none', () => {
  expect(suggest('opne', ['open', 'closed'])).toBe('open');
  expect(suggest('Open', ['open', 'closed'])).toBe('open');
  expect(suggest('banana', ['open', 'closed'])).toBeUndefined();
  expect(suggest('xy', ['is', 'of'])).toBeUndefined();
});

test('.md is accepted wherever .mdx is', () => {
  const files = Object.fromEntries(
    [page, chinese].flatMap((file) => [
      [file, null],
      [file.replace('.mdx', '.md'), undefined],
    ]),
  );
  const text = (title: string, more: string) => `---\ntitle: ${title}\noneLine: ${title}\n${more}---\n\nText.\n`;
  files[page.replace('.mdx', '.md')] = text(
    'Special scholarship',
    'order: 3\nstatus: consensus\nfacts: [F27]\nquestionsToAsk: [fee]\n',
  ) as never;
  files[chinese.replace('.mdx', '.md')] = text('专项奖学金', '') as never;
  expect(problemsWith(files as Changes)).toEqual([]);
});
