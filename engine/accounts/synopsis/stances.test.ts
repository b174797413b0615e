import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { Article, Relation } from '../../model';
import type { AccountInput } from '../../text/account-text';
import { synopsis } from './synopsis';
import { claimsIn } from './told/claims';

const OPENING = 'A bridge over the Tumen River near Musan collapsed on Friday after heavy rain';

function account(outlet: string, sentence: string): AccountInput {
  const text = `${OPENING}, ${outlet} has learned. ${sentence}`;
  const article: Article = {
    key: outlet,
    url: `https://example.org/${outlet}`,
    outlet,
    title: 'Bridge over the Tumen falls near Musan',
    byline: null,
    published: '2031-05-05T00:00:00.000Z',
    language: 'en',
    text,
    blocks: [],
    links: [],
    reader: 'sample',
  };
  return { article, attributions: attribute(text, { outlet }) };
}

/** The relation of the row about the cement, however the sentences tell it. */
function relationOf(here: string, there: string): Relation | undefined {
  const [a, b] = [account('Daily NK', here), account('Harbour Times', there)];
  return synopsis(a, b).rows.find((row) =>
    row.a.some((span) => a.article.text.slice(...span).includes('cement')),
  )?.relation;
}

const STATED = 'The source said that border soldiers stole cement from the bridge site.';

describe('what its source does not assert', () => {
  it.each([
    ['Officials denied that border soldiers stole cement from the bridge site.', 'differs'],
    ['Residents do not believe that border soldiers stole cement from the bridge site.', 'differs'],
    ['Drivers said that border soldiers stole cement from the bridge site.', 'repeats'],
    ['A guard asked whether border soldiers stole cement from the bridge site.', undefined],
  ])('against the same, said: %s', (there, relation) => {
    expect(relationOf(STATED, there)).toBe(relation);
    expect(relationOf(there, STATED)).toBe(relation);
  });

  it('is no contrary where both accounts have it denied', () => {
    const denied = 'Officials denied that border soldiers stole cement from the bridge site.';
    expect(relationOf(denied, denied.replace('Officials', 'Army officers'))).toBe('repeats');
  });

  it('is a mark on the claim, and not on the clause that tells of the denial', () => {
    const claims = claimsIn(
      account('Daily NK', 'Officials denied that soldiers stole cement from the site.'),
    );
    expect(claims.map(({ stance }) => stance?.type)).toEqual([undefined, 'denied']);
  });
});
