import { describe, expect, it } from 'vitest';
import '../../tests/screens/draw';
import { isNote } from '../../engine/model/note';
import { DOUBTFUL_NOTES, HERE_SAID, NOTES, note, placed } from '../../tests/screens/samples';
import { describeAnchor, groupNotes, notedWords, notesByQuote, tagsOf } from './note-groups';

const relation = {
  annotation: note('', '', {
    target: { kind: 'relation', otherKey: 'k', rowId: 'r', relation: 'differs', a: '', b: '' },
  }),
  anchoring: null,
};

describe('notes in their places', () => {
  it('puts uncertain and orphaned ones apart, and relations nowhere', () => {
    const groups = groupNotes([...DOUBTFUL_NOTES, ...NOTES, relation]);
    expect(groups.article).toEqual([NOTES[1]]);
    expect(groups.placed).toEqual([NOTES[0]]);
    expect(groups.uncertain).toEqual([DOUBTFUL_NOTES[0]]);
    expect(groups.orphaned).toEqual([DOUBTFUL_NOTES[1]]);
    expect(isNote(relation.annotation)).toBe(false);
  });

  it('puts notes on passages into reading order', () => {
    const late = placed('in every port', 'late');
    const early = placed('slept on the quays', 'early');
    expect(groupNotes([late, early]).placed).toEqual([early, late]);
  });

  it('finds the quote that a note is on', () => {
    const found = notesByQuote([...NOTES, ...DOUBTFUL_NOTES, relation], HERE_SAID.attributions);
    expect([...found].map(([id, notes]) => [id, notes.length])).toEqual([
      ['q2', 1],
      ['q3', 1],
    ]);
  });

  it('leaves notes on free passages to the notes’ own tab', () => {
    const free = placed('40 men share one stove', 'free', {
      target: { kind: 'passage', selectors: [] },
    });
    expect(notesByQuote([free], HERE_SAID.attributions).size).toBe(0);
  });
});

it('says why a place is not sure, and nothing where it is', () => {
  expect(DOUBTFUL_NOTES.map(describeAnchor)).toEqual([
    'A number in the passage changed.',
    'The passage is no longer in the text.',
  ]);
  expect(NOTES.map(describeAnchor)).toEqual(['', '']);
});

it('keeps the words that a note was made on', () => {
  expect(notedWords(DOUBTFUL_NOTES[1]!.annotation)).toBe('the harbour master was not seen');
  expect(notedWords(NOTES[1]!.annotation)).toBe('');
});

it('lists each tag once', () => {
  expect(tagsOf(NOTES)).toEqual(['fishing', 'ration cards']);
});
