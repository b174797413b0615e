/** Near twins: what two accounts tell alike of two towns is told of two happenings. */
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { AccountInput } from '../../text/account-text';
import { SAME_EVENT } from './event-model';
import { ANOTHER_HAPPENING, sameHappening } from './pair';

function account(outlet: string, title: string, text: string): AccountInput {
  const article = { key: outlet, outlet, published: '2022-05-12', title, text, links: [], url: '' };
  return { article, attributions: attribute(text, { outlet, published: article.published, title }) };
}

const told = (a: readonly [string, string], b: readonly [string, string]) =>
  sameHappening(account('Radio Hana', ...a), account('Dul Ilbo', ...b));

/** What happens, told by two with the town to be put in. */
const HAPPENINGS: ReadonlyArray<
  readonly [what: string, title: string, text: string, otherTitle: string, otherText: string]
> = [
  [
    'two trials',
    'Ginseng smugglers on public trial in TOWN',
    'Three ginseng smugglers were put on public trial in TOWN on Sunday before factory workers. The prosecutor read out the charges. Two of them were given nine years of hard labor.',
    'Smugglers judged in TOWN',
    'Men who had carried ginseng over the river were judged before a crowd in TOWN this week. It is the second public trial there this year. The longest sentence was twelve years of labor.',
  ],
  [
    'two fires',
    'Night fire destroys market stalls in TOWN',
    'A fire destroyed forty stalls of the market in TOWN on Sunday night. Merchants had left candles burning during the power cut. The fire engine came without water.',
    'Merchants of TOWN lose everything in market fire',
    'Merchants in TOWN stood before the ashes of their stalls on Monday. Somebody had cooked in the market hall, and the fire spread to the cloth sellers. Nobody was hurt.',
  ],
  [
    'two floods',
    'TOWN flood sweeps away orchard brigade',
    'A flood swept away the dormitory of an orchard brigade in TOWN on Sunday. Five women of the brigade are missing. Soldiers searched the banks with poles.',
    'River takes dormitory in TOWN',
    'The river burst its bank in TOWN after two days of rain and took a dormitory with it. The flood left the orchard under mud. Its workers had been moved to a school.',
  ],
  [
    'two searches',
    'Inspectors search TOWN homes for Chinese phones',
    'Inspectors searched homes in TOWN for Chinese phones on Sunday and took away nine women. Detectors were carried from door to door. The women are held by the security department.',
    'TOWN security department looks for phones',
    'Agents of the security department went through the neighborhood units of TOWN in search of phones from China. A teacher was led away. Since then nobody calls the other bank.',
  ],
  [
    'two collapses',
    'Apartment tower collapses in TOWN',
    'An unfinished apartment tower collapsed in TOWN on Sunday and buried a shock brigade. Twelve bodies have been pulled out. Cement had been sold off at night.',
    'Poor cement brings down TOWN tower',
    'A tower that was to be done for the birthday of the party has come down in TOWN. The shock brigade slept on its ground floor. The engineer who had warned of the cement was arrested.',
  ],
];

describe('two happenings told alike', () => {
  it.each(HAPPENINGS)('%s in two towns', (_, title, text, otherTitle, otherText) => {
    const here = [title.replaceAll('TOWN', 'Musan'), text.replaceAll('TOWN', 'Musan')] as const;
    // The one town comes up further down in the account of the other.
    const there = (town: string) =>
      [
        otherTitle.replaceAll('TOWN', town),
        `${otherText.replaceAll('TOWN', town)}\n\nLast month something like it was heard of from Musan.`,
      ] as const;
    expect(told(here, there('Kanggye'))).toBeLessThan(ANOTHER_HAPPENING);
    expect(told(here, there('Musan'))).toBeGreaterThanOrEqual(SAME_EVENT);
  });

  it('asks where it happened, not where its source lives', () => {
    const [, title, text] = HAPPENINGS[1]!;
    const here = text.replaceAll('TOWN', 'Musan');
    const heard = `A resident of Kanggye said that ${here.replace('A fire', 'a fire').replace('in Musan ', '')}`;
    expect(
      told([title.replace(' in TOWN', ''), here], [title.replace(' in TOWN', ''), heard]),
    ).toBeGreaterThanOrEqual(SAME_EVENT);
  });
});
