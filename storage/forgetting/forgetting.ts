/**
 * Forgetting articles for good: nothing of them is left in any table, nor in what is kept to bring something back. With notes kept, an
 * article that carries notes stays without its text (`letting-go.ts`), with those notes and nothing else of the reader's.
 */
import { OUTLET_INTERFACES } from '../../engine/feeds';
import type { Settings } from '../../engine/model/views';
import { crc32 } from '../../protocol/messages/backup-lines';
import { remove } from '../account-index/account-index';
import { withoutText } from '../articles/without-text';
import { endSnapshot } from '../backup/snapshots';
import type { LibraryDatabase } from '../database/database';
import type { AnnotationRow, ArticleRow } from '../rows/article-rows';
import type { SettingsRow } from '../rows/choice-rows';
import type { NoteVersionRow } from '../rows/note-tables';
import { FIRST_VIEW } from '../rows/source-tables';
import { removeWords } from '../search/word-index';
import { dropUnused } from '../tables/attributions';
import { rankingsGone } from '../tables/rankings';
import { type ForgottenNotes, forgetNotesOf } from './forgotten-notes';
import { letGo } from './letting-go';
import { hostIn, isOfSite, keysOfSite } from './site';
import { changeSnapshots } from './snapshot-lines';

/** What was forgotten. `left`: articles of which their notes stay. */
export interface Forgotten {
  articles: number;
  left: number;
}

/** What stands in place of a followed outlet's address, so that it is not brought again: a checksum, which names nothing by itself. */
export const forgottenSign = (key: string): string => `forgotten ${crc32(key)}`;

/** Forgets articles, all of them or none. Keys of articles that are gone already rid the library of what is left of them. */
export function forgetArticles(
  db: LibraryDatabase,
  keys: readonly string[],
  keepNotes: boolean,
  now: Date,
): Promise<Forgotten> {
  return db.transaction('rw', db.tables, async () => forgetAll(db, new Set(keys), keepNotes, now));
}

/**
 * Forgets everything of a site: its articles, those that were deleted before, notes that wait for articles of it, what its servers
 * answered, that it is followed, and searches that are kept of it.
 */
export function forgetSite(
  db: LibraryDatabase,
  outlet: string,
  keepNotes: boolean,
  now: Date,
): Promise<Forgotten> {
  return db.transaction('rw', db.tables, async () => {
    const { keys, addresses } = await keysOfSite(db, outlet);
    const forgotten = await forgetAll(db, keys, keepNotes, now);
    await forgetServers(db, outlet, new Set(addresses.flatMap(hostIn)));
    await forgetChoices(db, outlet);
    return forgotten;
  });
}

async function forgetServers(db: LibraryDatabase, outlet: string, hosts: ReadonlySet<string>): Promise<void> {
  await db.hosts.filter(({ host }) => isOfSite(`https://${host}`, outlet, hosts)).delete();
}

/** The site is followed no longer, and no kept search names it. */
async function forgetChoices(db: LibraryDatabase, outlet: string): Promise<void> {
  const ids = new Set(OUTLET_INTERFACES.filter((one) => one.outlet === outlet).map(({ id }) => id));
  await db.followed.bulkDelete([...ids]);
  const without = (row: SettingsRow) => ({ ...row, changed: choicesWithout(row.changed, outlet, ids) });
  const row = await db.settings.get('settings');
  if (row) await db.settings.put(without(row));
  await changeSnapshots(db, (table, kept) => (table === 'settings' ? without(kept as SettingsRow) : kept));
}

function choicesWithout(
  changed: Partial<Settings>,
  outlet: string,
  ids: ReadonlySet<string>,
): Partial<Settings> {
  const { follow, searches } = changed;
  return {
    ...changed,
    ...(follow && { follow: follow.filter((id) => !ids.has(id)) }),
    ...(searches && { searches: searches.filter(({ filter }) => filter.outlet !== outlet) }),
  };
}

