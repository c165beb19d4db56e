import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { recordNames } from '../../src/check/files.ts';
import { schemaFolder, writeRecordSchemas } from '../../src/editor/record-schemas.ts';
import { openWorkshop, project } from '../helpers/builds.ts';
import { startLanguageServer } from '../helpers/language-server.ts';

const settings = JSON.parse(readFileSync(join(project, '.vscode/settings.json'), 'utf8'));
const program = (path: string) => join(project, 'node_modules', path);

test('VS Code completes, explains and checks the settings of a page', async () => {
  const workshop = openWorkshop();
  const { status, output } = await workshop.run(['astro', 'sync']);
  expect(status, output).toBe(0);
  const server = await startLanguageServer(program('@astrojs/language-server/bin/nodeServer.js'), {
    root: workshop.root,
    initializationOptions: {
      typescript: { tsdk: program('typescript/lib') },
      contentIntellisense: settings['astro.content-intellisense'],
    },
  });
  try {
    const path = join(workshop.root, 'content/programmes/en/scholarship.mdx');
    const text = readFileSync(path, 'utf8').replace('status: consensus', 'status: \ndrafft: true');
    const page = server.open(path, 'mdx', text);
    expect(await page.completions('status: ')).toEqual(expect.arrayContaining(['consensus', 'signed', 'aim']));
    expect(await page.hint('notAsked')).toMatch(/[\u4e00-\u9fff]/);
    expect((await page.squiggles()).join('\n')).toMatch(/drafft/);
  } finally {
    server.close();
    workshop.close();
  }
});

test('VS Code completes, explains and checks the records', async () => {
  const workshop = openWorkshop();
  writeRecordSchemas(workshop.root);
  const schemas = Object.entries<string>(settings['yaml.schemas']);
  expect(schemas.map(([, file]) => file).sort()).toEqual(recordNames.map((name) => `content/${name}.yaml`).sort());
  for (const [schema, file] of schemas)
    expect(schema).toBe(`./${schemaFolder}/${file.replace(/^content\/|\.yaml$/g, '')}.schema.json`);
  const yaml = {
    schemas: settings['yaml.schemas'],
    schemaStore: { enable: false },
    validate: true,
    completion: true,
    hover: true,
  };
  const server = await startLanguageServer(program('yaml-language-server/bin/yaml-language-server'), {
    root: workshop.root,
    settings: { yaml },
  });
  try {
    const path = join(workshop.root, 'content/facts.yaml');
    const text = readFileSync(path, 'utf8').replace('status: self', 'status: sell');
    const facts = server.open(path, 'yaml', text);
    await expect(async () => expect((await facts.squiggles()).join('\n')).toMatch(/"self"/)).toPass();
    expect(await facts.hint('status: sell')).toMatch(/[\u4e00-\u9fff]/);
  } finally {
    server.close();
    workshop.close();
  }
});
