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
      'who denies what is said is part of it',
      'The ministry denied that soldiers had fired on the boats.',
      ['The ministry denied that soldiers had fired on the boats'],
    ],
    [
      'not because',
      'He was punished not because he stole the nets, but because he sold them.',
      ['He was punished not because he stole the nets, but because he sold them'],
    ],
    [
      'nor what was not said',
      'A spokesman did not say whether the harbor would open again.',
      ['A spokesman did not say whether the harbor would open again'],
    ],
    [
      'a short quotation that denies',
      '“We have not been paid since May.”',
      ['We have not been paid since May'],
    ],
    [
      'not when',
      'They left not when the storm came but after the guards had gone.',
      ['They left not when the storm came but after the guards had gone'],
    ],
    [
      'the last of a list is no clause',
      'The office wrote to Wonsan, Hamhung, and other ports telling every captain to moor before dusk.',
      ['The office wrote to Wonsan, Hamhung, and other ports telling every captain to moor before dusk'],
    ],
    [
      'a verb behind the “and” makes one',
      'The captain left the trawler, an old one, and was arrested by harbor guards at the pier.',
      ['The captain left the trawler, an old one', 'was arrested by harbor guards at the pier'],
    ],
    [
      'so does a clause behind a comma, where nothing is listed',
      'The captain left his trawler at the pier of Wonsan, and guards found the nets in a shed.',
      ['The captain left his trawler at the pier of Wonsan', 'guards found the nets in a shed'],
    ],
    [
      'nothing but',
      'The harbor office calls trawlers nothing but a nuisance to the navy of the region.',
      ['The harbor office calls trawlers nothing but a nuisance to the navy of the region'],
    ],
    [
      'but',
      'The harbor office wanted the trawlers moored but captains put out to sea at night.',
      ['The harbor office wanted the trawlers moored', 'captains put out to sea at night'],
    ],
    [
      'what stands before the sentence proper',
      'In the face of a ban on fishing beyond the pier, captains of Wonsan have begun to sell their nets.',
      ['In the face of a ban on fishing beyond the pier', 'captains of Wonsan have begun to sell their nets'],
    ],
    [
      'two verbs of one doing stay together',
      'The task of blocking and sealing off every pier fell to the harbor guards.',
      ['The task of blocking and sealing off every pier fell to the harbor guards'],
    ],
    [
      'a quotation at the end keeps both its marks',
      'Harbor guards spoke of a “most urgent matter.”',
      ['Harbor guards spoke of a “most urgent matter.”'],
    ],
    ['a short sentence', 'The captains panicked.', ['The captains panicked']],
    ['a byline is none', 'Pak Chol Min', []],
    ['a heading that asks is none', 'Where are the trawlers?', []],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));
});
