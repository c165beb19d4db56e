/** What changed on the site, gathered from the content, and the feed of a language: news and changes together. */
import { strings } from '../i18n/index.ts';
import { today } from '../schemas/dates.ts';
import { type CollectionName, collectionNames, fieldsFor } from '../schemas/index.ts';
import { known, type Locale } from '../schemas/knowable.ts';
import { type Page, published, site } from '../site/content.ts';
import { type Address, absolute, anchorOf, feedFile } from '../site/links.ts';
import { rowFields } from '../site/rows.ts';
import { lastChanged, newestFirst, updateText } from '../site/updates.ts';
import { atomFeed, type Entry } from './atom.ts';

/** The changes of one page, ready to be shown or fed, newest first. */
export function changesOf(page: Page<CollectionName>) {
  const { data, locale, address, collection } = page;
  const labels = new Map(fieldsFor(collection).map(({ path, label }) => [path, label[locale]]));
  const first = firstAddress(page);
  // Photographs have no row that one could lead to, nor has an answer.
  const rows = collection === 'questions' ? [] : rowFields(fieldsFor(collection), data);
  const addresses = new Map(rows.map(({ path }) => [path, `${address}#${anchorOf(path)}` as Address]));
  return newestFirst(data.updates, today()).map((update) => ({
    /** What the change is called for ever. Never shown. */
    identity: [locale, first, update.date, update.kind, update.field, update.text?.en].join(' '),
    date: update.date,
    kind: update.kind,
    /** The page on which it happened, by name. */
    page: nameOf(page),
    isNews: collection === 'news',
    text: updateText(update, locale, (path) => labels.get(path) ?? path),
    /** Where to read it: the row that was filled in, or the page. */
    address: addresses.get(update.field ?? '') ?? address,
  }));
}

/** Every change on the site in one language, newest first. */
export async function allChanges(locale: Locale) {
  const lists = await Promise.all(collectionNames.map((name) => published(name, locale)));
  return newestFirst(
    lists.flat().flatMap((page) => changesOf(page as Page<CollectionName>)),
    today(),
  );
}

/** The first address that a page ever had: what feeds call it does not change when it is renamed. */
function firstAddress({ data, address }: Page<CollectionName>): string {
  return 'movedFrom' in data ? (data.movedFrom[0] ?? address) : address;
}

function nameOf({ data }: Page<CollectionName>): string {
  if ('question' in data) return data.question;
  return 'name' in data ? data.name : data.title;
}

/** A feed tells what is new; who wants all goes to the list. It stays this long however many news there are. */
const longest = 50;

/** The feed of one language as an XML document, entries from new to old. */
export async function feedOf(locale: Locale, origin: string): Promise<string> {
  const news = await published('news', locale);
  const newsEntries = news.slice(0, longest).map(
    (page): Entry => ({
      identity: `${locale} ${firstAddress(page)}`,
      title: page.data.title,
      url: absolute(page.address, locale, origin),
      published: page.data.published,
      updated: lastChanged([page.data], today()) ?? page.data.published,
      summary: page.data.summary,
    }),
  );
  const changes = (await allChanges(locale)).filter(({ kind, isNews }) => !(isNews && kind === 'published'));
  const changeEntries = changes.slice(0, longest).map(
    ({ identity, page, text, address, date }): Entry => ({
      identity,
      title: `${page} – ${text}`,
      url: absolute(address, locale, origin),
      published: date,
      updated: date,
      summary: text,
    }),
  );
  const entries = [...newsEntries, ...changeEntries]
    .sort((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, longest);
  const t = strings(locale).feeds;
  return atomFeed({
    // It began as the feed of the news, and is the same for those who follow it.
    identity: `${locale} feed /news/ feed.atom`,
    locale,
    title: `${site.name[locale]} – ${t.all}`,
    subtitle: t.allAbout,
    author: known(site.operator)?.[locale] ?? site.name[locale],
    self: absolute(feedFile, locale, origin),
    page: absolute('/news/', locale, origin),
    updated: entries[0]?.updated ?? today(),
    entries,
  });
}
