import { strings } from '../i18n/index.ts';
import { formatDay } from '../schemas/dates.ts';
import type { Contact, FieldKind, Money } from '../schemas/fields.ts';
import type { Both, Locale } from '../schemas/knowable.ts';

/** A value ready to be printed: its words, and where they lead to, if anywhere. */
export interface Printed {
  text: string;
  link?: string;
}

/** An amount of money in words: `CN¥5,000 per year`, `¥5,000（每年）`. */
export function formatMoney({ value, currency, per }: Money, locale: Locale): string {
  const t = strings(locale);
  const amount = new Intl.NumberFormat(t.languageTag, {
    style: 'currency',
    currency,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const period = per && t.money.per[per];
  if (!period) return amount.format(value);
  return locale === 'zh' ? `${period} ${amount.format(value)}` : `${amount.format(value)} ${period}`;
}

function formatContact(value: Contact, locale: Locale): Printed[] {
  const t = strings(locale).contact;
  const lines: Printed[] = [];
  if (value.name) lines.push({ text: value.name[locale] });
  if (value.phone)
    lines.push({ text: `${t.phone} ${value.phone}`, link: `tel:${value.phone.replaceAll(/[^+\d]/g, '')}` });
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
    case 'texts':
      return (value as string[]).map((text) => ({ text }));
    default:
      return [{ text: String(value) }];
  }
}
