import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../helpers/builds.ts';
import { realContent } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

const read = (file: string) => readFileSync(join(project, file), 'utf8');

test('git, VS Code and every editor are told to keep UTF-8 and plain line ends', () => {
  expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
  expect(read('.editorconfig')).toMatch(/^\[\*\]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true$/m);
  const settings = JSON.parse(read('.vscode/settings.json'));
  expect(settings).toMatchObject({
    'files.encoding': 'utf8',
    'files.autoGuessEncoding': false,
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'astro.content-intellisense': true,
  });
  const { recommendations } = JSON.parse(read('.vscode/extensions.json'));
  expect(recommendations).toEqual(
    expect.arrayContaining(['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml']),
  );
});

test('every text of the content is saved so', () => {
  const texts = [...realContent.keys()].filter((file) => /^content\/.*\.(?:mdx?|yaml)$/.test(file));
  expect(texts.length).toBeGreaterThan(80);
  for (const file of texts) {
    const bytes = readFileSync(join(project, file));
    expect(isUtf8(bytes) && !bytes.includes('\r') && bytes.at(-1) === 10, file).toBe(true);
  }
});
