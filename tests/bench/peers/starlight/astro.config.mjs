import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import cjkFriendly from 'remark-cjk-friendly';

// With its search, and without a menu of all items: each page would grow with their number.
export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [cjkFriendly] }) },
  integrations: [
    starlight({
      title: 'Bench',
      locales: { root: { label: 'English', lang: 'en' }, 'zh-cn': { label: '中文' } },
      sidebar: [{ label: 'Home', link: '/' }],
    }),
  ],
});
