// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { draw } from '../../tests/screens/draw';
import { note, view } from '../../tests/screens/samples';
import { noteEditing } from '../../tests/screens/scenes';
import type { Draft } from './draft';
import { NotesPanel } from './notes-panel';

it('nothing comes above the editor as its note is saved for the first time', () => {
  const annotation = note('', 'Ask a second witness.');
  const target = { kind: 'passage' as const, selectors: [] };
  const draft: Draft = {
    key: 'passage:3-9',
    id: annotation.id,
    revision: null,
    target,
    words: 'at dusk',
    body: 'Ask a second witness.',
    tags: [],
    state: 'typing',
    trouble: null,
    saved: null,
  };
  const above = (saved: boolean) => {
    const span: [number, number] = [3, 9];
    const placed = {
      annotation: { ...annotation, target },
      anchoring: { state: 'anchored' as const, span, score: 1, reason: null },
    };
    const root = draw(
      <NotesPanel
        view={{ ...view(), annotations: saved ? [placed] : [] }}
        editing={{ ...noteEditing(), drafts: new Map([[draft.key, draft]]) }}
        onNoteArticle={() => {}}
        onPage={{ areShown: false, onShow: () => {} }}
      />,
    );
    const all = [...root.querySelector('.notes-panel')!.children];
    return all
      .slice(
        0,
        all.findIndex((one) => one.matches('.editor')),
      )
      .map((one) => one.className);
  };
  expect(above(false)).toEqual(above(true));
});
