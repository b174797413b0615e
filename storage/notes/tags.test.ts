/** Tags of all notes: renamed, joined, taken away, and put back. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleOf,
  draftOn,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { quotesFound } from '../sources/quotes-found';

const [bridge, other] = [articleOf(), otherAccount()];
let library: Library;
const ids: string[] = [];

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  ids.length = 0;
  for (const article of [bridge, other]) await library.openArticle(article);
  const notes: Array<[string, string[]]> = [
    [bridge.key, ['floods']],
    [bridge.key, ['floods', 'rivers']],
    [other.key, ['rivers', 'to ask']],
  ];
  for (const [key, tags] of notes) {
    const { annotation } = await library.saveNote(key, draftOn(null, '', { body: tags.join(), tags }));
    ids.push(annotation.id);
  }
});

const tagsOf = async () => {
  const rows = await library.db.annotations.bulkGet(ids);
  return rows.map((row) => row?.tags.join(', '));
};

it('are counted over the notes', async () => {
  expect(await library.tags()).toEqual([
    { tag: 'floods', notes: 2 },
    { tag: 'rivers', notes: 2 },
    { tag: 'to ask', notes: 1 },
  ]);
});

describe('a tag', () => {
  it('gets another name in every note, which remembers what it said', async () => {
    await library.renameTag({ from: 'floods', to: ' flood ' });
    expect(await tagsOf()).toEqual(['flood', 'flood, rivers', 'rivers, to ask']);
    const [before] = await library.keeping.history(ids[0]!);
    expect(before?.tags).toEqual(['floods']);
  });

  it('is joined with another one, and parted from it again', async () => {
    const change = await library.renameTag({ from: 'floods', to: 'rivers' });
    expect(await tagsOf()).toEqual(['rivers', 'rivers', 'rivers, to ask']);
    expect(await library.undoRenameTag(change)).toBe(2);
    expect(await tagsOf()).toEqual(['floods', 'rivers, floods', 'rivers, to ask']);
  });

  it('is taken away, and put back', async () => {
    const change = await library.renameTag({ from: 'rivers', to: '' });
    expect(await tagsOf()).toEqual(['floods', 'floods', 'to ask']);
    await library.undoRenameTag(change);
    expect(await tagsOf()).toEqual(['floods', 'floods, rivers', 'to ask, rivers']);
  });

  it('is not put back where the reader has changed the note since', async () => {
    const change = await library.renameTag({ from: 'floods', to: 'rivers' });
    const note = (await library.db.annotations.get(ids[0]!))!;
    await library.saveNote(bridge.key, { ...note, tags: ['mine'] });
    expect(await library.undoRenameTag(change)).toBe(1);
    expect((await tagsOf())[0]).toBe('mine');
  });

  it('keeps the name that it has', async () => {
    expect(await library.renameTag({ from: 'floods', to: 'floods' })).toMatchObject({
      changed: [],
      both: [],
    });
    expect((await library.db.annotations.get(ids[0]!))?.revision).toBe(1);
  });
});

it('tells who says the words that a note is on', async () => {
  const { attributions } = (await library.view(bridge.key))!;
  const said = attributions.attributions.find(({ sourceId }) => sourceId !== null)!;
  const words = bridge.text.slice(...said.content[0]!);
  await library.saveNote(bridge.key, draftOn(bridge, words, { body: 'On these words' }));
  const { notes } = await library.notes({ words: 'On these words', offset: 0, limit: 10 });
  const source = attributions.sources.find(({ id }) => id === said.sourceId);
  expect(notes[0]?.speaker).toBe(said.speaker ?? source?.name);
  const all = await library.notes({ words: 'floods', offset: 0, limit: 10 });
  expect(all.notes.every(({ speaker }) => speaker === undefined)).toBe(true);
});

it('tells that the source denies the words that a note is on', async () => {
  const { attributions } = (await library.view(bridge.key))!;
  const [said] = attributions.attributions;
  const row = (await library.db.articles.get(bridge.key))!;
  const cue = said!.cue[0] ?? said!.content[0]!;
  await library.db.attributions.update(row.hash, (one) => {
    one.found.attributions[0]!.stance = { type: 'denied', span: cue };
  });
  const words = bridge.text.slice(...said!.content[0]!);
  await library.saveNote(bridge.key, draftOn(bridge, words, { body: 'Heard otherwise' }));
  const { notes } = await library.notes({ words: 'Heard otherwise', offset: 0, limit: 10 });
  expect(notes[0]?.stance).toEqual({ type: 'denied', words: bridge.text.slice(...cue) });
  const [quote] = await quotesFound(library.db, [{ key: bridge.key, quote: 0 }]);
  expect(quote?.stance).toEqual(notes[0]?.stance);
});
