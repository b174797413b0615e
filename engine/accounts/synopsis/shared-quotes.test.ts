import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { AccountInput } from '../../text/account-text';
import { sharedQuotes } from './shared-quotes';

function account(key: string, text: string): AccountInput {
  const article = { key, url: key, outlet: key, published: null, title: '', text, links: [] };
  return { article, attributions: attribute(text, { outlet: key }) };
}

const SAID = 'We carried the flour out in our coats until the roof came down';
const tells = (words: string) => `“${words},” a miller told a visitor on Monday.`;

/** The first statement of one that the other quotes too, as "how: both [-here-] {+there+}". */
function shared(here: string, there: string): string | null {
  const [first] = sharedQuotes(account('a', here), [account('b', there)]);
  if (!first) return null;
  const runs = first.runs.map(({ in: where, words }) =>
    where === 'both' ? words : where === 'here' ? `[-${words}-]` : `{+${words}+}`,
  );
  return `${first.how}: ${runs.join(' ')}`;
}

describe('a statement in two accounts', () => {
  it.each<[string, string, string, string | null]>([
    ['word for word', tells(SAID), `The miller said, “${SAID}.”`, `same: ${SAID},`],
    [
      'its end left out there',
      tells(SAID),
      tells('We carried the flour out in our coats'),
      'clipped: We carried the flour out in our coats [-until the roof came down,-]',
    ],
    [
      'its beginning left out here',
      tells('the flour out in our coats until the roof came down'),
      tells(SAID),
      'clipped: {+We carried+} the flour out in our coats until the roof came down,',
    ],
    [
      'one word changed',
      tells(SAID),
      tells(SAID.replace('coats', 'hats')),
      'altered: We carried the flour out in our [-coats-] {+hats+} until the roof came down,',
    ],
    [
      'a word put in',
      tells(SAID),
      tells(SAID.replace('flour', 'white flour')),
      'altered: We carried the {+white+} flour out in our coats until the roof came down,',
    ],
    [
      'a denial dropped',
      tells('Nobody here did believe that the guard was asleep at that hour'),
      tells('Nobody here did not believe that the guard was asleep at that hour'),
      'altered: Nobody here did {+not+} believe that the guard was asleep at that hour,',
    ],
    [
      'interrupted by who says it',
      tells(SAID),
      '“We carried the flour out in our coats,” a miller said, “until the roof came down.”',
      `same: ${SAID},`,
    ],
    [
      'capitals, marks and a name’s spellings',
      tells('Kaesong has no flour, no oil and no salt'),
      tells('Gaesong has no flour no oil and no salt'),
      'same: Kaesong has no flour, no oil and no salt,',
    ],
    [
      'two statements on one thing',
      tells(SAID),
      tells('The flour lay in the lane and the roof was gone by dawn'),
      null,
    ],
    [
      'the same words outside quotation marks',
      tells(SAID),
      `The miller said that ${SAID.toLowerCase()}.`,
      null,
    ],
    [
      'a turn of phrase',
      'He called it “a wall of steel and will.”',
      'She called it “a wall of words.”',
      null,
    ],
  ])('%s', (_name, here, there, found) => expect(shared(here, there)).toBe(found));

  it('knows the attribution here and both places', () => {
    const [here, there] = [`The mill burnt. ${tells(SAID)}`, tells(SAID)];
    const [quote] = sharedQuotes(account('a', here), [account('b', there)]);
    expect(quote).toMatchObject({ attribution: 'q1', otherKey: 'b', how: 'same' });
    expect(quote?.a.map(([s, e]) => here.slice(s, e))).toEqual([`${SAID},`]);
    expect(quote?.b.map(([s, e]) => there.slice(s, e))).toEqual([`${SAID},`]);
  });

  it('is found in each of several accounts, in the order of the statements here', () => {
    const other = 'Nobody came to count the sacks that we had saved that night';
    const here = `${tells(SAID)}\n\n${tells(other)}`;
    const found = sharedQuotes(account('a', here), [
      account('b', tells(other)),
      account('c', `${tells(other)}\n\n${tells(SAID)}`),
    ]);
    expect(found.map(({ otherKey, attribution }) => `${attribution} ${otherKey}`)).toEqual([
      'q1 c',
      'q2 b',
      'q2 c',
    ]);
  });
});

describe('for any two wordings', () => {
  const word = fc.constantFrom(...SAID.split(' '), 'guards', 'winter', 'river', 'not', 'seven');
  const wording = fc.array(word, { minLength: 6, maxLength: 20 }).map((words) => words.join(' '));

  it('the runs put together are either wording, whichever account is asked', () => {
    fc.assert(
      fc.property(wording, wording, (one, other) => {
        const [a, b] = [account('a', tells(one)), account('b', tells(other))];
        const [forth] = sharedQuotes(a, [b]);
        const [back] = sharedQuotes(b, [a]);
        expect(back?.how).toBe(forth?.how);
        if (!forth) return;
        const read = (where: 'here' | 'there') =>
          forth.runs
            .filter((run) => run.in === 'both' || run.in === where)
            .map(({ words }) => words)
            .join(' ')
            .replace(/[^\p{L} ]/gu, '');
        expect(read('here')).toBe(one);
        expect(read('there').toLowerCase()).toBe(other.toLowerCase());
      }),
    );
  });

  it('a statement is its own, word for word', () => {
    fc.assert(
      fc.property(wording, (one) => {
        const [found] = sharedQuotes(account('a', tells(one)), [account('b', tells(one))]);
        if (found) expect([found.how, found.runs.length]).toEqual(['same', 1]);
      }),
    );
  });

  // Each laid over each, these took minutes.
  it('looks at no more of an account than anybody reads, however often it repeats itself', () => {
    const text = `${tells(SAID)} `.repeat(1000);
    const found = sharedQuotes(account('a', text), [account('b', text)]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(200);
  });
});
