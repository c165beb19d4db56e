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
  const said = ['"files.encoding": "utf8"', '"files.autoGuessEncoding": false', '"files.eol": "\\n"'];
  for (const setting of said) expect(read('.vscode/settings.json')).toContain(setting);
  for (const name of ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml'])
    expect(read('.vscode/extensions.json')).toContain(name);
});

test('every text of the content is saved so', () => {
  const texts = [...realContent].filter(([file]) => /^content\/.*\.(?:mdx?|yaml)$/.test(file));
  expect(texts.length).toBeGreaterThan(80);
  const odd = texts.filter(([, bytes]) => !isUtf8(bytes) || bytes.includes(13) || bytes.at(-1) !== 10);
  expect(odd.map(([file]) => file)).toEqual([]);
});
