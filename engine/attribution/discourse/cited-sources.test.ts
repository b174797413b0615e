/** Whom an outlet cites, in every construction, whatever kind of name or phrase stands there. */
import { describe, expect, it } from 'vitest';
import { attribute } from '..';

const chains = (text: string): string[] =>
  attribute(text, { outlet: 'Harbor Post' })
    .attributions.filter(({ depth }) => !depth)
    .map(({ chain }) =>
      chain
        .slice(1)
        .map(({ name }) => name)
        .join(' < '),
    );

const CITED = [
  'the National Weather Service',
  'the Kelm Police Office',
  'the Institute for Border Studies',
  'the NBS',
  'the Joint Chiefs of Staff',
  'the Port Ministry',
  'the Coast Guard',
  'Norland’s military',
  'Kim Sol-mi',
  'a merchant surnamed Paek',
  'a widow who left in May',
  'an unnamed clerk',
  'two people familiar with the matter',
  'residents of Hyesan',
  'its own sources',
];

const CONSTRUCTIONS: Array<(who: string) => string> = [
  (who) => `According to Radio Hana, citing ${who}, the ferry stopped running last week.`,
  (who) => `Radio Hana, citing ${who}, said the ferry stopped running last week.`,
  (who) => `Radio Hana reported, citing ${who}, that the ferry stopped running last week.`,
  (who) => `Radio Hana reported on Monday, quoting ${who}, that the ferry stopped running last week.`,
  (who) => `The ferry stopped running last week, Radio Hana reported, citing ${who}.`,
  (who) => `Citing ${who}, Radio Hana said the ferry stopped running last week.`,
  (who) => `Radio Hana quoted ${who} as saying that the ferry stopped running last week.`,
  (who) => `A report by Radio Hana, citing ${who}, said the ferry stopped running last week.`,
];

describe.each(CITED)('%s is cited', (who) => {
  it.each(CONSTRUCTIONS.map((made) => made(who)))('%s', (text) => {
    const [chain = '', ...more] = chains(text);
    expect(more).toEqual([]);
    expect(chain.startsWith('Radio Hana < ')).toBe(true);
    // A name stands for its bearer; the outlet's own sources are told to be its own.
    const cited = chain.slice('Radio Hana < '.length);
    expect(cited.split(' ').at(-1)).toBe(who.split(' ').at(-1));
    if (!/Paek|own/.test(who)) expect(cited.toLowerCase()).toBe(who.toLowerCase());
  });
});

describe('what is cited as a reason speaks not', () => {
  it.each([
    'The talks were called off, citing the Armistice Agreement, the ministry said.',
    'The minister said the games were off, citing COVID.',
    'The ministry said that the border stays shut, citing the Quarantine Law.',
    'The office said that the pass is closed, citing the Pine River.',
    'The club said it would not play, citing the Korean War.',
  ])('%s', (text) => {
    expect(chains(text)[0]).toMatch(/^the (?:ministry|minister|office|club)$/i);
  });
});
