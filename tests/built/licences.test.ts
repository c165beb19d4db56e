import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { project, site } from '../helpers/builds.ts';
import { expect, test } from '../helpers/unit.ts';

/** Licences that allow handing a work on to readers, with its notice. */
const forReaders = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1', 'Zlib'];

const text = readFileSync(join(site.folder, 'licences.txt'), 'utf8');
const told = [...text.matchAll(/^(\S+(?: \S+)?) \(([A-Za-z0-9.-]+)\)$/gm)].map(([, name = '', licence = '']) => ({
  name,
  licence,
}));

test('what readers receive of others is named, with licences that allow it', () => {
  expect(told.map(({ name }) => name.split(' ')[0])).toEqual(expect.arrayContaining(['pagefind', 'typeface']));
  expect(told.filter(({ licence }) => !forReaders.includes(licence))).toEqual([]);
  for (const words of ['Permission is hereby granted', 'SIL OPEN FONT LICENSE', 'Copyright 2020 The Besley Project'])
    expect(text).toContain(words);
});

test('every package that the scripts of the site import is among them', () => {
  const imported = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^(?!import type).*(?:from |import\()'([^']+)'/gm))
      if (from.startsWith('.')) follow(join(dirname(file), from));
      else imported.add(from);
  };
  follow(join(project, 'src/search/open.ts'));
  expect(imported.size).toBeGreaterThan(0);
  expect([...imported].filter((name) => !told.some((each) => each.name.startsWith(`${name} `)))).toEqual([]);
});

test('every typeface of the site comes with its licence', () => {
  const files = readdirSync(join(project, 'src/assets/fonts'));
  for (const face of files.filter((file) => /\.woff2?$/.test(file)))
    expect(files, face).toContain(`${face.split('-')[0]}-OFL.txt`);
});

test('the texts are those of the packages, at the versions that are installed', () => {
  const packages = told.filter(({ name }) => !name.startsWith('typeface'));
  expect(packages.length).toBeGreaterThan(1);
  for (const { name } of packages) {
    const [folder = '', version] = name.split(' ');
    const at = join(project, 'node_modules', folder);
    expect(JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')).version, name).toBe(version);
    const file = readdirSync(at, { withFileTypes: true }).find(
      (each) => each.isFile() && /^licen[cs]e/i.test(each.name),
    );
    if (file) expect(text, name).toContain(readFileSync(join(at, file.name), 'utf8').trim());
  }
});
