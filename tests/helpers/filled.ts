/** A value for every field that may be unknown: no two alike, so that each can be looked for. */
import { Document } from 'yaml';
import type { FieldInfo } from '../../src/schemas/field-info.ts';

export const photo = { image: '../../_media/gate.jpg', alt: { en: 'The gate, photographed', zh: '大门照片' } };

const two = (n: number) => String(n).padStart(2, '0');

/** What staff could fill in, in both languages; the two are the same where a value holds for both. */
function valueFor({ kind, path }: FieldInfo, n: number): Record<'en' | 'zh', unknown> {
  const same = (value: unknown) => ({ en: value, zh: value });
  const texts = { en: `Answer ${n} to ${path.replace('.', ' ')}`, zh: `填写的第${n}项内容` };
  switch (kind) {
    case 'day':
      // In the past when the site is built, one after another as dates of one programme must be; applications are open.
      return same(path === 'apply.closes' ? '2027-12-31' : `2027-${two(1 + Math.floor(n / 14))}-${two(1 + (n % 14))}`);
    case 'count':
      return same(1000 + n);
    case 'money':
      return same({ value: 2000 + n, currency: 'CNY', per: 'month' });
    case 'url':
      return same(`https://example.org/filled-${n}/`);
    case 'contact':
      return same({ phone: `+86 10 5555 0${100 + n}` });
    case 'pair':
      return same(texts);
    case 'image':
      return same(photo.image);
    case 'photos':
      return same([photo]);
    default:
      return texts;
  }
}

/** One value of one field, as it is written in the file of each language. */
export interface Filled {
  field: FieldInfo;
  en: unknown;
  zh: unknown;
}

/** A value for every field of a collection that may be unknown. */
export function filledIn(fields: readonly FieldInfo[]): Filled[] {
  return fields.filter(({ knowable }) => knowable).map((field, at) => ({ field, ...valueFor(field, at + 1) }));
}

/** The settings of one language's file: in the Chinese one only what is translated. */
export function settingsWith(values: readonly Filled[], locale: 'en' | 'zh'): Record<string, unknown> {
  const settings = new Document({});
  for (const { field, [locale]: value } of values)
    if (locale === 'en' || !field.shared) settings.setIn(field.path.split('.'), value);
  return settings.toJS();
}
