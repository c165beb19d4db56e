/** npm run new -- <collection> <name>: a new page in both languages, as a draft. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { scaffold } from '../editor/scaffold.ts';
import { today } from '../schemas/dates.ts';
import { command } from './command.ts';

const { locale, words: asked } = command('npm run new -- <collection> <name-of-the-page> [--lang en|zh]');
const [collection = '', slug = ''] = asked;

const words = {
  en: {
    created: (file: string) => `created  ${file}`,
    next: 'It is a draft: you see it with npm run dev, readers do not. Delete the line "draft: true" to publish it.',
  },
  zh: {
    created: (file: string) => `已新建  ${file}`,
    next: '这是草稿：运行 npm run dev 可以看到，读者看不到。删除“draft: true”这一行就会发布。',
  },
}[locale];

const made = scaffold(collection, slug, today(), existsSync);
if ('refused' in made) {
  console.error(made.refused[locale]);
  process.exitCode = 1;
} else {
  for (const [file, text] of Object.entries(made.files)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(words.created(file));
  }
  console.log(words.next);
}
