// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { draw } from '../../tests/screens/draw';
import { placed } from '../../tests/screens/samples';
import { NoteCard } from './note-card';
import type { NoteEvents } from './note-editing';
import { NoteHistory } from './note-history';

it.each([
  [{}, undefined],
  [{ author: 'Mira' }, 'from Mira'],
  // A name is drawn in its own direction and never as markup.
  [{ author: 'مرا <b>' }, 'from مرا <b>'],
])('a note with %j is %j', (author, said) => {
  const root = draw(<NoteCard note={placed('', 'Who counted?', author)} events={{} as NoteEvents} />);
  const from = root.querySelector('.note-from');
  expect(from?.textContent).toBe(said);
  if (from) expect([from.localName, from.children.length]).toEqual(['bdi', 0]);
});

it('is told of earlier words as well', async () => {
  const note = placed('', 'I counted.');
  const { id, target } = note.annotation;
  const version = { id, target, body: 'Who counted?', tags: [], written: '2031-01-01T00:00:00.000Z' };
  const onHistory = async () => [
    { ...version, key: '1', why: 'edit' as const },
    { ...version, key: '2', why: 'edit' as const, author: 'Mira' },
  ];
  const root = draw(<NoteHistory note={note} events={{ onHistory } as never} onClose={() => {}} />);
  await act(async () => {});
  const said = [...root.querySelectorAll('li')].map((one) => one.querySelector('.note-from')?.textContent);
  expect(said).toEqual([undefined, 'from Mira']);
});
