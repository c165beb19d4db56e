/** The configuration of Sveltia CMS, made from the schemas so that forms and files cannot drift apart. */
import { fixedPages, recordNames } from '../check/files.ts';
import type { FieldInfo } from '../schemas/field-info.ts';
import { type CollectionName, collectionNames, fieldsFor, type RecordName } from '../schemas/index.ts';
import { entriesKey, hidden, idKey } from './codec.ts';
import { bilingual, words } from './form-words.ts';
import { shownOf, type Widget, widgetOf } from './widgets.ts';

/** Fields that travel with an entry: the file as it was opened, and the language that it is in. */
const carried: Widget[] = [
  { name: hidden.original, widget: 'hidden', i18n: true },
  { name: hidden.locale, widget: 'hidden', i18n: true, default: '{{locale}}' },
];

const body: Widget = {
  name: 'body',
  label: bilingual(words.body),
  hint: bilingual(words.bodyHint),
  widget: 'markdown',
  // The rich-text editor rewrites MDX even where nothing was edited.
  modes: ['raw'],
  i18n: true,
  required: false,
};

/**
 * What the forms are made of, by Sveltia's documentation.
 *
 * @param folder The name of the project's folder, which staff pick when they open the forms.
 * @returns The configuration, ready to be sent to the browser as JSON.
 */
export function formsConfig(folder: string) {
  return {
    // The files of each collection and record have a format of their own, of the same name.
    formats: [
      ...collectionNames.map((name) => ({ name, ending: 'mdx' })),
      ...recordNames.map((name) => ({ name, ending: 'yaml' })),
    ],
    words: { leave: words.leave, unreachable: words.unreachable },
    load_config_file: false,
    // A git service must be named even where the forms work on the files of this computer alone; nobody signs in to it.
    backend: { name: 'gitea', repo: `local/${folder}`, branch: 'main', auth_methods: ['token'] },
    app_title: bilingual(words.title),
    logo: { src: '/favicon.svg' },
    media_folder: 'content/_media',
    public_folder: '/content/_media',
    media_libraries: {
      default: {
        config: {
          max_file_size: 20_000_000,
          slugify_filename: true,
          transformations: { raster_image: { format: 'webp', quality: 82, width: 2000, height: 2000 } },
        },
      },
      stock_assets: false,
    },
    slug: { encoding: 'ascii', clean_accents: true },
    i18n: { structure: 'multiple_folders', locales: ['en', 'zh'], default_locale: 'en' },
    // The second pane shows the other language, not a preview: that is what npm run dev is for.
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    collections: [...collectionNames.map(pagesConfig), recordsConfig()],
  };
}

/** What an entry is called in lists, and its address after. */
const identifierOf = (name: CollectionName) => (name === 'questions' ? 'question' : 'title');

function pagesConfig(name: CollectionName) {
  const fixed = fixedPages(name) !== undefined;
  const identifier = identifierOf(name);
  return {
    name,
    label: bilingual(words.names[name]),
    folder: `content/${name}`,
    create: !fixed,
    delete: !fixed,
    i18n: true,
    format: name,
    media_folder: '../../_media',
    public_folder: '../../_media',
    identifier_field: identifier,
    summary: `{{${identifier}}}`,
    sortable_fields: [identifier],
    slug: { template: `{{${identifier}}}`, editable: ['create'], hint: bilingual(words.slugHint) },
    fields: pageWidgets(name),
  };
}

/** What is asked first: the words of the page, then what must be said about it, what may be, and what may be unknown. */
function rankOf({ kind, knowable, required, shared }: FieldInfo): number {
  // A picture stands beside what it shows.
  if (knowable) return kind === 'image' ? 3 : 4;
  if (required) return shared ? 1 : 0;
  return shared ? 2 : 3;
}

/** The widgets of a collection, the text behind its headline; those of a group stand in a box of their own. */
function pageWidgets(name: CollectionName): Widget[] {
  const fields = fieldsFor(name);
  const blocksOf = (among: readonly FieldInfo[]) =>
    new Map(among.flatMap(({ path, block }) => (block ? [[path.split('.')[0], block]] : [])));
  // What a page leaves out are rows, alone or by the block; they are chosen by the labels that stand above them here.
  const rows = fields.filter(({ knowable, kind }) => knowable && kind !== 'image');
  const leftOut = [...blocksOf(rows), ...rows.map(({ path, label }) => [path, label] as const)];
  const options = leftOut.map(([value, label]) => ({ value, label: bilingual(label) }));
  const shown = (field: FieldInfo): Widget => {
    const widget = widgetOf(field);
    if (field.path === 'notAsked') return { ...widget, hint: '', widget: 'select', multiple: true, options };
    // The address is made from it.
    if (field.path === identifierOf(name)) return { ...widget, label: bilingual(field.label), required: ['en'] };
    return widget;
  };
  const ranked = (rank: number) => fields.filter((field) => !field.block && rankOf(field) === rank).map(shown);
  const boxes = [...blocksOf(fields)].map(([group = '', label]) => ({
    name: group,
    label: bilingual(label),
    widget: 'object',
    i18n: true,
    fields: fields.filter(({ block }) => block === label).map(widgetOf),
  }));
  return [...ranked(0), body, ...[1, 2, 3, 4].flatMap(ranked), ...boxes, ...carried];
}

function recordsConfig() {
  return {
    name: 'records',
    label: bilingual(words.records),
    i18n: false,
    files: recordNames.map((name) => ({
      name,
      label: bilingual(words.names[name as RecordName]),
      file: `content/${name}.yaml`,
      format: name,
      fields: [...recordWidgets(name), ...carried],
    })),
  };
}

function recordWidgets(name: string): Widget[] {
  const widgets = fieldsFor(name).map(widgetOf);
  if (name === 'site') return widgets;
  const hint = bilingual(name === 'facts' ? words.factIdHint : words.idHint);
  const id = { name: idKey, label: bilingual(words.id), hint, widget: 'string' };
  return [
    {
      name: entriesKey,
      label: bilingual(words.entries),
      label_singular: bilingual(words.entry),
      widget: 'list',
      collapsed: true,
      summary: `{{fields.${idKey}}} · {{fields.${shownOf(name)}}}`,
      fields: [id, ...widgets],
    },
  ];
}
