import { describe, expect, it } from 'vitest';
import type { EventWord } from '../../model';
import { type ArticleFeatures, featuresOf } from './features';
import { rank } from './rank';
import { readerWords } from './reader-words';
import { timeFactor, timesOf } from './same-time';
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

  it('gives the reasons of a match', () => {
    const reasons = ranked.find(({ key }) => key === 'bridge')!.reasons;
    expect(reasons[0]).toMatchObject({ kind: 'place', value: 'Musan' });
    expect(reasons.map(({ kind }) => kind)).toContain('term');
    expect(reasons.at(-1)).toEqual({ kind: 'days-apart', days: 1, weight: 1 });
  });

  it('does not depend on the order of the candidates', () => {
    expect(rank(query, [...library].reverse(), statistics)).toEqual(ranked);
  });

  it('answers an empty library and an article without words', () => {
    expect(rank(query, [], { articles: 0, frequency: () => 0 })).toEqual([]);
    expect(rank(article('blank', ''), library, statistics).every(({ same }) => !same)).toBe(true);
  });
});

/** A town in siege, told every day: all accounts share most of their words. */
const siege = (key: string, day: number, told: string) =>
  article(
    key,
    `Army and militia fought for Tolva, the besieged town of the Marsh region. Shells fell, the governor spoke, hospitals filled. ${told}`,
    `2021-03-${String(day).padStart(2, '0')}`,
  );
const OTHER_DAYS = Array.from({ length: 30 }, (_, i) =>
  siege(
    `day-${i}`,
    1 + (i % 9),
    `On street ${i} a ${['baker', 'tailor', 'smith'][i % 3]} lost shop number ${100 + i}.`,
  ),
);
const CONVOY = [
  siege('convoy-1', 5, 'A convoy of flour trucks reached the convent through the orchard gate.'),
  siege('convoy-2', 5, 'Through the orchard gate came flour: trucks of a convoy, unloaded at the convent.'),
  siege(
    'convoy-3',
    6,
    'Nuns of the convent handed out flour that a convoy of trucks had brought by the orchard gate.',
  ),
];

describe('a running story', () => {
  const all = [...OTHER_DAYS, ...CONVOY];
  const known = {
    articles: all.length,
    frequency: (term: number) => all.filter(({ bag }) => bag.includes(term)).length,
  };
  const found = rank(CONVOY[0]!, all, known);

  it('does not make one event of all its days', () => {
    expect(
      found
        .filter(({ same }) => same)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['convoy-2', 'convoy-3']);
  });
});

describe('headlines', () => {
  const TEXT =
    'spoke of plans for the coming season, of repairs, of wages and of a fair that was put off again.';
  const score = (titled: boolean) => {
    const list = [
      article('asked', `The mayor ${TEXT}`, '2021-06-12', 'Ferry pier burns down at Tolva'),
      article('other', `The abbot ${TEXT}`, '2021-06-12', 'Fire destroys pier of the Tolva ferry'),
      article('unlike', 'Ledger nine of the clerk lists oxen.', '2021-06-12', 'Beekeepers win a prize'),
    ].map((features) => (titled ? features : { ...features, headline: 0 }));
    const known = {
      articles: list.length,
      frequency: (term: number) => list.filter(({ bag }) => bag.includes(term)).length,
    };
    return rank(list[0]!, list, known).find(({ key }) => key === 'other')!.score;
  };

  it('count', () => expect(score(true)).toBeGreaterThan(score(false)));
});

describe('stage', () => {
  it.each([
    ['bridge', 'same-event'],
    ['bridge-later', 'follow-up'],
    ['years-later', 'anniversary'],
  ])('%s is %s', (key, stage) => expect(ranked.find((match) => match.key === key)?.stage).toBe(stage));

  it.each([
    ['2021-06-13', '2021-06-16', 'same-event', 'same-event'],
    ['2021-06-13', '2021-06-30', 'follow-up', 'earlier'],
    ['2021-06-13', '2022-06-10', 'anniversary', 'anniversary'],
    ['2021-06-13', '2021-12-24', 'follow-up', 'earlier'],
    ['2021-06-13', null, 'same-event', 'same-event'],
  ])('of %s and %s is %s, the other way round %s', (day, other, forth, back) => {
    const p = article('p', BRIDGE, day);
    const q = article('q', 'A footbridge in Musan fell into the stream with seven people on it.', other);
    expect([stageOf(p, q), stageOf(q, p)]).toEqual([forth, back]);
  });

  it('is the same report where the wording is', () => {
    const long = `${BRIDGE} The planks had been rotten for years and the county had no nails left to mend them with before the rains came.`;
    expect(stageOf(article('p', long, '2021-06-13'), article('q', long, '2021-06-14'))).toBe('same-report');
  });
});

describe('time', () => {
  it('counts less with every day apart, and is told by months where a date is missing', () => {
    const on = (day: string | null, text = '') => timesOf(article('x', text, day));
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

describe('the reader’s words', () => {
  const said = (...words: Array<[a: string, b: string, word: EventWord]>) =>
    readerWords(words.map(([a, b, word], at) => ({ a, b, word, said: `${at}`, id: `${a}${b}` })));
  const obeying = (...words: Parameters<typeof said>) =>
    new Map(rank(query, library, statistics, said(...words)).map((match) => [match.key, match]));

  it('are obeyed against the texts', () => {
    const found = obeying(
      ['query', 'choir', 'same-event'],
      ['bridge', 'query', 'apart'],
      ['query', 'bridge-later', 'same-story'],
    );
    const of = (key: string) => {
      const { same, story, said: by } = found.get(key)!;
      return { same, story, word: by?.word, by: by?.by };
    };
    expect(of('choir')).toEqual({ same: true, story: false, word: 'same-event', by: 'reader' });
    expect(of('bridge')).toEqual({ same: false, story: false, word: 'apart', by: 'reader' });
    expect(of('bridge-later')).toEqual({ same: false, story: true, word: 'same-story', by: 'reader' });
    expect(of('other-bridge').by).toBeUndefined();
  });

  it('are carried on to what was said of others', () => {
    const found = obeying(['query', 'choir', 'same-event'], ['choir', 'empty', 'same-event']);
    expect(found.get('empty')).toMatchObject({ same: true, said: { word: 'same-event', by: 'inference' } });
    expect(found.get('empty')!.said).not.toHaveProperty('id');
  });

  it('bring into the story what is of one story with another of it', () => {
    const found = obeying(['query', 'choir', 'same-story'], ['choir', 'empty', 'same-story']);
    expect(found.get('empty')).toMatchObject({
      same: false,
      story: true,
      said: { word: 'same-story', by: 'inference' },
    });
  });

  it('move the accounts beside those that they are said of', () => {
    // Not a word was said of the query: but of its two accounts, that they tell two events.
    const found = obeying(['bridge', 'bridge-later', 'apart']);
    const shown = ['bridge', 'bridge-later'].filter((key) => found.get(key)!.same);
    expect(shown).toHaveLength(1);
    expect(found.get(shown[0]!)).not.toHaveProperty('said');
  });

  it('of other articles change nothing', () => {
    expect(rank(query, library, statistics, said(['x', 'y', 'apart']))).toEqual(
      rank(query, library, statistics),
    );
  });
});
