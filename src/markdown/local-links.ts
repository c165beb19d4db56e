import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isLocal, withBase } from '../site/links.ts';
import { fileLocale } from './languages.ts';

interface File {
  path?: string;
}

/**
 * A rehype plugin: staff write one address in both languages (`/base/`); it becomes the page of the language in which
 * the text is written, under the site's base path. An address that names its language already is left as it is.
 */
export function localLinks(base: string) {
  return () => (tree: Root, file: File) => {
    const chinese = fileLocale(file.path) === 'zh';
    visit(tree, 'element', ({ tagName, properties }) => {
      const target = properties.href;
      if (tagName !== 'a' || typeof target !== 'string' || !/^\/(?!\/)/.test(target)) return;
      const named = /^\/zh(\/|$)/.test(target);
      const [path = ''] = target.split(/[?#]/);
      properties.href = withBase(chinese && !named && isLocal(path) ? `/zh${target}` : target, base);
    });
  };
}
