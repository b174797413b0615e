import { expect, it } from 'vitest';
import { BACKUP_BEGIN } from '../../storage/backup';
import { Library } from '../../storage/library';
import { articleOf, draftOn, freshDatabase, tickingClock } from '../../storage/samples-for-tests';
import { readBackup, writeBackup } from './backup-file';

const signal = new AbortController().signal;

async function written(): Promise<Blob> {
  const library = new Library(freshDatabase(), tickingClock());
  await library.openArticle(articleOf());
  for (const body of ['하나', 'two', 'three'])
    await library.saveNote(articleOf().key, draftOn(null, '', { body }));
  const blob = await writeBackup(
    (cursor) => library.backup.page({ cursor: cursor ?? BACKUP_BEGIN }),
    () => {},
    signal,
  );
  return blob!;
}

it.each([1, 50, 1_000_000])('a file is read back in parts of %i characters', async (part) => {
  const fresh = new Library(freshDatabase(), tickingClock());
  const stage = fresh.backup.stage.bind(fresh.backup);
  expect(await readBackup(await written(), 't', stage, () => {}, signal, part)).toBe(true);
  expect(await fresh.backup.preview('t')).toMatchObject({ articles: { fresh: 1 }, notes: { fresh: 3 } });
});

it('a file that was cut off is refused', async () => {
  const fresh = new Library(freshDatabase(), tickingClock());
  const whole = await written();
  const text = await whole.text();
  const cut = new Blob([text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)]);
  const reading = readBackup(cut, 't', fresh.backup.stage.bind(fresh.backup), () => {}, signal);
  await expect(reading).rejects.toMatchObject({ failure: { kind: 'invalid' } });
});

it('stops when the reader says so', async () => {
  const stop = new AbortController();
  stop.abort();
  const fresh = new Library(freshDatabase(), tickingClock());
  const reading = readBackup(
    await written(),
    't',
    fresh.backup.stage.bind(fresh.backup),
    () => {},
    stop.signal,
  );
  expect(await reading).toBe(false);
});
