import { describe, expect, it } from 'vitest';
import { featuresOf } from '../accounts';
import type { FeedItem } from './item';
import { storyRequests } from './requests';
import { sift } from './sifting';
import { storyWords } from './story-words';

const article = {
  key: 'k',
  outlet: 'Radio Free Asia',
  url: 'https://www.rfa.org/english/news/korea/ferry-03072024120000.html',
  title: 'Ferry sinks near Sinpo',
  published: '2024-03-07T00:00:00.000Z',
  links: [],
  text: 'A ferry sank near Sinpo in South Hamgyong province on March 4. The ferry’s captain, Ryang Chol Guk, had asked for a new hull. Nine people are missing.',
};
const features = featuresOf({ article, attributions: { engine: 0, attributions: [], sources: [] } });
const DAY = Date.UTC(2024, 2, 7) / 86_400_000;

const item = (title: string, published: string | null, url = title): FeedItem => ({
  title,
  url: `https://www.an-outlet.example/${url.replace(/\W+/g, '-')}/`,
  published,
  summary: '',
  html: null,
});

describe('a story’s words', () => {
  it('begin with its place below the country, then its names and things', () => {
    const { day, words } = storyWords(features);
    expect(day).toBe(DAY);
    expect(words[0]).toBe('Sinpo');
    expect(words.slice(1, 4).map((word) => word.toLowerCase())).toContain('ferry');
  });

  it('make a few requests within ten days on either side', () => {
    const posts = 'https://www.an-outlet.example/wp-json/wp/v2/posts';
    const requests = storyRequests({ is: 'wordpress', posts }, storyWords(features)).map(
      (one) => new URL(one),
    );
    expect(requests).toHaveLength(3);
    expect(requests[0]?.searchParams.get('search')).toBe('Sinpo');
    expect(requests[0]?.searchParams.get('after')).toBe('2024-02-26T00:00:00.000Z');
    expect(requests[0]?.searchParams.get('before')).toBe('2024-03-18T00:00:00.000Z');
  });

  it('ask an archive only for days', () => {
    const arc = { is: 'arc', fetch: 'https://an-archive.example/fetch', website: 'a' } as const;
    expect(storyRequests(arc, { day: null, words: ['Sinpo'] })).toEqual([]);
    expect(storyRequests(arc, { day: DAY, words: ['Sinpo'] })).toHaveLength(1);
  });
});

describe('sifting', () => {
  const story = storyWords(features);
  const titles = (items: FeedItem[]) => sift(items, 'Daily NK', story).map((one) => one.item.title);

  it('keeps what is near in time and shares words, the likeliest first', () => {
    expect(
      titles([
        item('Potatoes in Hyesan', '2024-03-07T00:00:00.000Z'),
        item('A captain of Wonsan', '2024-03-06T00:00:00.000Z'),
        item('Sinpo ferry lost', '2024-03-05T00:00:00.000Z'),
        item('Sinpo ferry lost long ago', '2023-03-05T00:00:00.000Z'),
        item('Undated ferry', null),
      ]),
    ).toEqual(['Sinpo ferry lost', 'Undated ferry', 'A captain of Wonsan']);
  });

  it('keeps an article once, however often it is listed', () => {
    const one = item('Sinpo ferry lost', null);
    expect(titles([one, { ...one, url: `${one.url}?utm_source=rss` }])).toHaveLength(1);
  });

  it('looks closely at some of 50,000 only', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => item('Sinpo ferry', null, `${at}`));
    expect(sift(many, 'Daily NK', story)).toHaveLength(120);
  });
});
