import { describe, expect, it } from 'vitest';
import { type ArticleFeatures, featuresOf } from './features';
import { rank } from './rank';
import { timeFactor } from './same-time';
import { stageOf } from './stage';

function article(
  key: string,
  text: string,
  published: string | null = null,
  title = '',
  outlet = key,
): ArticleFeatures {
  const attributions = { engine: 0, attributions: [], sources: [] };
  return featuresOf({ article: { key, outlet, published, title, text, links: [], url: '' }, attributions });
}

const BRIDGE =
  'A footbridge in Musan collapsed on June 9. Seven people on the way to the market drowned in the stream at Musan.';
const library = [
  article(
    'bridge',
    'The footbridge that collapsed in Musan killed seven people. The market of Musan stayed shut.',
    '2021-06-12',
    'Footbridge collapses in Musan',
  ),
  article(
    'bridge-later',
    'Musan has a new footbridge. The old one collapsed on June 9 and seven people drowned in the stream.',
    '2021-06-30',
  ),
  article(
    'other-bridge',
    'A footbridge in Haeju collapsed. Three people drowned on the way to the market of Haeju.',
    '2021-06-11',
  ),
  article(
    'years-later',
    'Families in Musan laid flowers where the footbridge collapsed and seven people drowned.',
    '2022-06-10',
  ),
  article('choir', 'A choir from Nampo won a medal for a song about tractors.', '2021-06-12'),
  article('empty', ''),
];
const statistics = {
  articles: library.length,
  frequency: (term: number) => library.filter(({ bag }) => bag.includes(term)).length,
};
const query = article('query', BRIDGE, '2021-06-13', 'Bridge collapse in Musan');
const ranked = rank(query, [query, ...library], statistics);

describe('rank', () => {
  it('puts the same event first and shows it, not its namesakes', () => {
    expect(
      ranked
        .slice(0, 2)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['bridge', 'bridge-later']);
    const shown = ranked.filter(({ same }) => same).map(({ key }) => key);
    expect(shown).toContain('bridge');
    expect(shown).not.toContain('other-bridge');
    expect(shown).not.toContain('choir');
  });

  it('never offers the article itself, and has scores from 0 to 1 in order', () => {
    expect(ranked.map(({ key }) => key)).not.toContain('query');
    for (const [i, { score }] of ranked.entries()) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThan(1);
      expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? 1);
    }
  });

  it('says why in the reader’s words', () => {
    const reasons = ranked.find(({ key }) => key === 'bridge')!.reasons;
    expect(reasons[0]).toMatchObject({ kind: 'place', value: 'Musan' });
    expect(reasons.map(({ kind }) => kind)).toContain('term');
    expect(reasons.at(-1)).toEqual({ kind: 'days-apart', value: '1', weight: 1 });
  });

  it('does not depend on the order of the candidates', () => {
    expect(rank(query, [...library].reverse(), statistics)).toEqual(ranked);
  });

  it('answers an empty library and an article without words', () => {
    expect(rank(query, [], { articles: 0, frequency: () => 0 })).toEqual([]);
    expect(rank(article('blank', ''), library, statistics).every(({ same }) => !same)).toBe(true);
  });
});

describe('stage', () => {
  it.each([
    ['bridge', 'same-event'],
    ['bridge-later', 'follow-up'],
    ['years-later', 'anniversary'],
  ])('%s is %s', (key, stage) => expect(ranked.find((match) => match.key === key)?.stage).toBe(stage));

  it('is the same report where the wording is', () => {
    const long = `${BRIDGE} The planks had been rotten for years and the county had no nails left to mend them with before the rains came.`;
    expect(stageOf(article('p', long, '2021-06-13'), article('q', long, '2021-06-14'))).toBe('same-report');
  });
});

describe('time', () => {
  it('counts less with every day apart, and is told by months where a date is missing', () => {
    const on = (day: string | null, text = '') => article('x', text, day);
    expect(timeFactor(on('2021-06-13'), on('2021-06-13'), false)).toBeCloseTo(1);
    expect(timeFactor(on('2021-06-13'), on('2021-06-20'), false)).toBeLessThan(
      timeFactor(on('2021-06-13'), on('2021-06-15'), false),
    );
    expect(timeFactor(on('2021-06-13'), on('2021-07-13'), true)).toBeGreaterThan(
      timeFactor(on('2021-06-13'), on('2021-07-13'), false),
    );
    expect(timeFactor(on('2021-06-13'), on(null, 'since early June'), false)).toBeGreaterThan(
      timeFactor(on('2021-06-13'), on(null, 'since early November'), false),
    );
  });
});
