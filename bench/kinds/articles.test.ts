import { describe, expect, it } from 'vitest';
import { kind } from './articles';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Salt is dear in Haeju - Daily NK</title></head><body class="single-post"><h1 class="entry-title">Salt is dear in Haeju</h1><div class="td-post-content">${body}</div></body></html>`;
const url = 'https://www.dailynk.com/english/salt-is-dear-in-haeju/';

describe('the articles kind', () => {
  it('answers in the port’s words', () => {
    const html = page(
      '<p>Salt is dear in Haeju, a source said.</p><h3>The price</h3><p>Nobody buys it.</p><p>Read in Korean</p>',
    );
    expect(kind().line({ id: 'a', url, html })).toEqual({
      id: 'a',
      isArticle: true,
      relevant: true,
      outlet: 'Daily NK',
      title: 'Salt is dear in Haeju',
      byline: null,
      published: null,
      canonical: url,
      paragraphs: ['Salt is dear in Haeju, a source said.', 'The price', 'Nobody buys it.'],
      ms: expect.any(Number),
    });
  });

  it('says so where there is no article', () => {
    const answer = kind().line({
      id: 'b',
      url: 'https://www.dailynk.com/english/',
      html: page('<p>One.</p>'),
    });
    expect(answer).toMatchObject({ id: 'b', isArticle: false, relevant: false, title: null, paragraphs: [] });
  });

  it.each([{}, { id: 'c', url }, { id: 'c', html: '' }, { id: 'c', url: 3, html: 4 }])(
    'refuses %j',
    (line) => {
      expect(() => kind().line(line)).toThrow(TypeError);
    },
  );
});
