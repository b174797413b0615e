/** A page whose text stands in a shadow root or a frame has no article, and says where the text is. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '..';
import { readAnySite } from '../any-site';

const TEXT = [
  'Glaziers in Haeju have been told to hand in their diamonds, three people with family in the port said on Sunday.',
  'The stones are to be counted in the capital and given back before the winter, according to the notice.',
  '“A glazier without a diamond is a man with a window,” one of them said.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

function read(body: string, url: string, change: (document: Document) => void = () => {}) {
  const { document } = parseHTML(
    `<!doctype html><html lang="en"><head><title>Glaziers</title></head><body class="single-post"><h1>Glaziers of Haeju</h1>${body}</body></html>`,
  );
  change(document as unknown as Document);
  return readPage(document as unknown as Document, url, { anySite: readAnySite });
}

describe.each([
  'https://www.dailynk.com/english/glaziers-of-haeju/',
  'https://site.example/2024/05/01/glaziers',
])('%s', (url) => {
  it('a declared shadow root', () => {
    const body = `<news-story><template shadowrootmode="open">${TEXT}</template></news-story>`;
    expect(read(body, url)).toMatchObject({ isArticle: false, elsewhere: 'shadow-root' });
  });

  it('an attached shadow root', () => {
    const reading = read('<news-story></news-story>', url, (document) => {
      const { document: inner } = parseHTML(`<html><body>${TEXT}</body></html>`);
      Object.defineProperty(document.querySelector('news-story'), 'shadowRoot', { value: inner });
    });
    expect(reading).toMatchObject({ isArticle: false, elsewhere: 'shadow-root' });
  });

  it('a frame of the same site', () => {
    const reading = read('<iframe src="/story.html"></iframe>', url, (document) => {
      const { document: inner } = parseHTML(`<body>${TEXT}</body>`);
      Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: inner });
    });
    expect(reading).toMatchObject({ isArticle: false, elsewhere: 'frame' });
  });

  it('another site’s frame tells nothing, and throws nothing', () => {
    const reading = read('<iframe src="https://other.example/"></iframe>', url, (document) => {
      Object.defineProperty(document.querySelector('iframe'), 'contentDocument', {
        get: () => {
          throw new Error('denied');
        },
      });
    });
    expect(reading.isArticle).toBe(false);
    expect(reading).not.toHaveProperty('elsewhere');
  });

  it('an article of the page itself is read as ever', () => {
    const body = `<article><div class="entry-content">${TEXT}</div></article><x-box><template shadowrootmode="open">${TEXT}</template></x-box>`;
    const reading = read(body, url);
    expect(reading.isArticle && reading.article.text.split('\n\n')).toHaveLength(3);
  });
});
