/** The security contact: a promise with a date, which somebody must renew. */
import { type Day, isDay } from '../dates.ts';
import { isCurrent } from '../hosting/security-txt.ts';
import { type Context, reportOn } from './context.ts';

/** RFC 9116, section 2.5.5, recommends less than a year. */
const longest = 366;
const milliseconds = 86_400_000;
const daysBetween = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / milliseconds;

/** Notes, not errors: news must be published although nobody has renewed the contact. */
export function checkSecurity(context: Context): void {
  const { day } = context;
  const record = context.records.find(({ name }) => name === 'site');
  const expires = (record?.settings.data.security as { expires?: unknown } | null | undefined)?.expires;
  if (!record || typeof expires !== 'string' || !isDay(expires)) return;
  const report = reportOn(context, record.file);
  const place = record.settings.valueAt(['security', 'expires']);
  if (!isCurrent({ expires }, day)) report.note(place, 'securityExpired', expires);
  else if (daysBetween(day, expires) > longest) report.note(place, 'securityTooLong', expires);
}
