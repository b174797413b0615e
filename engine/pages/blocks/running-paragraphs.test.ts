import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { hasRunningParagraphs, innermost } from './running-paragraphs';

const LONG = 'Residents of Musan say that the market was closed for the third week in a row.';
const of = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document as unknown as Document;

it('counts paragraphs whose words run on, and no labels', () => {
  const document = of(`<p>${LONG}</p><p>Advertisement</p><p>${LONG}</p>`);
  expect(hasRunningParagraphs(document, 2)).toBe(true);
  expect(hasRunningParagraphs(document, 3)).toBe(false);
  expect(hasRunningParagraphs(document, 2, 1)).toBe(false);
});

it('of paragraphs that a script put into each other the innermost alone has the words', () => {
  const document = of('<main></main>');
  let inner: Element = document.querySelector('main')!;
  for (let depth = 0; depth < 50; depth++) {
    const paragraph = document.createElement('p');
    inner.append('Rice. ', paragraph);
    inner = paragraph;
  }
  inner.append(LONG);
  expect(innermost(document, 'p')).toEqual([inner]);
  expect(hasRunningParagraphs(document, 2)).toBe(false);
});
