/** Dates for calendars (RFC 5545). */
import ical, { ICalEventTransparency } from 'ical-generator';
import { type Day, siteTimeZone } from '../schemas/dates.ts';
import { oneLine } from '../seo/limits.ts';
import { idOf } from './identity.ts';

/** A day worth remembering. */
export interface DateEntry {
  /** What the date is called for ever. Never shown. */
  identity: string;
  day: Day;
  title: string;
  /** Absolute address of the place where the date stands. */
  url: string;
  /** The day on which our page last changed. */
  changed: Day;
}

/** A calendar of whole days, the same in every time zone. */
export function calendarOf(name: string, dates: readonly DateEntry[]): string {
  const calendar = ical({ name: oneLine(name), prodId: { company: 'core-log', product: 'dates' } });
  calendar.x('X-WR-TIMEZONE', siteTimeZone);
  for (const { identity, day, title, url, changed } of dates)
    calendar.createEvent({
      id: idOf(identity),
      start: midnight(day),
      allDay: true,
      stamp: midnight(changed),
      lastModified: midnight(changed),
      summary: oneLine(title),
      description: url,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}

/** A whole day is written without an hour; read as UTC so that no machine's own time zone moves it. */
const midnight = (day: Day) => new Date(`${day}T00:00:00Z`);
