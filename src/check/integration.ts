import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatDay, isDay, today } from '../dates.ts';
import { type Held, heldBack } from '../gate.ts';
import type { Locale } from '../knowable.ts';
import { type Checked, check, lineOf, readSource } from './index.ts';
import { messageLocale } from './language.ts';

/** Checks the content before anything is built: a mistake stops the build, and what is held back is said. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        const locale = messageLocale();
        const checked = check(readSource(fileURLToPath(config.root)));
        for (const problem of checked.problems)
          if (problem.level === 'error') logger.error(lineOf(problem, locale));
          else logger.warn(lineOf(problem, locale));
        const errors = checked.problems.filter(({ level }) => level === 'error').length;
        if (errors > 0) {
          logger.error(
            locale === 'zh'
              ? `content/ 有 ${errors} 处需要修改，网站没有生成。`
              : `${errors} to mend in content/. Nothing was built.`,
          );
          // Not thrown: a stack trace of the build tool would bury the sentences above.
          process.exit(1);
        }
        for (const line of heldLines(checked, locale)) logger.info(line);
      },
    },
  };
}

function why(held: Held, locale: Locale): string {
  if (!('until' in held)) return locale === 'zh' ? '草稿' : 'a draft';
  return locale === 'zh' ? `到${formatDay(held.until, 'zh')}` : `until ${formatDay(held.until, 'en')}`;
}

/** One line for each page that the gate holds back. */
function heldLines({ pages }: Checked, locale: Locale): string[] {
  const day = today();
  return pages.flatMap(({ collection, slug, data }) => {
    const publishFrom = String(data.publishFrom);
    const held = heldBack(
      { draft: data.draft === true, publishFrom: isDay(publishFrom) ? publishFrom : undefined },
      day,
    );
    if (!held) return [];
    const page = `${collection}/${slug}`;
    return [
      locale === 'zh' ? `暂不发布：${page}（${why(held, locale)}）` : `held back: ${page} (${why(held, locale)})`,
    ];
  });
}
