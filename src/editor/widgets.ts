/** The widgets of the forms, made from the schemas; see node_modules/@sveltia/cms/schema/sveltia-cms.json. */
import { lastOf } from '../check/problem.ts';
import { choiceLabel } from '../i18n/choices.ts';
import { siteTimeZone } from '../schemas/dates.ts';
import { canWait } from '../schemas/draft.ts';
import type { FieldInfo, Limits } from '../schemas/field-info.ts';
import { type Both, blankKinds } from '../schemas/knowable.ts';
import { entriesKey, idKey, kindKey } from './codec.ts';
import { bilingual, words } from './form-words.ts';

/** A field as Sveltia CMS takes it. */
export type Widget = { name: string; label?: string } & Record<string, unknown>;

/** The widget of a field. Shared values are asked for once, beside the English text. */
export function widgetOf(field: FieldInfo): Widget {
  const { label, path, shared, knowable, required, kind } = field;
  // A page without pictures says nothing about them.
  const isSaid = knowable && kind !== 'image';
  const hints = [field.hint, isSaid && words.leftOut].flatMap((said) => (said ? bilingual(said) : []));
  // Words and lists may wait in a draft: the check asks for them, and Sveltia must not.
  const about = {
    name: lastOf(path),
    label: `${bilingual(label)}${required && canWait(field) ? ' *' : ''}`,
    hint: hints.join(' '),
    ...(required && kind === 'day' && { default: '{{now}}' }),
    required: required && !canWait(field),
  };
  if (knowable) return { ...about, ...choiceOfKinds(field), ...(!shared && { i18n: 'duplicate' }), required: false };
  return { ...about, ...inputOf(field.limits, field.path), ...(!shared && { i18n: true }) };
}

/** A value, or why there is none. A value comes with a reminder of what else it needs. */
function choiceOfKinds(field: FieldInfo): Record<string, unknown> {
  const about = { name: 'value', label: bilingual(field.label), hint: bilingual(words.nameSource) };
  const value = { ...about, ...inputOf(field.limits, field.path), ...(!field.shared && { i18n: true }) };
  const note = { name: 'note', label: bilingual(words.note), ...pair, required: false, collapsed: true };
  const types = [
    { name: 'value', label: bilingual(words.value), widget: 'object', fields: [value] },
    ...blankKinds.map((kind) => ({
      name: kind,
      label: bilingual(choiceLabel('unknown', kind)),
      widget: 'object',
      fields: [note],
    })),
  ];
  return { widget: 'object', typeKey: kindKey, types };
}

/** A text in both languages, for values that stand in the English file only. */
const pair = inputOf(
  { properties: { en: { label: words.languages.en }, zh: { label: words.languages.zh } }, required: ['en', 'zh'] },
  '',
);

/** The input for a value, or for a part of one. */
function inputOf(limits: Limits, path: string): Record<string, unknown> {
  if (limits.kind === 'image') return { widget: 'image', choose_url: false };
  if (limits.refersTo) return { ...relationTo(limits.refersTo), multiple: limits.kind === 'slugs' };
  if (limits.enum) {
    const options = limits.enum.map((value) => ({ value, label: bilingual(choiceLabel(path, value)) }));
    return { widget: 'select', options };
  }
  if (limits.items)
    return { widget: 'list', ...(limits.items.properties && { fields: widgetsInside(limits.items, path) }) };
  if (limits.properties) return { widget: 'object', fields: widgetsInside(limits, path) };
  if (limits.type === 'boolean') return { widget: 'boolean', default: false };
  if (limits.type === 'integer') return { widget: 'number', value_type: 'int', min: 0 };
  if (limits.type === 'number') return { widget: 'number', value_type: 'float', min: 0 };
  if (limits.kind === 'day')
    return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', input_timezone: siteTimeZone };
  if (limits.format === 'uri') return { widget: 'string', type: 'url' };
  return { widget: (limits.maxLength ?? 0) > 120 ? 'text' : 'string', maxlength: limits.maxLength };
}

/** The widgets of what stands inside a value. */
function widgetsInside({ properties = {}, required = [] }: Limits, path: string): Widget[] {
  return Object.entries(properties).map(([name, limits]) => ({
    name,
    label: bilingual(limits.label as Both),
    required: required.includes(name),
    ...inputOf(limits, `${path}.${name}`),
  }));
}

/** What an entry of a record says of itself in lists, beside its name. */
export const shownOf = (record: string) =>
  ({ facts: 'text.en', sources: 'title.en', 'background-sources': 'title.en', organisations: 'name.en' })[record] ??
  'en';

/** A choice among the entries of a record, shown with what they say. */
function relationTo(record: string): Record<string, unknown> {
  const fields = [idKey, shownOf(record)].map((name) => `${entriesKey}.*.${name}`);
  return {
    widget: 'relation',
    collection: 'records',
    file: record,
    value_field: fields[0],
    display_fields: fields,
    search_fields: fields,
  };
}
