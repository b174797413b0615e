import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { hasRunningParagraphs, lengthsOf } from './running-paragraphs';

const LONG = 'Residents of Musan say that the market was closed for the third week in a row.';
const of = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document as unknown as Document;

it('counts paragraphs whose words run on, and no labels', () => {
  const document = of(`<p>${LONG}</p><p>Advertisement</p><p>${LONG}</p>`);
  expect(hasRunningParagraphs(document, 2)).toBe(true);
  expect(hasRunningParagraphs(document, 3)).toBe(false);
  expect(hasRunningParagraphs(document, 2, 1)).toBe(false);
});

it('counts the words of paragraphs that a script put into each other once, each for its own', () => {
  const document = of('<main></main>');
  let inner: Element = document.querySelector('main')!;
  for (let depth = 0; depth < 50; depth++) {
    const paragraph = document.createElement('p');
    inner.append('Rice. ', paragraph);
    inner = paragraph;
  }
  inner.append(LONG);
  const lengths = lengthsOf(document, 'p', 100).map(([, length]) => length);
  expect(lengths.slice(0, 3)).toEqual([5, 5, 5]);
  expect(lengths.at(-1)).toBe(LONG.length);
  expect(hasRunningParagraphs(document, 2)).toBe(false);
});

it('keeps the words of a paragraph that something was put into', () => {
  const document = of(`<p id="own">${LONG}</p><p>${LONG}</p>`);
  const paragraph = document.createElement('p');
  paragraph.append('Advertisement');
  document.querySelector('#own')!.append(paragraph);
  expect(hasRunningParagraphs(document, 2)).toBe(true);
});
