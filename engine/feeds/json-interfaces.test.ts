import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStories, storiesAddress } from './arc';
import { postsAddress, readPosts } from './wordpress';

const POSTS = 'https://www.an-outlet.example/english/wp-json/wp/v2/posts';
const ARC = 'https://www.an-archive.example/pf/api/v3/content/fetch/story-feed-query';

describe('WordPress', () => {
  it('asks by words and days, newest first, for what is needed only', () => {
    const url = new URL(postsAddress(POSTS, { words: 'Sinpo', from: '2024-03-01T00:00:00.000Z', to: null }));
    expect(url.origin + url.pathname).toBe(POSTS);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      search: 'Sinpo',
      after: '2024-03-01T00:00:00.000Z',
      orderby: 'date',
      order: 'desc',
      per_page: '30',
      _fields: 'date,date_gmt,link,title,excerpt,content',
    });
  });

  it('reads posts', () => {
    const post = {
      date: '2024-03-07T18:30:00',
      date_gmt: '2024-03-07T09:30:00',
      link: 'https://www.an-outlet.example/english/ferry/',
      title: { rendered: 'Ferry &#8211; fog' },
      excerpt: { rendered: '<p>Two boats.</p>\n' },
      content: { rendered: '<p>Two boats met.</p>' },
    };
    expect(readPosts(JSON.stringify([post, { link: 'nowhere' }, null]))).toEqual({
      read: true,
      cut: false,
      items: [
        {
          title: 'Ferry – fog',
          url: 'https://www.an-outlet.example/english/ferry/',
          published: '2024-03-07T09:30:00.000Z',
          summary: 'Two boats.',
          html: '<p>Two boats met.</p>',
        },
      ],
    });
  });

  it.each([
    ['', 'empty'],
    ['[{"link":"https://a.exam', 'cut'],
    ['{"code":"rest_no_route","message":"No route"}', 'other-document'],
    ['<html></html>', 'other-document'],
  ])('%s', (text, why) => {
    expect(readPosts(text)).toEqual({ read: false, why });
  });
});

describe('Arc', () => {
  it('asks for days, and for any of the words, without the query language’s signs', () => {
    const address = storiesAddress(ARC, 'an-archive', {
      from: '2024-03-01T00:00:00.000Z',
      to: '2024-03-20T00:00:00.000Z',
      words: ['Sinpo', 'fog") OR *:*'],
    });
    const url = new URL(address);
    expect(JSON.parse(url.searchParams.get('query') ?? '')).toMatchObject({
      offset: 0,
      query: 'display_date:[2024-03-01T00:00:00.000Z TO 2024-03-20T00:00:00.000Z] AND ("Sinpo" OR "fog  OR")',
      size: 100,
    });
    expect(url.searchParams.get('_website')).toBe('an-archive');
  });

  it('reads stories with their text', () => {
    const story = {
      headlines: { basic: 'Ferry < fog & more' },
      display_date: '2024-03-08T04:00:00Z',
      websites: { 'an-archive': { website_url: '/english/korea/2024/03/08/ferry/' } },
      content_elements: [
        { type: 'text', content: 'Two boats met in <b>fog</b>.' },
        { type: 'image', content: 'x' },
        { type: 'header', content: 'What < followed' },
      ],
    };
    expect(readStories(JSON.stringify({ content_elements: [story, {}] }), 'an-archive', ARC)).toEqual({
      read: true,
      cut: false,
      items: [
        {
          title: 'Ferry < fog & more',
          url: 'https://www.an-archive.example/english/korea/2024/03/08/ferry/',
          published: '2024-03-08T04:00:00.000Z',
          summary: 'Two boats met in fog. What < followed',
          html: '<p>Two boats met in <b>fog</b>.</p><h2>What &lt; followed</h2>',
        },
      ],
    });
  });

  it.each([
    ['', 'empty'],
    ['{"content_elements":[', 'cut'],
    ['{"message":"no"}', 'other-document'],
  ])('%s', (text, why) => {
    expect(readStories(text, 'an-archive', ARC)).toEqual({ read: false, why });
  });
});

it('no JSON makes them throw', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      readPosts(json);
      readPosts(`[${json}]`);
      readStories(json, 'x', ARC);
      readStories(`{"content_elements":[${json},{"websites":${json},"content_elements":${json}}]}`, 'x', ARC);
    }),
  );
});
