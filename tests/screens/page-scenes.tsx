/** Screens of what is the same on the page and in its sidebar: speakers' runs and colours, the row that a quote leads to, highlights. */
import type { ComponentChild } from 'preact';
import type { SidebarProps, SidebarState } from '../../components/article/sidebar-view';
import type { Draft } from '../../components/notes/draft';
import { Meanings } from '../../components/notes/highlights';
import type { NoteEditing } from '../../components/notes/note-editing';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../engine/model';
import type { ArticleView, PlacedAnnotation } from '../../engine/model/views';
import { HERE, longView, placed, view } from './samples';

const NAMES = { yellow: 'to be checked', blue: 'figures of the harvest and of what was taken from it' };

/** A passage marked in a colour. */
function marked(words: string, body: string, colour: HighlightColour): PlacedAnnotation {
  const note = placed(words, body, { motivation: body ? 'commenting' : 'highlighting' });
  const { target } = note.annotation;
  if (target.kind !== 'passage') return note;
  return { ...note, annotation: { ...note.annotation, target: { ...target, colour } } };
}

const WORDS = [
  '40 men share one stove',
  'slept on the quays',
  'a spring battle',
  'Nobody has said when this ends',
];

/** Each colour once, one of them with words. */
export const MARKED: PlacedAnnotation[] = HIGHLIGHT_COLOURS.flatMap((colour, at) =>
  HERE.text.includes(WORDS[at]!) ? [marked(WORDS[at]!, at === 2 ? 'Whose word is this?' : '', colour)] : [],
);

/** Nine quotes, of which the first five and the two after them are by one speaker each. */
function inRuns(): ArticleView {
  const long = longView(9);
  const { attributions } = long.attributions;
  const said = attributions.map((quote, at) => {
    const { sourceId, speaker, chain } = attributions[at < 5 ? 0 : at < 7 ? 5 : at]!;
    return { ...quote, sourceId, speaker, chain };
  });
  return { ...long, attributions: { ...long.attributions, attributions: said } };
}

interface Given {
  sidebarView(more: Partial<SidebarProps>): ComponentChild;
  ready(more: { view: ArticleView }): SidebarState;
  reading(more: { view: ArticleView }): ComponentChild;
  editing(...open: Draft[]): NoteEditing;
}

export function pageScenes({
  sidebarView,
  ready,
  reading,
  editing,
}: Given): Record<string, () => ComponentChild> {
  const draft: Draft = {
    key: 'passage:1-9',
    id: 'x',
    revision: null,
    target: { ...(MARKED[0]!.annotation.target as { kind: 'passage'; selectors: [] }), colour: 'yellow' },
    words: WORDS[0]!,
    body: '',
    tags: [],
    state: 'saved',
    trouble: null,
    saved: '2021-03-09T12:00:00.000Z',
  };
  const named = (child: ComponentChild) => <Meanings.Provider value={NAMES}>{child}</Meanings.Provider>;
  return {
    'who-runs': () => sidebarView({ state: ready({ view: inRuns() }) }),
    'who-many-speakers': () => sidebarView({ state: ready({ view: longView(12) }) }),
    'notes-marks': () =>
      named(
        sidebarView({
          tab: 'notes',
          state: ready({ view: view({ annotations: MARKED }) }),
          notes: editing(draft),
        }),
      ),
    'library-reading-marks': () => named(reading({ view: view({ annotations: MARKED }) })),
  };
}
