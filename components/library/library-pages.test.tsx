// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { NoteFound } from '../../engine/model/views';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { HERE, NOTES, summary } from '../../tests/screens/samples';
import type { EditorEvents } from '../notes/note-editing';
import { NoteIndex } from '../notes/note-index';
import { Backup } from './backup';
import { BringIn } from './bring-in';

const nothing = () => {};
const NO_EDITOR: EditorEvents = {
  onType: nothing,
  onDone: nothing,
  onDiscard: nothing,
  onRetry: nothing,
  onKeepMine: nothing,
  onTakeStored: nothing,
};

describe('the list of notes', () => {
  const drawn = (search: { words: string; tag: string }, notes: NoteFound[] = []) => {
    const events = { onWords: vi.fn(), onTag: vi.fn() };
    const root = draw(
      <NoteIndex
        state={{ is: 'ready', notes, total: notes.length }}
        {...search}
        addressOf={() => '#'}
        selected={new Map()}
        onSelect={nothing}
        onSelectNone={nothing}
        onExport={nothing}
        onMore={nothing}
        onRetry={nothing}
        onDelete={nothing}
        {...events}
        colour={null}
        onColour={nothing}
        tags={[]}
        drafts={new Map()}
        events={NO_EDITOR}
        onEdit={nothing}
        onRenameTag={nothing}
      />,
    );
    return { root, events };
  };

  it('gives a way back from a search that finds nothing', async () => {
    const { root, events } = drawn({ words: 'walrus', tag: 'fishing' });
    expect(words(root)).toContain('No note matches.');
    await doing(() => named(root, 'Show all notes').click());
    expect(events.onWords).toHaveBeenCalledWith('');
    expect(events.onTag).toHaveBeenCalledWith('');
  });

  it('says of each that came with a file who wrote it', () => {
    const article = summary(HERE);
    const found = NOTES.map(({ annotation }) => ({ annotation, article }));
    const items = [...drawn({ words: '', tag: '' }, found).root.querySelectorAll('.note-index > li')];
    expect(items.map((item) => item.querySelector('.note-from')?.textContent)).toEqual([
      undefined,
      'from Mira',
    ]);
  });

  it('says where notes are written while there are none', () => {
    const { root } = drawn({ words: '', tag: '' });
    expect(words(root)).toContain('There are no notes in your library.');
    expect(words(root)).not.toContain('Show all notes');
  });
});

it('a snapshot that undoes a restore says so, and a daily one does not', () => {
  const snapshot = { taken: '2026-01-05T08:00:00Z', articles: 2, notes: 1 };
  const root = draw(
    <Backup
      facts={{
        articles: 2,
        notes: 1,
        used: null,
        lastBackup: null,
        due: false,
        snapshots: [
          { ...snapshot, id: 'a', why: 'before-restore' },
          { ...snapshot, id: 'b', why: 'daily' },
        ],
        broken: null,
      }}
      work={{ is: 'idle' }}
      events={{ onWrite: nothing, onFile: nothing, onCancel: nothing, onApply: nothing, onSnapshot: nothing }}
    />,
  );
  const said = [...root.querySelectorAll('.snapshots li')].map((one) =>
    words(one).includes('before the last restore'),
  );
  expect(said).toEqual([true, false]);
});

it('of a page that was brought in, it is said that it is kept', () => {
  const root = draw(
    <BringIn
      brought={[{ name: 'boats.html', answer: { read: true, key: 'a' } }]}
      busy={false}
      addressOf={(key) => `#${key}`}
      onAddress={nothing}
      onFiles={nothing}
      onDrop={nothing}
      onCancel={nothing}
    />,
  );
  expect(words(root.querySelector('.brought-item')!)).toBe('boats.html: Read and kept in your library.');
  expect(named(root, 'boats.html').getAttribute('href')).toBe('#a');
});

it('of a file that is no backup, it is said what it is and what takes it', () => {
  const acts = { onWrite: nothing, onFile: nothing, onCancel: nothing, onApply: nothing };
  const events = { ...acts, onSnapshot: nothing };
  const facts = {
    articles: 0,
    notes: 0,
    used: null,
    lastBackup: null,
    due: false,
    snapshots: [],
    broken: null,
  };
  const why = { line: 1, fault: { kind: 'not-a-backup' as const } };
  const said = (brings: 'bundle' | null) =>
    words(
      draw(
        <Backup facts={facts} work={{ is: 'refused', file: 'a.jsonld', why, brings }} events={events} />,
      ).querySelector('[role=alert]')!,
    );
  expect(said('bundle')).toContain('a bundle, and no backup. Nothing was changed. “Bring in a file”');
  expect(said(null)).toContain('It is not a sound backup.');
});
