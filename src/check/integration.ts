import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatDay, type Held } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import { check, lineOf, readSource } from './index.ts';
import { messageLocale } from './problem.ts';

/** Checks the content before anything is built: a mistake stops the build, and what is held back is said. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        const locale = messageLocale();
        const { problems, held } = check(readSource(fileURLToPath(config.root)));
        for (const problem of problems)
          if (problem.level === 'error') logger.error(lineOf(problem, locale));
          else logger.warn(lineOf(problem, locale));
        const errors = problems.filter(({ level }) => level === 'error').length;
        if (errors > 0) {
          logger.error(
            locale === 'zh'
              ? `content/ 有 ${errors} 处需要修改，网站没有生成。`
              : `${errors} to mend in content/. Nothing was built.`,
          );
          // Not thrown: a stack trace of the build tool would bury the sentences above.
          process.exit(1);
        }
        for (const { page, why } of held) logger.info(heldLine(page, why, locale));
      },
    },
  };
}

/** One line for a page that the gate holds back. */
function heldLine(page: string, held: Held, locale: Locale): string {
  if (locale === 'zh') return `暂不发布：${page}（${'until' in held ? `到${formatDay(held.until, 'zh')}` : '草稿'}）`;
  return `held back: ${page} (${'until' in held ? `until ${formatDay(held.until, 'en')}` : 'a draft'})`;
}
