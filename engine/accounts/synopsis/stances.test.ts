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

  const DONE = 'the border soldiers stole cement from the bridge site';

  it.each([
    [`Officials denied a rumor that ${DONE}.`, 'differs'],
    [`The army dismissed reports that ${DONE}.`, 'differs'],
    [`Analysts cast doubt on the claim that ${DONE}.`, 'differs'],
    [`The claim that ${DONE} was rejected by the army.`, 'differs'],
    [`Rumors that ${DONE} are untrue, a resident said.`, 'differs'],
    [`There is no truth to the rumor that ${DONE}, a resident said.`, 'differs'],
    // The article's own words.
    [`There is no truth to the rumor that ${DONE}.`, 'differs'],
    [`Several papers printed the debunked claim that ${DONE}.`, 'differs'],
    [`Reports that ${DONE} were false.`, 'differs'],
    [`It is not false that ${DONE}.`, 'both'],
    // Not stated, and not denied either.
    [`The army refused to confirm that ${DONE}.`, 'both'],
    [`The army refused to confirm reports that ${DONE}.`, 'both'],
    [`The army did not deny reports that ${DONE}.`, 'both'],
    [`A resident confirmed rumors that ${DONE}.`, 'repeats'],
    [`A resident confirmed rumors that ${DONE.replace('the ', '')}.`, 'agrees'],
    [`A guard repeated the claim that ${DONE}.`, 'repeats'],
  ])('as a claim under a verb, against the same, said: %s', (there, relation) => {
    const stated = `The source said that ${DONE}.`;
    expect(relationOf(stated, there)).toBe(relation);
    expect(relationOf(there, stated)).toBe(relation);
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
