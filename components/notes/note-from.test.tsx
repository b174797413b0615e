// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { draw } from '../../tests/screens/draw';
import { placed } from '../../tests/screens/samples';
import { NoteCard } from './note-card';
import type { NoteEvents } from './note-editing';

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
