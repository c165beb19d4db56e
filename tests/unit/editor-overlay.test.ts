import { overlayOf } from '../../src/editor/overlay.ts';
import { project } from '../helpers/builds.ts';
import { problemsWith, replace } from '../helpers/content.ts';
import { page } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

test('the first mistake stands over the page with its place and its mend, the others below it, in the language of staff', () => {
  const problems = problemsWith({
    [page]: replace('status: consensus', 'status: consenus'),
    'content/base/en/base.mdx': replace('status:', 'statsu:'),
  });
  const { err } = overlayOf(problems, project, 'en');
  expect(err).toMatchObject({
    title: `${problems.length} mistakes in the content`,
    hint: expect.stringContaining('Did you mean "status"?'),
    loc: { column: 1 },
    message: expect.stringMatching(/^content\/base\/en\/base\.mdx:\d+:1 {2}There is no setting "statsu"[\s\S]*Also:\n/),
  });
  expect(err.message).toContain(`${page}:5:9  "consenus" is not allowed`);
  expect(overlayOf(problems, project, 'zh').err).toMatchObject({
    title: `内容有 ${problems.length} 处需要修改`,
    hint: expect.stringContaining('是不是想写“status”'),
    message: expect.stringContaining('还有：'),
  });
});

test('a file that is no text is named and not shown', () => {
  const { err } = overlayOf(problemsWith({ 'content/visit.docx': 'x' }), project, 'en');
  expect(err.message).toContain('content/visit.docx:1:1');
  expect(err).not.toHaveProperty('fullCode');
});
