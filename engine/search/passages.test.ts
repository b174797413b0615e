import { describe, expect, it } from 'vitest';
import { articleOf, otherAccount } from '../../tests/support/library-samples';
import { attribute } from '../attribution';
import type { FoundIn } from '../model/views';
import { findIn, type SearchedNote, type Sought } from './passages';
import { termsOf } from './query';

const bridge = articleOf();
const NOTE: SearchedNote = { id: 'n1', body: 'Compare with Hamhung', words: 'two logs', tags: ['wood'] };

function find(
  query: string,
  {
    article = bridge,
    notes = [],
    ...more
  }: Partial<Sought> & { article?: typeof bridge; notes?: SearchedNote[] } = {},
): FoundIn | null {
  const { text, outlet, title } = article;
  return findIn(article, attribute(text, { outlet, title }), notes, { terms: termsOf(query), ...more });
}
/** Passages as lines: their kind, and the words with marks in brackets. */
const lines = (found: FoundIn | null) =>
  found?.passages.map(({ kind, text, marks }) => {
    let [line, at] = [`${kind}: `, 0];
    for (const [start, end] of marks) {
      line += `${text.slice(at, start)}[${text.slice(start, end)}]`;
      at = end;
    }
    return line + text.slice(at);
  });

describe('findIn', () => {
  it('finds a quote with who says it', () => {
    const found = find('handcart')!;
    expect(lines(found)).toEqual([
      expect.stringMatching(
        /^quote: .*Eleven people were crossing with their \[handcarts\] when the planks broke/,
      ),
    ]);
    expect(found.passages[0]).toMatchObject({
      speaker: expect.stringContaining('North Hwanghae'),
      sourceKind: 'anonymous-person',
    });
    expect(bridge.text).toContain(found.passages[0]!.words);
  });

  it('says of a quote that its source denies it', () => {
    expect(find('handcart')!.passages[0]!.stance).toBeUndefined();
    const read = attribute(bridge.text, { outlet: bridge.outlet, title: bridge.title });
    const attributions = read.attributions.map((one) => ({
      ...one,
      stance: { type: 'denied' as const, span: one.cue[0] ?? one.content[0]! },
    }));
    const quote = findIn(bridge, { ...read, attributions }, [], { terms: termsOf('handcart') })!.passages[0]!;
    expect(quote.stance?.type).toBe('denied');
  });

  it.each([
    ['songnim handcarts', true],
    ['songnim pyramid', false],
    ['"the planks broke"', true],
    ['"broke planks"', false],
    ['"Sunam stream the"', true],
    ['songnim -handcarts', false],
    ['songnim -pyramid', true],
    ['songnim -"planks broke"', false],
    ['daily nk', true],
    ['han seo yun', true],
    ['', true],
  ])('%s: %s', (query, is) => {
    expect(find(query) !== null).toBe(is);
  });

  it('no phrase goes over the end of a paragraph', () => {
    const article = articleOf(['The ferry stopped', 'at noon the guards came']);
    expect(find('"stopped at"', { article })).toBeNull();
    expect(find('"the ferry"', { article })).not.toBeNull();
  });

  it('marks the title', () => {
    const { title } = find('footbridge')!;
    expect(title.map((span) => bridge.title.slice(...span))).toEqual(['Footbridge']);
  });

  it('finds notes, the words they are on, and their tags', () => {
    expect(lines(find('hamhung', { notes: [NOTE] }))).toEqual(['note: Compare with [Hamhung]']);
    expect(lines(find('hamhung stream', { notes: [NOTE] }))?.at(-1)).toBe('note: Compare with [Hamhung]');
    expect(find('wood', { notes: [NOTE] })?.passages).toMatchObject([{ noteId: 'n1', words: 'two logs' }]);
    expect(find('songnim -hamhung', { notes: [NOTE] })).toBeNull();
  });

  it('names in other spellings are found and marked', () => {
    const article = articleOf(['Salt is dear in Yanggang Province.', 'Another town is quiet.']);
    expect(lines(find('Ryanggang salt', { article }))).toEqual([
      'paragraph: [Salt] is dear in [Yanggang] Province.',
    ]);
    const korean = articleOf(['량강도에서 소금값이 올랐다.']);
    expect(lines(find('Ryanggang', { article: korean }))).toEqual([
      'paragraph: [량강]도에서 소금값이 올랐다.',
    ]);
    expect(lines(find('소금', { article: korean }))).toEqual(['paragraph: 량강도에서 [소금]값이 올랐다.']);
  });

  it('finds what sources of a kind or a place say', () => {
    expect(find('', { kind: 'named-person' })).toBeNull();
    const all = find('', { kind: 'anonymous-person' })!;
    expect(all.passages.length).toBeGreaterThan(0);
    expect(
      all.passages.every(({ kind, sourceKind }) => kind === 'quote' && sourceKind === 'anonymous-person'),
    ).toBe(true);
    expect(find('', { place: 'north-hwanghae' })).not.toBeNull();
    expect(find('', { place: 'ryanggang' })).toBeNull();
    expect(lines(find('handcarts', { place: 'north-hwanghae' }))).toHaveLength(1);
    expect(find('footbridge', { article: otherAccount(), kind: 'anonymous-group' })).toBeNull();
  });

  it('shows a stretch of a long paragraph, and the best of many passages', () => {
    const long =
      `${'The market was quiet that day. '.repeat(40)}A walrus came by. ${'Nobody knew why. '.repeat(40)}`.trim();
    const [passage] = find('walrus', { article: articleOf([long]) })!.passages;
    expect(passage!.text.length).toBeLessThanOrEqual(300);
    expect(passage!.cut).toEqual([true, true]);
    expect(passage!.marks.map((span) => passage!.text.slice(...span))).toEqual(['walrus']);
    const many = articleOf(
      Array.from({ length: 9 }, (_, n) => `Rice ${n} is dear${n === 7 ? ' and salt is, too' : ''}.`),
    );
    const found = find('rice -coal', { article: many })!;
    expect([found.passages.length, found.more]).toEqual([3, 6]);
    expect(lines(find('rice salt', { article: many }))).toContain(
      'paragraph: [Rice] 7 is dear and [salt] is, too.',
    );
  });
});
