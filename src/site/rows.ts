/** What a page knows and does not know: its fields as rows, with their values in words. */
import { strings } from '../i18n/index.ts';
import { formatDay } from '../schemas/dates.ts';
import { type FieldInfo, lookUp } from '../schemas/field-info.ts';
import type { Contact, FieldKind, Money, Section } from '../schemas/fields.ts';
import { type Blank, type Both, isBlank, isFilled, type Locale, notStated } from '../schemas/knowable.ts';
import { anchorOf } from './links.ts';

/** One value of a page, known or not, ready for a table row. */
export interface Row {
  /** The field's path in the settings, such as `apply.opens`. */
  path: string;
  /** The id under which links reach the row. */
  anchor: string;
  label: string;
  aliases: string[];
  section: Section | undefined;
  lines: Printed[];
  blank: Blank | undefined;
}

/** Whether a list of field names (`apply`, `apply.opens`) covers a field. */
export function covers(names: readonly string[], path: string): boolean {
  return names.some((name) => path === name || path.startsWith(`${name}.`));
}

/**
 * The fields of a page that have a row: what it may not know, but for pictures, which are shown as such; only missing
 * photographs are a question that readers ask.
 *
 * @param notAsked Fields that the page leaves out while they are blank: the question makes no sense for it.
 */
export function rowFields(fields: readonly FieldInfo[], data: unknown, notAsked: readonly string[] = []): FieldInfo[] {
  return fields.filter(({ knowable, kind, path }) => {
    if (!knowable || kind === 'image') return false;
    return isFilled(lookUp(data, path)) ? kind !== 'photos' : !covers(notAsked, path);
  });
}

/** The rows of a page in one language, of values that are known and of others. */
export function rowsOf(fields: readonly FieldInfo[], data: unknown, locale: Locale, notAsked: string[] = []): Row[] {
  return rowFields(fields, data, notAsked).map(({ path, label, aliases, section, kind }) => {
    // What is not there at all is as little stated as what a schema found blank.
    const value = lookUp(data, path) ?? notStated;
    const blank = isBlank(value) ? value : undefined;
    return {
      path,
      anchor: anchorOf(path),
      label: label[locale],
      aliases: aliases?.[locale] ?? [],
      section,
      lines: blank ? [] : printed(value, kind, locale),
      blank,
    };
  });
}

/** A value ready to be printed: its words, and where they lead to, if anywhere. */
export interface Printed {
  text: string;
  link?: string;
}

/** An amount of money in words: `CN¥5,000 per year`, `每年 ¥5,000`. */
function formatMoney({ value, currency, per }: Money, locale: Locale): string {
  const t = strings(locale);
  const amount = new Intl.NumberFormat(t.languageTag, {
    style: 'currency',
    currency,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return locale === 'zh' ? `${t.per[per]} ${amount.format(value)}` : `${amount.format(value)} ${t.per[per]}`;
}

function formatContact(value: Contact, locale: Locale): Printed[] {
  const t = strings(locale).contact;
  const lines: Printed[] = [];
  if (value.name) lines.push({ text: value.name[locale] });
  if (value.phone) {
    // The first number alone: behind it may stand an extension (转 801) or another one.
    const [number] = /\+?\d[\d ().‐-―－-]+/.exec(value.phone) ?? [];
    const link = number && { link: `tel:${number.replaceAll(/[^+\d]/g, '')}` };
    lines.push({ text: `${t.phone} ${value.phone}`, ...link });
  }
  if (value.email) lines.push({ text: value.email, link: `mailto:${value.email}` });
  if (value.wechat) lines.push({ text: `${t.wechat} ${value.wechat}` });
  return lines;
}

/** The lines in which a known value is printed, by the kind of its field. */
export function printed(value: unknown, kind: FieldKind, locale: Locale): Printed[] {
  switch (kind) {
    case 'day':
      return [{ text: formatDay(value as string, locale) }];
    case 'money':
      return [{ text: formatMoney(value as Money, locale) }];
    case 'count':
      return [{ text: new Intl.NumberFormat(strings(locale).languageTag).format(value as number) }];
    case 'url':
      return [{ text: (value as string).replace(/^https?:\/\//, ''), link: value as string }];
    case 'contact':
      return formatContact(value as Contact, locale);
    case 'pair':
      return [{ text: (value as Both)[locale] }];
    case 'wordLists':
      return (value as Record<Locale, string[]>)[locale].map((text) => ({ text }));
    case 'texts':
      return (value as string[]).map((text) => ({ text }));
    default:
      return [{ text: String(value) }];
  }
}
