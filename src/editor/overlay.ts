import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { check, lineOf, type Problem, readSource } from '../check/index.ts';
import { messageLocale } from '../check/problem.ts';
import type { Locale } from '../schemas/knowable.ts';
import type { DevServer } from './newest.ts';

/** How long a burst of changes must have ended before the content is read again, in ms. */
const pause = 150;

/**
 * While the dev server runs, mistakes in the content stand over every open page, and go when they are mended.
 *
 * @returns To be called when a file below content/ was added, changed or deleted.
 */
export function showMistakes({ config: { root }, ws }: DevServer, logger: AstroIntegrationLogger): () => void {
  const locale = messageLocale();
  let shown: Problem[] = [];
  const show = () => ws.send(overlayOf(shown, root, locale));
  const look = () => {
    const before = shown;
    const errors = check(readSource(root)).filter(({ level }) => level === 'error');
    for (const problem of errors) logger.error(lineOf(problem, locale));
    // A page in one language alone is being written: the page says so itself.
    shown = errors.filter(({ code }) => code !== 'noTwin');
    if (shown.length > 0) show();
    else if (before.length > 0) ws.send({ type: 'full-reload' });
  };
  ws.on('connection', () => {
    if (shown.length > 0) show();
  });
  look();
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
}

/** The mistakes as Vite and Astro show them over a page, with the place of the first. */
export function overlayOf(problems: readonly Problem[], root: string, locale: Locale) {
  const title = { en: 'To mend in the content', zh: '内容需要修改' }[locale];
  const message = problems.map((problem) => lineOf(problem, locale)).join('\n\n');
  const place = problems[0] && placeOf(problems[0], root);
  return { type: 'error' as const, err: { name: title, title, message, stack: '', ...place } };
}

/** The place in the file. Astro colours it, and fails at kinds of files that it does not know. */
function placeOf({ file, line, col }: Problem, root: string) {
  const path = join(root, file);
  if (!/\.(?:mdx?|yaml)$/.test(file) || !existsSync(path)) return {};
  return { id: path, loc: { file: path, line, column: col }, fullCode: readFileSync(path, 'utf8') };
}
