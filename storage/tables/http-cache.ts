/** What is remembered of answers from the network, so that what has not changed is not sent again, and of servers that asked to be left alone. */
import type { AnswerRow, HostRow } from '../../protocol/http-rows';
import type { LibraryDatabase } from '../database/database';

/** Answers kept: a few feeds and the searches of the last days. */
const KEPT = 40;
/** Longer answers (UTF-16 units) are asked for anew. */
const LONGEST = 2_000_000;

export async function keepAnswer(db: LibraryDatabase, row: AnswerRow): Promise<void> {
  if (row.text.length > LONGEST || (row.etag === null && row.modified === null)) {
    await db.answers.delete(row.address);
    return;
  }
  await db.transaction('rw', db.answers, async () => {
    await db.answers.put(row);
    const surplus = (await db.answers.count()) - KEPT;
    if (surplus <= 0) return;
    // What a clock that was ahead wrote would outlive all that comes after it.
    const ahead = await db.answers.where('when').above(row.when).limit(surplus).delete();
    await db.answers
      .orderBy('when')
      .limit(surplus - ahead)
      .delete();
  });
}

export function keptAnswer(db: LibraryDatabase, address: string): Promise<AnswerRow | undefined> {
  return db.answers.get(address);
}

export function hostOf(db: LibraryDatabase, host: string): Promise<HostRow | undefined> {
  return db.hosts.get(host);
}

export async function keepHost(db: LibraryDatabase, row: HostRow): Promise<void> {
  await db.hosts.put(row);
}
