import { describe, expect, it } from 'vitest';
import { describe as describeQuote } from '../../engine/anchoring';
import type { Annotation, Article } from '../../engine/model';
import { FailureError } from '../../protocol/failures';
import {
  answerIn,
  doTask,
  type EngineRunner,
  featuresIn,
  INLINE_ENGINE,
  placedIn,
  READ_HERE,
  weightOf,
} from './engine-work';

/** A room whose worker breaks off under everything that is too long to be done without it. */
const BROKEN: EngineRunner = {
  async do(name, ask) {
    if (weightOf(name, ask) > READ_HERE) throw new FailureError('too-slow', 'the worker broke off');
    return doTask(name, ask);
  },
};

const SENTENCE = 'A trader in Hyesan said rice was dear. ';
const text = SENTENCE.repeat(1_000);
const article: Article = {
  key: 'https://dailynk.com/english/a',
  url: 'https://www.dailynk.com/english/a/',
  outlet: 'Daily NK',
  title: 'Rice',
  byline: null,
  published: '2021-03-01T00:00:00.000Z',
  language: 'en',
  text,
  blocks: [],
  links: [{ href: 'https://www.rfa.org/a', span: [text.length - 10, text.length - 7] }],
  reader: 'test',
};
const noteAt = (start: number, end: number, words = text): Annotation => ({
  id: `note-${start}`,
  articleKey: article.key,
  target: { kind: 'passage', selectors: describeQuote(words, [start, end]) },
  motivation: 'commenting',
  body: '',
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  revision: 1,
});

describe('where no worker can do the work', () => {
  it('takes the features of the beginning', async () => {
    const none = { engine: 0, attributions: [], sources: [] };
    const whole = await featuresIn(INLINE_ENGINE, { article, attributions: none });
    const part = await featuresIn(BROKEN, { article, attributions: none });
    expect(part.names.size).toBeGreaterThan(0);
    expect(part.key).toBe(whole.key);
  });

  it('finds the notes whose words have not moved, and says that the others are not found', async () => {
    const moved = noteAt(5, 25, `Above it a line. ${text}`);
    const placed = await placedIn(BROKEN, text, [noteAt(39, 60), moved]);
    expect(placed.map(({ anchoring }) => anchoring?.state)).toEqual(['anchored', 'orphaned']);
    expect(placed[0]!.anchoring!.span).toEqual([39, 60]);
  });

  it('throws what is no lateness', async () => {
    const engine: EngineRunner = {
      do: () => Promise.reject(new FailureError('cancelled', 'gone')),
    };
    const moved = noteAt(5, 25, `Above it a line. ${text}`);
    await expect(placedIn(engine, text, [moved])).rejects.toThrow('gone');
  });
});

describe('where annotations stand', () => {
  const moved = noteAt(22, 43, `Above it a line. ${text}`);
  const onAll: Annotation = { ...noteAt(0, 1), id: 'all', target: { kind: 'article' } };

  it('asks no worker while nothing has moved', async () => {
    const engine: EngineRunner = { do: () => Promise.reject(new Error('asked')) };
    expect(await placedIn(engine, text, [noteAt(39, 60), onAll])).toEqual(
      doTask('place', { text, annotations: [noteAt(39, 60), onAll] }),
    );
  });

  it('has only what has moved looked for, and answers in the order of the question', async () => {
    const asked: string[][] = [];
    const engine: EngineRunner = {
      async do(name, ask) {
        asked.push((ask as { annotations: Annotation[] }).annotations.map(({ id }) => id));
        return doTask(name, ask);
      },
    };
    const all = [noteAt(39, 60), moved, onAll, noteAt(80, 100)];
    expect(await placedIn(engine, text, all)).toEqual(doTask('place', { text, annotations: all }));
    expect(asked).toEqual([[moved.id]]);
  });
});

describe('what an outlet announces', () => {
  const feed = (date: string) =>
    `<rss version="2.0"><channel><title>A</title><item><title>Rice</title><link>https://www.rfa.org/a</link><pubDate>${date}</pubDate></item></channel></rss>`;
  const FEED = 'https://www.rfa.org/feed';
  const published = async (date: string) => {
    const ask = { from: { is: 'feed' as const, address: FEED }, text: feed(date), address: FEED };
    const reading = await answerIn(INLINE_ENGINE, ask, new Date('2026-11-29T12:00:00Z'));
    return reading.read ? reading.items.map((item) => item.published) : null;
  };

  it.each([
    ['Sat, 28 Nov 2026 10:00:00 GMT', '2026-11-28T10:00:00.000Z'],
    // The other clock may be some hours ahead.
    ['Sun, 29 Nov 2026 20:00:00 GMT', '2026-11-29T20:00:00.000Z'],
    ['Thu, 01 Jan 2099 10:00:00 GMT', null],
    ['Tue, 01 Dec 2026 10:00:00 GMT', null],
    ['never', null],
  ])('has the date of %s', async (date, expected) => expect(await published(date)).toEqual([expected]));
});
