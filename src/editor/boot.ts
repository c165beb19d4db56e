/** Starts the forms in the browser. Bundled by bundle.ts; served by the dev server alone. */
import CMS from '@sveltia/cms';
import type { Locale } from '../schemas/knowable.ts';
import { guardSaving } from './browser-guard.ts';
import { formats } from './formats.ts';
import { fillPractice } from './practice.ts';
import { bilingual } from './widgets.ts';
import { words } from './words.ts';

const locale: Locale = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const practice = new URLSearchParams(location.search).has('practice');
const config = await (await fetch('config.json', { cache: 'no-store' })).json();

if (practice) {
  config.backend = { name: 'test-repo' };
  await fillPractice();
  const banner = Object.assign(document.createElement('p'), { textContent: bilingual(words.practice) });
  banner.className = 'practice';
  document.body.append(banner);
}
for (const { name, ending, read, write } of formats.values())
  CMS.registerCustomFormat(name, ending, { fromFile: read, toFile: write });
guardSaving(CMS, locale, practice);
CMS.init({ config });
