/**
 * Forgetting articles for good: nothing of them is left in any table, nor in what is kept to bring something back. With notes kept, an
 * article that carries notes stays without its text (`letting-go.ts`), with those notes and nothing else of the reader's.
 */
import { OUTLET_INTERFACES } from '../../engine/feeds';
import type { Annotation } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { Settings } from '../../engine/model/views';
import { crc32 } from '../../protocol/messages/backup-lines';
import { remove } from '../account-index/account-index';
import { withoutText } from '../articles/without-text';
import { endSnapshot } from '../backup/snapshots';
import type { LibraryDatabase } from '../database/database';
import type { AnnotationRow, ArticleRow } from '../rows/article-rows';
import type { SettingsRow } from '../rows/choice-rows';
import { FIRST_VIEW } from '../rows/source-tables';
import { removeWords } from '../search/word-index';
import { dropUnused } from '../tables/attributions';
import { rankingsGone } from '../tables/rankings';
import { letGo } from './letting-go';
import { changeSnapshots, eachSnapshotLine } from './snapshot-lines';

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
 * Forgets everything of a site: its articles, those that were deleted before, what its servers answered, that it is followed, and
 * searches that are kept of it.
 */
export function forgetSite(
  db: LibraryDatabase,
  outlet: string,
  keepNotes: boolean,
  now: Date,
): Promise<Forgotten> {
  return db.transaction('rw', db.tables, async () => {
    const keys = new Set(await db.articles.where('article.outlet').equals(outlet).primaryKeys());
    const addresses: string[] = await db.articles.bulkGet([...keys]).then(addressesOf);
    await db.deletions.each(({ key, article }) => {
      if (article.article.outlet !== outlet) return;
      keys.add(key);
      addresses.push(article.article.url, key);
    });
    // Of an article that an earlier build deleted.
    for (const key of await db.sourceFacts
      .filter((row) => 'outlet' in row && row.outlet === outlet)
      .primaryKeys())
      keys.add(key);
    await eachSnapshotLine(db, (table, row) => {
      if (table !== 'articles' || (row as ArticleRow).article?.outlet !== outlet) return;
      keys.add((row as ArticleRow).key);
      addresses.push((row as ArticleRow).article.url);
    });
    const forgotten = await forgetAll(db, keys, keepNotes, now);
    await forgetServers(db, new Set(addresses.flatMap(hostIn)));
    await forgetChoices(db, outlet);
    return forgotten;
  });
}

const addressesOf = (rows: Array<ArticleRow | undefined>) =>
  rows.flatMap((row) => (row ? [row.article.url, row.key] : []));

/** The host of an address without `www.`; none of what is no address. */
function hostIn(address: string): string[] {
  try {
    return [new URL(address).hostname.replace(/^www\./, '')];
  } catch {
    return [];
  }
}

