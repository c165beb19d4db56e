import type { Locale } from '../schemas/knowable.ts';

/**
 * The language in which staff are spoken to: the one asked for, else the environment's.
 *
 * @param asked For example the value of `--lang`.
 */
export function messageLocale(asked?: string, environment: Record<string, string | undefined> = process.env): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return (asked ?? (LC_ALL || LC_MESSAGES || LANG || '')).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
