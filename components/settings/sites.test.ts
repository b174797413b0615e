import { describe, expect, it } from 'vitest';
import { patternsOf, siteName, switchedOnSites } from './sites';

describe('patternsOf', () => {
  it.each([
    ['news.example', ['*://news.example/*', '*://*.news.example/*']],
    [' https://www.news.example/world?x=1 ', ['*://news.example/*', '*://*.news.example/*']],
    ['http://localhost:8080/', ['*://localhost/*']],
    ['127.0.0.1', ['*://127.0.0.1/*']],
    ['', null],
    ['two words', null],
    ['word', null],
    ['ftp://news.example', null],
    ['javascript:alert(1)', null],
  ])('%j', (typed, patterns) => expect(patternsOf(typed)).toEqual(patterns));
});

it('what the reader switched on is what is permitted beyond the outlets', () => {
  const outlets = ['*://*.rfa.org/*'];
  expect(
    switchedOnSites(['*://*.rfa.org/*', 'https://b.example/*', '*://a.example/*', 'file:///*'], outlets),
  ).toEqual(['*://a.example/*', 'https://b.example/*']);
});

it('a site is named by its host', () => {
  expect(siteName('*://*.news.example/*')).toBe('news.example');
  expect(siteName('https://news.example/*')).toBe('news.example');
});