async function forgetAll(
  db: LibraryDatabase,
  keys: ReadonlySet<string>,
  keepNotes: boolean,
  now: Date,
): Promise<Forgotten> {
  const all = [...keys];
  await endSnapshot(db);
  db.erasures.raise();
  const there = (await db.articles.bulkGet(all)).filter((row) => row !== undefined);
  const imported = await db.importRows.where('key').anyOf(all).toArray();
  const written = await forgetNotesOf(db, keys, keepNotes);
  const { kept } = written;

  const whole = there.filter(({ key }) => !kept.has(key));
  await letGo(db, [...kept], now);
  await db.articles.bulkDelete(whole.map(({ key }) => key));
  for (const { hash } of whole) await dropUnused(db, hash);
  const away = all.filter((key) => !kept.has(key));
  await db.versions.where('key').anyOf(all).delete();
  await db.sourceFacts.bulkDelete([...all, FIRST_VIEW]);
  await remove(db, ...away);
  await removeWords(db, ...away);
  await rankingsGone(db, away);
  await forgetWatches(db, new Set(away));

  await db.deletions.filter(({ key }) => keys.has(key)).delete();
  await db.staged.clear();
  // Feeds and searches hold the beginnings of texts. A few rows that only save traffic: all go.
  await db.answers.clear();
  // Of a note that waits for its article, what the file told of that stays.
  const here = new Set(there.map(({ key }) => key));
  const told = new Set(all.filter((key) => here.has(key) || !kept.has(key)));
  await forgetListed(db, told, new Set(imported.flatMap((row) => (told.has(row.key) ? [row.import] : []))));
  await db.followed.toCollection().modify((row) => {
    row.waiting = row.waiting.filter((url) => !keys.has(url) && !isAddressOf(url, there));
    row.done = row.done.map((key) => (keys.has(key) ? forgottenSign(key) : key));
  });
  const left = new Map(
    (await db.articles.bulkGet([...kept])).flatMap((row) => (row ? [[row.key, row]] : [])),
  );
  await changeSnapshots(db, (table, row) => inSnapshot(table, row, { ...written, keys, left, now }));
  return { articles: there.length, left: left.size };
}

const isAddressOf = (url: string, rows: readonly ArticleRow[]) =>
  rows.some(({ article }) => article.url === url);

/**
 * What files told of these articles. A file may bear an article's title as its name: that goes as well, and the record of a file of which
 * nothing else is known.
 * @param named imports that brought something of these articles, listed or not; called once what they brought is gone
 */
async function forgetListed(
  db: LibraryDatabase,
  keys: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Promise<void> {
  const theirs = await db.imports
    .filter(({ id, listed }) => named.has(id) || listed.some(({ key }) => keys.has(key)))
    .toArray();
  for (const row of theirs) {
    const listed = row.listed.filter(({ key }) => !keys.has(key));
    const did = await db.importRows.where('import').equals(row.id).count();
    if (listed.length + did === 0) await db.imports.delete(row.id);
    else await db.imports.put({ ...row, file: '', listed });
  }
}

async function forgetWatches(db: LibraryDatabase, keys: ReadonlySet<string>): Promise<void> {
  await db.watches.bulkDelete([...keys]);
  await db.watches
    .filter(({ seen }) => seen.some((key) => keys.has(key)))
    .modify((row) => {
      row.seen = row.seen.filter((key) => !keys.has(key));
    });
}

interface Forgetting extends ForgottenNotes {
  keys: ReadonlySet<string>;
  /** The articles that stay without their texts. */
  left: ReadonlyMap<string, ArticleRow>;
  now: Date;
}

/** What becomes of a row that a snapshot holds. */
function inSnapshot(table: string, row: unknown, forgetting: Forgetting): unknown {
  const { keys, left, kept, gone, stay, isAbout, now } = forgetting;
  const {
    key = '',
    articleKey = '',
    id = '',
    seen = [],
  } = row as {
    key?: string;
    articleKey?: string;
    id?: string;
    seen?: string[];
  };
  if (table === 'articles' && keys.has(key))
    return left.has(key) ? withoutText(row as ArticleRow, now.toISOString()) : null;
  if (table === 'versions') return keys.has(key) ? null : row;
  if (table === 'annotations') {
    const isTheirs = keys.has(articleKey) || isAbout(row as AnnotationRow);
    return isTheirs && !stay.has(id) ? null : row;
  }
  if (table === 'noteVersions') return gone.has(id) || isAbout(row as NoteVersionRow) ? null : row;
  if (table === 'drafts') return keys.has(articleKey) && !kept.has(articleKey) ? null : row;
  if (table !== 'watches') return row;
  if (keys.has(key)) return null;
  return seen.some((one) => keys.has(one))
    ? { ...(row as object), seen: seen.filter((one) => !keys.has(one)) }
    : row;
}
