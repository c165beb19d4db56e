/** What holds for the tests and the dependencies; circles of imports are found by Biome, unused modules, and what only development installs, by Knip. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../helpers/builds.ts';
import { expect, test } from '../helpers/unit.ts';

const filesIn = (pattern: string) => globSync(pattern, { cwd: project });
const read = (file: string) => readFileSync(join(project, file), 'utf8');

test('git, VS Code and every editor are told to keep UTF-8 and plain line ends', () => {
  expect(read('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
  expect(read('.editorconfig')).toMatch(/^\[\*\]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true$/m);
  const said = ['"files.encoding": "utf8"', '"files.autoGuessEncoding": false', '"files.eol": "\\n"'];
  for (const setting of said) expect(read('.vscode/settings.json')).toContain(setting);
  for (const name of ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml'])
    expect(read('.vscode/extensions.json')).toContain(name);
});

test('no test waits for a time to pass', () => {
  const files = filesIn('tests/{unit,built,site}/**/*.ts').filter((file) => !file.endsWith('sources.test.ts'));
  expect(files.length).toBeGreaterThan(30);
  const waits = /waitForTimeout|setTimeout\(|timers\/promises|networkidle/;
  // Astro takes up a change at a moment of its own: one test has to meet it.
  expect(files.filter((file) => waits.test(read(file)))).toEqual(['tests/site/editor.test.ts']);
});

test('every test stands in the table of promises, and every test that it names is there', () => {
  const [, table = ''] = read('tests/README.md').split('## What is promised');
  const named = [...table.matchAll(/`((?:unit|built|site)\/[\w-]+\*?)`/g)].map(([, name = '']) => name);
  const files = filesIn('tests/{unit,built,site}/*.test.ts').map((file) =>
    file.slice('tests/'.length, -'.test.ts'.length),
  );
  const covers = (name: string, file: string) =>
    name === file || (name.endsWith('*') && file.startsWith(name.slice(0, -1)));
  expect(files.filter((file) => !named.some((name) => covers(name, file)))).toEqual([]);
  expect(named.filter((name) => !files.some((file) => covers(name, file)))).toEqual([]);
});
