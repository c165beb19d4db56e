import { defineMiddleware } from 'astro:middleware';
import { strings } from './i18n/index.ts';
import { localeOf } from './site/links.ts';

/** Tells pages and components their language and its words: `const { locale, t } = Astro.locals`. */
export const onRequest = defineMiddleware(({ locals, params }, next) => {
  locals.locale = localeOf(params.locale);
  locals.t = strings(locals.locale);
  return next();
});
