/** The input for a known value, by the kind of its field. */
import { choiceLabel } from '../choices.ts';
import type { Both } from '../knowable.ts';
import type { FieldKind } from '../schemas/fields.ts';
import { type Limits, limitsOf } from '../schemas/limits.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { relationTo } from './relations.ts';
import { words } from './words.ts';

/** A field as Sveltia CMS takes it; see node_modules/@sveltia/cms/schema/sveltia-cms.json. */
export type Widget = { name: string; label?: string } & Record<string, unknown>;

/** Staff work in both languages, so a label says both. */
export const bilingual = ({ en, zh }: Both) => (en === zh ? en : `${en} ${zh}`);

const line = (name: string, label: Both, more = {}): Widget => ({
  name,
  label: bilingual(label),
  widget: 'string',
  ...more,
});

const dayInput = { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: true };

/** Pictures lie in content/_media: the site loads nothing from elsewhere. */
const imageInput = { widget: 'image', choose_url: false };

/** One text in both languages, for values that stand in the English file only. */
export const pair = { widget: 'object', fields: [line('en', words.english), line('zh', words.chinese)] };

/** The input for a known value, by the kind of its field. A new kind without an input does not compile. */
export function inputOf(field: FieldInfo): Record<string, unknown> {
  const limits = limitsOf(field);
  switch (field.kind) {
    case 'text':
      return { widget: (limits.maxLength ?? 0) > 120 ? 'text' : 'string', maxlength: limits.maxLength };
    case 'texts':
      if (!limits.properties) return { widget: 'list' };
      return { widget: 'object', collapsed: true, fields: [list('en', words.english), list('zh', words.chinese)] };
    case 'day':
      return dayInput;
    case 'count':
      return { widget: 'number', value_type: 'int', min: 0 };
    case 'money':
      return { widget: 'object', fields: moneyFields() };
    case 'url':
      return { widget: 'string', type: 'url' };
    case 'contact':
      return { widget: 'object', fields: contactFields };
    case 'choice':
      return { widget: 'select', options: optionsOf(field.path, limits.enum ?? []) };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'image':
      return imageInput;
    case 'photos':
      return {
        widget: 'list',
        fields: [
          { name: 'image', label: bilingual(words.picture), ...imageInput },
          { name: 'alt', label: bilingual(words.alt), ...pair },
        ],
      };
    case 'slug':
    case 'slugs':
      return { ...relationTo(field.refersTo ?? ''), multiple: field.kind === 'slugs' };
    case 'pair':
      return { ...pair };
    case 'addresses':
      return { widget: 'list' };
    case 'codes':
      return { widget: 'object', collapsed: true, required: false, fields: partsOf(field, limits.properties) };
    case 'updates':
      return { widget: 'list', collapsed: true, fields: partsOf(field, limits.items?.properties) };
  }
}

/** The widgets of what stands inside a value, whose parts have kinds of their own. */
function partsOf({ path, inner }: FieldInfo, properties: Limits['properties'] = {}): Widget[] {
  return Object.entries(inner ?? {}).map(([name, kind]) => ({
    name,
    label: bilingual(words.parts[name as keyof typeof words.parts] ?? { en: name, zh: name }),
    required: name === 'date' || name === 'kind',
    ...partOf(kind, optionsOf(`${path}.${name}`, properties[name]?.enum ?? [])),
  }));
}

function partOf(kind: FieldKind, options: unknown): Record<string, unknown> {
  if (kind === 'choice') return { widget: 'select', options };
  if (kind === 'day') return dayInput;
  return kind === 'pair' ? pair : { widget: 'string' };
}

const list = (name: string, label: Both): Widget => ({
  name,
  label: bilingual(label),
  widget: 'list',
  required: false,
});

function optionsOf(path: string, options: readonly string[]) {
  return options.map((value) => ({ value, label: bilingual(choiceLabel(path, value)) }));
}

function moneyFields(): Widget[] {
  return [
    { name: 'value', label: bilingual(words.amount), widget: 'number', value_type: 'float', min: 0 },
    {
      name: 'currency',
      label: bilingual(words.currency),
      widget: 'select',
      options: ['CNY', 'USD', 'EUR', 'HKD'],
      default: 'CNY',
    },
    {
      name: 'per',
      label: bilingual(words.per),
      widget: 'select',
      required: false,
      options: optionsOf('per', ['hour', 'day', 'week', 'month', 'term', 'year', 'once']),
    },
  ];
}

const contactFields: Widget[] = [
  { name: 'name', label: bilingual(words.contactName), ...pair, required: false },
  line('phone', words.phone, { required: false }),
  line('email', words.email, { required: false }),
  line('wechat', words.wechat, { required: false }),
];
