import { overlayOf } from '../../src/editor/overlay.ts';
import { project } from '../helpers/builds.ts';
import { problemsWith, replace } from '../helpers/content.ts';
import { page } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

test('every mistake stands over the page, the first with its place, in the language of staff', () => {
  const problems = problemsWith({
    [page]: replace('status: consensus', 'status: consenus'),
    'content/base/en/base.mdx': replace('status:', 'statsu:'),
  });
  const { err } = overlayOf(problems, project, 'en');
  expect(err).toMatchObject({ loc: { file: expect.stringContaining('base.mdx'), column: 1 } });
  expect(err.message).toMatch(/^content\/base\/en\/base\.mdx:\d+:1 {2}There is no setting "statsu" → Did you mean/);
  expect(err.message).toContain(`\n${page}:5:9  "consenus" is not allowed`);
  expect(overlayOf(problems, project, 'zh').err).toMatchObject({
    title: '内容需要修改',
    message: expect.stringContaining('是不是想写“status”'),
  });
});

test('a file that is no text is named and not shown', () => {
  const { err } = overlayOf(problemsWith({ 'content/visit.docx': 'x' }), project, 'en');
  expect(err.message).toContain('content/visit.docx:1:1');
  expect(err).not.toHaveProperty('fullCode');
});
