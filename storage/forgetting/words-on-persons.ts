/** Named persons whom only forgotten articles quote: what the reader said of them names them, and goes as well. */
import type { Annotation } from '../../engine/model';
import { personaNamed, personaOf } from '../../engine/sources/persons';
import type { FactSource } from '../../engine/sources/source-facts';
import type { LibraryDatabase } from '../database/database';

/** Readings of articles that are read with one request. */
const AT_ONCE = 200;

type Named = Pick<FactSource, 'name' | 'kind' | 'role'>;

/** The personas (`personaNamed`) that an annotation says something of; none of one that is about no persons. */
export function personasIn({ target }: Pick<Annotation, 'target'>): string[] {
  return target.kind === 'person' ? [target.one, target.other].map(personaNamed) : [];
}

/**
 * Those of some personas that articles with these keys quote and no other one does. Called before anything is forgotten.
 * @param said personas that the reader said something of: a few, so that mostly nothing is looked through
 */
export async function onlyQuotedIn(
  db: LibraryDatabase,
  keys: ReadonlySet<string>,
  said: ReadonlySet<string>,
): Promise<Set<string>> {
  const found = new Set<string>();
  if (said.size === 0) return found;
  const each = (sources: readonly Named[], then: (persona: string) => void) => {
    for (const persona of sources.map(personaOf)) if (persona !== null && said.has(persona)) then(persona);
  };
  const add = (persona: string) => found.add(persona);
  const remove = (persona: string) => found.delete(persona);

  await eachReading(
    db,
    (await db.articles.bulkGet([...keys])).map((row) => row?.hash ?? ''),
    (sources) => each(sources, add),
  );
  await db.deletions.each(({ key, attributions }) => {
    if (keys.has(key)) each(attributions?.found.sources ?? [], add);
  });
  const facts = new Map<string, readonly Named[]>();
  await db.sourceFacts.each((row) => {
    if ('sources' in row) facts.set(row.key, row.sources);
  });
  for (const [key, sources] of facts) if (keys.has(key)) each(sources, add);
  if (found.size === 0) return found;

  for (const [key, sources] of facts) if (!keys.has(key)) each(sources, remove);
  await db.deletions.each(({ key, attributions }) => {
    if (!keys.has(key)) each(attributions?.found.sources ?? [], remove);
  });
  if (found.size === 0) return found;
  // Articles that nobody has looked through for their sources yet.
  const others = (await db.articles.toCollection().primaryKeys()).filter(
    (key) => !keys.has(key) && !facts.has(key),
  );
  for (let at = 0; at < others.length && found.size > 0; at += AT_ONCE) {
    const rows = await db.articles.bulkGet(others.slice(at, at + AT_ONCE));
    await eachReading(
      db,
      rows.map((row) => row?.hash ?? ''),
      (sources) => each(sources, remove),
    );
  }
  return found;
}

async function eachReading(
  db: LibraryDatabase,
  hashes: readonly string[],
  visit: (sources: readonly Named[]) => void,
): Promise<void> {
  for (let at = 0; at < hashes.length; at += AT_ONCE)
    for (const row of await db.attributions.bulkGet(hashes.slice(at, at + AT_ONCE)))
      visit(row?.found.sources ?? []);
}
