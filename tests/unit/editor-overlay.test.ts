import { overlayOf } from '../../src/editor/overlay.ts';
import { project } from '../helpers/builds.ts';
import { problemsWith, replace } from '../helpers/content.ts';
import { page } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const problems = problemsWith({
  [page]: replace('status: consensus', 'status: consenus'),
  'content/base/en/base.mdx': replace('status:', 'statsu:'),
});

test('the first mistake stands over the page with its place and its mend, the others below it', () => {
  const { err } = overlayOf(problems, project, 'en');
  expect(err).toMatchObject({ hint: expect.stringContaining('Did you mean "status"?'), loc: { column: 1 } });
  expect((err as { title?: string }).title).toBe(`${problems.length} mistakes in the content`);
  expect(err.message).toMatch(/^content\/base\/en\/base\.mdx:\d+:1 {2}There is no setting "statsu"/);
  expect(err.message).toContain(`Also:\n`);
  expect(err.message).toContain(`${page}:5:9  "consenus" is not allowed`);
});

test('it speaks Chinese where staff do', () => {
  const { err } = overlayOf(problems, project, 'zh');
  expect((err as { title?: string }).title).toBe(`内容有 ${problems.length} 处需要修改`);
  expect((err as { hint?: string }).hint).toContain('是不是想写“status”');
  expect(err.message).toContain('还有：');
});

test('a file that is no text is named and not shown', () => {
  const [problem] = problemsWith({ 'content/visit.docx': 'x' });
  const { err } = overlayOf(problem ? [problem] : [], project, 'en');
  expect(err.message).toContain('content/visit.docx:1:1');
  expect(err).not.toHaveProperty('fullCode');
  expect(err).not.toHaveProperty('loc');
});
