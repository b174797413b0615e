import { describe, expect, it } from 'vitest';
import { type LabelledAccount, labelledAccountPairs, labelledLibrary, labelledTexts } from './lines';

const PARTS = ['open', 'unopened'] as const;
function groupsOf(part: (typeof PARTS)[number]): Map<string, LabelledAccount[]> {
  const groups = new Map<string, LabelledAccount[]>();
  for (const account of labelledLibrary(part))
    if (account.group !== null) groups.set(account.group, [...(groups.get(account.group) ?? []), account]);
  return groups;
}

describe('the library with labelled events and stories', () => {
  it('has as many articles as its page says, a third unopened', () =>
    expect(PARTS.map((part) => labelledLibrary(part).length)).toEqual([40, 20]));

  it('names each article once, and no story in both parts', () => {
    const ids = PARTS.flatMap((part) => labelledTexts(part).map(({ id }) => `${part} ${id}`));
    expect(new Set(ids).size).toBe(ids.length);
    const [open, unopened] = PARTS.map(
      (part) => new Set(labelledLibrary(part).flatMap(({ story }) => story ?? [])),
    );
    expect([...open!].filter((story) => unopened!.has(story))).toEqual([]);
  });

  it.each(PARTS)('%s: each group has two accounts and one story', (part) => {
    for (const [group, accounts] of groupsOf(part)) {
      expect([group, accounts.length > 1]).toEqual([group, true]);
      expect([group, new Set(accounts.map(({ story }) => story)).size]).toEqual([group, 1]);
    }
  });

  it.each(PARTS)('%s: dates are days, texts are as long as news are', (part) => {
    for (const { id, date, text } of labelledLibrary(part)) {
      expect([id, date === null || /^\d{4}-\d\d-\d\d$/.test(date)]).toEqual([id, true]);
      const words = text.split(/\s+/).length;
      expect([id, words >= 120 && words <= 350]).toEqual([id, true]);
    }
  });
});

describe.each(PARTS)('the labelled pairs, %s', (part) => {
  const texts = new Map(labelledTexts(part).map((article) => [article.id, article]));
  const pairs = labelledAccountPairs(part);

  it('lie in their places, within paragraphs', () => {
    for (const { a, b, aligned } of pairs)
      for (const row of aligned)
        for (const [side, span] of [
          [a, row.a],
          [b, row.b],
        ] as const)
          expect(texts.get(side)!.text.slice(...span)).not.toContain('\n');
  });

  it('are of one group, negatives of one story and two groups', () => {
    for (const { id, a, b, negative, aligned } of pairs) {
      const [p, q] = [texts.get(a)!, texts.get(b)!];
      if (negative)
        expect([id, p.group === q.group, p.story === q.story, aligned.length]).toEqual([id, false, true, 0]);
      else expect([id, p.group === q.group]).toEqual([id, true]);
    }
  });

  it('claim known relations, a difference with what differs, at most eight things alone', () => {
    for (const { id, aligned, onlyA, onlyB } of pairs) {
      expect([id, onlyA.length <= 8 && onlyB.length <= 8]).toEqual([id, true]);
      for (const { relation, aspect } of aligned) {
        expect(['repeats', 'agrees', 'differs']).toContain(relation);
        if (relation === 'differs') expect([id, aspect]).not.toEqual([id, undefined]);
      }
    }
  });
});
