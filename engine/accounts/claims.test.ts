import { describe, expect, it } from 'vitest';
import { claimsIn } from './claims';

function claims(text: string): string[] {
  const article = { key: 'k', outlet: 'Outlet', published: null, title: '', text, links: [], url: '' };
  return claimsIn({ article, attributions: { engine: 0, attributions: [], sources: [] } }).map(({ span }) =>
    text.slice(...span),
  );
}

describe('clauses', () => {
  it.each([
    [
      'the last of a list is no clause',
      'The office wrote to Wonsan, Hamhung, and other ports telling every captain to moor before dusk.',
      ['The office wrote to Wonsan, Hamhung, and other ports telling every captain to moor before dusk'],
    ],
    [
      'a verb behind the “and” makes one',
      'The captain left the trawler, an old one, and was arrested by harbor guards at the pier.',
      ['The captain left the trawler, an old one', 'and was arrested by harbor guards at the pier'],
    ],
    [
      'so does a clause behind a comma, where nothing is listed',
      'The captain left his trawler at the pier of Wonsan, and guards found the nets in a shed.',
      ['The captain left his trawler at the pier of Wonsan', 'and guards found the nets in a shed'],
    ],
    [
      'nothing but',
      'The harbor office calls trawlers nothing but a nuisance to the navy of the region.',
      ['The harbor office calls trawlers nothing but a nuisance to the navy of the region'],
    ],
    [
      'but',
      'The harbor office wanted the trawlers moored but captains put out to sea at night.',
      ['The harbor office wanted the trawlers moored', 'but captains put out to sea at night'],
    ],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));
});
