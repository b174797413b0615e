/** Imports as the library's page makes them, message by message. */
import type { ImportChoice, ImportRecord } from '../../engine/model/library/imports';
import { newUuid } from '../../engine/model/uuid';
import type { ImportPreview } from '../../protocol/messages/imports';
import type { LibraryDatabase } from '../../storage/database/database';
import { lookOver } from '../../storage/imports/looking-over';
import { takeIn } from '../../storage/imports/taking-in';
import { takeOut } from '../../storage/imports/taking-out';
import { Library } from '../../storage/library/library';

type Each = Array<[string, ImportChoice]>;

/** Looks a file over and takes all of it in. */
export async function bringFile(
  db: LibraryDatabase,
  text: string,
  now: Date,
  all: ImportChoice = 'mine',
  each: Each = [],
): Promise<{ preview: ImportPreview; record: ImportRecord }> {
  const token = newUuid();
  const preview = await lookOver(db, token, text, now);
  let record: ImportRecord | null = null;
  const library = new Library(db, () => now);
  for (let part = 1; part <= preview.parts; part++) {
    const ask = { token, file: 'file', part, all, each };
    record = await takeIn(db, ask, now, async (article, since) => {
      const { summary } = await library.openArticle(article, undefined, since);
      return summary;
    });
  }
  return { preview, record: record! };
}

/** Takes all of an import out again. */
export async function takeAllOut(db: LibraryDatabase, id: string, now: Date): Promise<ImportRecord> {
  for (;;) {
    const record = await takeOut(db, id, now);
    if (record.state === 'undone') return record;
  }
}
