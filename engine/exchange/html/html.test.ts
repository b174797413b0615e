import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { article, item, note, SAMPLES } from '../../../tests/support/export-samples';
import type { Span } from '../../model';
import { toHtml } from './html';
import { markedText } from './marked-text';

const pageOf = (items: Parameters<typeof toHtml>[0]) => parseHTML(toHtml(items)).document;

describe('a reading copy', () => {
  const page = pageOf(SAMPLES.article);

  it('has the text with its quotes marked, and from each mark a way to who says it', () => {
    const text = page.querySelector('.text')!;
    expect(text.querySelectorAll('p')).toHaveLength(4);
    const leads = [...text.querySelectorAll('sup a')].map((link) => link.getAttribute('href'));
    expect(leads).toEqual(['#a0q1', '#a0n1', '#a0q2', '#a0q3', '#a0q4']);
    for (const link of text.querySelectorAll('sup a'))
      expect(page.querySelector(link.getAttribute('href')!)?.localName).toBe('li');
  });

  it('gives a speaker one hue in the text and in the list, and nobody’s words none', () => {
    const keys = [...page.querySelectorAll('section:nth-of-type(3) .key')].map((key) => key.className);
    expect(keys).toEqual(['key s1', 'key s1', 'key unclear', 'key s2']);
  });

  it('has the notes first, each with its words, its speaker and its chain', () => {
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Notes',
      'Quotes',
    ]);
    const first = page.querySelector('#a0n1')!;
    expect(first.querySelector('blockquote')?.textContent).toBe('stay ashore for 20 days');
    expect(first.querySelector('.meta')?.textContent).toContain('a source there · The Paper Lantern →');
    expect(first.querySelector('.body')?.textContent).toContain('Compare with **last year**');
  });

  it('loads nothing, runs nothing and breaks no frame, whatever is in it', () => {
    const evil = '</style></title><script>x()</script><img src=x onerror=x()>"\'><!--';
    const found = pageOf([
      item(
        article({
          title: evil,
          outlet: evil,
          byline: evil,
          url: `javascript:${evil}`,
          text: evil,
          published: evil,
        }),
        [note(1, { body: evil, tags: [evil] })],
      ),
    ]);
    expect(found.querySelectorAll('script, img, iframe, link, object').length).toBe(0);
    expect(found.querySelectorAll('article').length).toBe(1);
    expect(found.querySelector('h1')?.textContent).toBe(evil);
    expect(found.querySelector('.text')?.textContent).toBe(evil);
    expect(found.querySelector('.body')?.textContent).toBe(evil);
    for (const link of found.querySelectorAll('[href]'))
      expect(link.getAttribute('href')).toMatch(/^(?:https?:|#)/u);
  });

  it('of nothing says so', () => expect(pageOf([]).body.textContent).toContain('The library is empty.'));
});

describe('marks in a text', () => {
  it('take no letter away and add none, however they lie in each other', () => {
    const text = 'One line.\n\nTwo & three <b>.\nLast';
    const span = fc
      .tuple(fc.nat(28), fc.integer({ min: 1, max: 8 }))
      .map(([at, n]): Span => [at, Math.min(text.length, at + n)]);
    fc.assert(
      fc.property(fc.array(fc.array(span, { minLength: 1, maxLength: 2 }), { maxLength: 5 }), (all) => {
        const marks = all.map((spans, at) => ({
          spans: [...spans].sort((a, b) => a[0] - b[0]),
          kind: `s${at + 1}`,
          to: `q${at}`,
          sign: '',
        }));
        const { document } = parseHTML(`<!doctype html><html><body>${markedText(text, marks)}</body></html>`);
        expect(document.body.textContent?.replace(/\n/gu, '')).toBe(text.replace(/\n/gu, ''));
        expect(document.querySelectorAll('sup').length).toBe(all.length);
        expect(document.querySelectorAll('mark p').length).toBe(0);
      }),
    );
  });
});
