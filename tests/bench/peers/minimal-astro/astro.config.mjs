import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import cjkFriendly from 'remark-cjk-friendly';

export default defineConfig({ markdown: { processor: unified({ remarkPlugins: [cjkFriendly] }) } });
