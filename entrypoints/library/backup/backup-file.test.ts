import { expect, it } from 'vitest';
import { BACKUP_BEGIN } from '../../../storage/backup/backup';
import { Library } from '../../../storage/library/library';
import { articleOf, draftOn, freshDatabase, tickingClock } from '../../../tests/support/library-samples';
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
  expect(await readBackup(await written(), 't', stage, () => {}, signal, part)).toEqual({
    whole: true,
    refused: [],
    count: 0,
  });
  expect(await fresh.backup.preview('t')).toMatchObject({ articles: { fresh: 1 }, notes: { fresh: 3 } });
});

it('of a file that was cut off, what is there is read, and its end is missed', async () => {
  const fresh = new Library(freshDatabase(), tickingClock());
  const text = await (await written()).text();
  const cut = new Blob([text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)]);
  const read = await readBackup(cut, 't', fresh.backup.stage.bind(fresh.backup), () => {}, signal);
  expect(read).toMatchObject({ whole: false, refused: [{ fault: { kind: 'no-end' } }] });
  expect(await fresh.backup.preview('t')).toMatchObject({ articles: { fresh: 1 }, notes: { fresh: 3 } });
});

it('an empty file is refused', async () => {
  const fresh = new Library(freshDatabase(), tickingClock());
  const reading = readBackup(new Blob(['']), 't', fresh.backup.stage.bind(fresh.backup), () => {}, signal);
  await expect(reading).rejects.toMatchObject({
    failure: { kind: 'invalid', file: { line: 1, fault: { kind: 'empty-file' } } },
  });
});

it.each<[string, (file: Blob) => Promise<Blob>]>([
  [
    'packed with gzip',
    (file) => new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob(),
  ],
  ['with a byte order mark', async (file) => new Blob(['\uFEFF', file])],
  ['with Windows line ends', async (file) => new Blob([(await file.text()).replaceAll('\n', '\r\n')])],
])('a file %s is read as it was written', async (_name, spoil) => {
  const fresh = new Library(freshDatabase(), tickingClock());
  const stage = fresh.backup.stage.bind(fresh.backup);
  const read = await readBackup(await spoil(await written()), 't', stage, () => {}, signal);
  expect(read).toEqual({ whole: true, refused: [], count: 0 });
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
  expect(await reading).toBeNull();
});
