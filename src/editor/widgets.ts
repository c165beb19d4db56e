/** The widgets of the forms, made from the fields of the schemas. */
import { choiceLabel } from '../choices.ts';
import { blankKinds } from '../knowable.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { groupKinds, kindKey } from './codec.ts';
import { bilingual, inputOf, pair, type Widget } from './inputs.ts';
import { words } from './words.ts';

/** The path of a field without the group that it stands in. */
const lastOf = (path: string) => path.split('.').at(-1) ?? path;

/** The widget of a field. Shared values are asked for once, beside the English text. */
export function widgetOf(field: FieldInfo): Widget {
  const { label, hint, path, shared, knowable, required } = field;
  const about = {
    name: lastOf(path),
    label: bilingual(label),
    ...((hint || knowable) && {
      hint: [hint && bilingual(hint), knowable && bilingual(words.knowableHint)].filter(Boolean).join(' '),
    }),
    required,
  };
  if (knowable) return { ...about, ...choiceOfKinds(field), ...(!shared && { i18n: 'duplicate' }), required: false };
  return { ...about, ...inputOf(field), ...(!shared && { i18n: true }) };
}

/** A value, or why there is none. */
function choiceOfKinds(field: FieldInfo): Record<string, unknown> {
  const value = inputOf(field);
  const i18n = field.shared ? {} : { i18n: true };
  const fields = groupKinds.includes(field.kind)
    ? value.fields
    : [{ name: 'value', label: bilingual(field.label), ...value, ...i18n }];
  const note = { name: 'note', label: bilingual(words.note), ...pair, required: false, collapsed: true };
  return {
    widget: 'object',
    typeKey: kindKey,
    types: [
      { name: 'value', label: bilingual(words.value), widget: 'object', fields: withSourceHint(fields as Widget[]) },
      ...blankKinds.map((kind) => ({
        name: kind,
        label: bilingual(choiceLabel('unknown', kind)),
        widget: 'object',
        fields: [note],
      })),
    ],
  };
}

/** A value comes with a reminder of what else it needs. */
function withSourceHint([first, ...rest]: readonly Widget[]): (Widget | undefined)[] {
  return [first && { ...first, hint: [first.hint, bilingual(words.valueHint)].filter(Boolean).join(' ') }, ...rest];
}