async function forgetServers(db: LibraryDatabase, hosts: ReadonlySet<string>): Promise<void> {
  const isOf = (address: string) =>
    hostIn(address).some((host) => hosts.has(host) || [...hosts].some((one) => host.endsWith(`.${one}`)));
  await db.answers.filter(({ address }) => isOf(address)).delete();
  await db.hosts.filter(({ host }) => isOf(`https://${host}`)).delete();
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

/** An annotation of another article that says something of a forgotten one: a relation holds its words. */
function names({ target }: Pick<Annotation, 'target'>, keys: ReadonlySet<string>): boolean {
  return 'otherKey' in target && keys.has(target.otherKey);
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
  const ofThese = await db.annotations.where('articleKey').anyOf(all).toArray();
  const kept = new Set(keepNotes ? ofThese.filter(isNote).map(({ articleKey }) => articleKey) : []);
  const isKept = (row: AnnotationRow) => keepNotes && isNote(row);

  // Notes: those of the articles, those that name them, those that were deleted before, and what any of them said earlier.
  const gone = new Set(ofThese.filter((row) => !isKept(row)).map(({ id }) => id));
  await db.annotations.each((row) => {
    if (names(row, keys)) gone.add(row.id);
  });
  const stay = new Set(ofThese.filter(isKept).map(({ id }) => id));
  for (const id of await idsInRemains(db, keys)) if (!stay.has(id)) gone.add(id);
  await db.annotations.bulkDelete([...gone]);
  await db.noteVersions
    .where('id')
    .anyOf([...gone])
    .delete();
  await db.drafts
    .where('articleKey')
    .anyOf(all)
    .filter(({ articleKey }) => !kept.has(articleKey))
    .delete();
  // The id alone stays of a deleted note: a save that arrives late must not bring it back.
  const graves = await db.graves.toArray();
  await db.graves.bulkPut(
    graves
      .filter(({ note }) => note && (keys.has(note.articleKey) || names(note, keys)))
      .map(({ note: _note, ...grave }) => grave),
  );

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
  await db.deletions
    .filter(({ annotations }) => annotations.some((row) => names(row, keys)))
    .modify((row) => {
      row.annotations = row.annotations.filter((one) => !names(one, keys));
    });
  await db.staged.clear();
  await forgetImports(db, keys);
  await db.followed.toCollection().modify((row) => {
    row.waiting = row.waiting.filter((url) => !keys.has(url) && !isAddressOf(url, there));
    row.done = row.done.map((key) => (keys.has(key) ? forgottenSign(key) : key));
  });
  const left = new Map(
    (await db.articles.bulkGet([...kept])).flatMap((row) => (row ? [[row.key, row]] : [])),
  );
  await changeSnapshots(db, (table, row) => inSnapshot(table, row, { keys, left, gone, stay, now }));
  return { articles: there.length, left: kept.size };
}

const isAddressOf = (url: string, rows: readonly ArticleRow[]) =>
  rows.some(({ article }) => article.url === url);

/** The ids of notes on these articles, or naming them, that are kept only to bring them back. */
async function idsInRemains(db: LibraryDatabase, keys: ReadonlySet<string>): Promise<Set<string>> {
  const ids = new Set<string>();
  const look = (row: AnnotationRow) => {
    if (keys.has(row.articleKey) || names(row, keys)) ids.add(row.id);
  };
  await db.graves.each(({ note }) => note && look(note));
  await db.deletions.each(({ annotations }) => annotations.forEach(look));
  await eachSnapshotLine(db, (table, row) => {
    if (table === 'annotations') look(row as AnnotationRow);
  });
  return ids;
}

/** What imports did to these articles, and what their files told of them: it cannot be taken out any more. */
async function forgetImports(db: LibraryDatabase, keys: ReadonlySet<string>): Promise<void> {
  await db.importRows
    .where('key')
    .anyOf([...keys])
    .delete();
  await db.importRows.filter(({ before }) => before !== null && names(before, keys)).delete();
  await db.imports
    .filter(({ listed }) => listed.some(({ key }) => keys.has(key)))
    .modify((row) => {
      row.listed = row.listed.filter(({ key }) => !keys.has(key));
    });
}

async function forgetWatches(db: LibraryDatabase, keys: ReadonlySet<string>): Promise<void> {
  await db.watches.bulkDelete([...keys]);
  await db.watches
    .filter(({ seen }) => seen.some((key) => keys.has(key)))
    .modify((row) => {
      row.seen = row.seen.filter((key) => !keys.has(key));
    });
}

interface Forgetting {
  keys: ReadonlySet<string>;
  /** The articles that stay without their texts. */
  left: ReadonlyMap<string, ArticleRow>;
  /** Ids of notes that go, and that stay. */
  gone: ReadonlySet<string>;
  stay: ReadonlySet<string>;
  now: Date;
}

/** What becomes of a row that a snapshot holds. */
function inSnapshot(table: string, row: unknown, { keys, left, gone, stay, now }: Forgetting): unknown {
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
    const isTheirs = keys.has(articleKey) || names(row as AnnotationRow, keys);
    return isTheirs && !stay.has(id) ? null : row;
  }
  if (table === 'noteVersions') return gone.has(id) ? null : row;
  if (table === 'drafts') return keys.has(articleKey) && !left.has(articleKey) ? null : row;
  if (table !== 'watches') return row;
  if (keys.has(key)) return null;
  return seen.some((one) => keys.has(one))
    ? { ...(row as object), seen: seen.filter((one) => !keys.has(one)) }
    : row;
}
