import { list } from '../words.ts';

export const files = {
  wrongEnding: (name: string, better: string | undefined) => ({
    what: `"${name}" is not a page and would be left out of the site`,
    mend: better
      ? `Rename it to ${better}, or run: npm run check -- --fix`
      : 'Pages end in .mdx or .md, in small letters. Begin one with npm run new, copy the words into it, and delete this file.',
  }),
  wrongFolder: (folders: readonly string[], guess: string | undefined) => ({
    what: 'The file lies where the site does not look',
    mend: `${guess ? `Did you mean ${guess}? ` : ''}Pages lie in content/<${folders.join('|')}>/en/ and …/zh/.`,
  }),
  badName: (name: string, better: string) => ({
    what: `The file name "${name}" cannot be a web address`,
    mend: `Use small letters a–z, digits and hyphens, the same name in both languages, for example "${better}".`,
  }),
  sameAddress: (other: string) => ({
    what: `This page has the same address as ${other}; one of the two would disappear`,
    mend: 'Rename one of them, or delete the one that you do not need.',
  }),
  noTwin: (twin: string) => ({
    what: 'This page is missing in the other language',
    mend: `Create ${twin}, with the same file name.`,
  }),
  onlyThese: (collection: string, names: readonly string[]) => ({
    what: `The site shows no page of this name from content/${collection}`,
    mend: `Rename or delete the file. The pages here are: ${list(names)}.`,
  }),
  missingFile: (file: string) => ({
    what: `${file} is missing, and the site cannot do without it`,
    mend: `Bring it back: npm run restore -- ${file}`,
  }),
  encoding: (found: string) => ({
    what: `The file is saved as ${found}, not as UTF-8; its letters would turn into ����`,
    mend: 'Save it again with the encoding UTF-8, or run: npm run check -- --fix',
  }),
  lineEnds: () => ({
    what: 'The lines of the file end as on very old computers, and the site would read it as one line',
    mend: 'Run: npm run check -- --fix',
  }),
  conflict: () => ({
    what: 'Two people have changed this place, and both versions stand here',
    mend: 'Keep the version that is right and delete the other, with the lines <<<<<<<, ======= and >>>>>>>.',
  }),
  damaged: (written: string) => ({
    what: `Damaged characters (${written})`,
    mend: 'The text was saved in another encoding once. Type it again, or copy it from the original.',
  }),
  stray: (code: string) => ({
    what: `An invisible character (${code}) that came with pasted text`,
    mend: 'Delete it: retype the words around it, or paste them as plain text.',
  }),
  pictureFolder: (folder: string) => ({
    what: 'Pictures do not lie beside the pages',
    mend: `Move the file to ${folder} and write ../../_media/ before its name on the page.`,
  }),
  pictureName: (better: string) => ({
    what: 'Spaces, brackets or Chinese in the name of a picture break links easily, and some hosts lose such files',
    mend: `Rename it, for example to ${better}, here and on the pages that show it.`,
  }),
  pictureKind: (ending: string) => ({
    what: `Browsers do not show files that end in .${ending}`,
    mend: 'Save the picture as .jpg, .png or .webp. The forms do it when you drop the picture there.',
  }),
  pictureTooLarge: (megabytes: string) => ({
    what: `The picture has ${megabytes} MB; at most 3 MB are of use`,
    mend: 'Make it at most 2000 pixels wide and save it again. The forms do it when you drop the picture there.',
  }),
  notAPicture: () => ({
    what: 'The file is not the kind of picture that its name says',
    mend: 'Open it and export it again as .jpg, .png or .webp; changing the name is not enough.',
  }),
};
