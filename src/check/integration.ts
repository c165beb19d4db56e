import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { check, lineOf, readSource } from './index.ts';
import { messageLocale } from './problem.ts';

/** Checks the content before anything is built: a mistake stops the build. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        const locale = messageLocale();
        const problems = check(readSource(fileURLToPath(config.root)));
        for (const problem of problems) logger[problem.level === 'error' ? 'error' : 'warn'](lineOf(problem, locale));
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
      },
    },
  };
}
