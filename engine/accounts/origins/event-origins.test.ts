import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { EventOrigins, Link } from '../../model';
import type { AccountInput } from '../../text/account-text';
import { eventOrigins } from './event-origins';

/** Who tells what, and when: `[outlet, day in March 2021, text, links by their words]`. */
type Told = [outlet: string, day: number, text: string, links?: Record<string, string>];

const addressOf = (outlet: string, day: number) =>
  `https://${outlet.toLowerCase().replace(/\W/g, '') || 'nobody'}.example/2021/03/${day}/story`;

function account([outlet, day, text, hrefs = {}]: Told): AccountInput {
  const links = Object.entries(hrefs).map(([words, href]): Link => {
    const start = text.indexOf(words);
    return { span: [start, start + words.length], href };
  });
  const url = addressOf(outlet, day);
  const published = `2021-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
  const article = { key: url, url, outlet, published, title: '', text, links };
  return { article, attributions: attribute(text, { outlet, url, published }) };
}

/** The graph in words: "A → B", "A ⇢ B" where the first source was dropped, "A … B" where only a part rests on it. */
function drawn(told: readonly Told[]): { hops: string[]; origins: string[]; found: EventOrigins } {
  const found = eventOrigins(told.map(account));
  const names = new Map(
    found.nodes.map(({ id, kind, name }) => [
      id,
      kind === 'sources' ? `sources of ${name}` : kind === 'unknown' ? '?' : name,
    ]),
  );
  const hops = found.edges.map(
    ({ from, to, part, dropped }) =>
      `${names.get(from)} ${part ? '…' : dropped ? '⇢' : '→'} ${names.get(to)}`,
  );
  const origins = found.origins.map(({ id, keys }) => `${names.get(id)} ${keys.length}`);
  return { hops: hops.sort(), origins, found };
}

const STATE = 'North Korean state media';
const RFA_OWN =
  'Sparks from a stove burnt the mill of Hyesan down on Monday night, two sources in the city told RFA.\n\n“We carried the flour out in our coats until the roof came down behind us,” a miller told RFA’s Korean Service on condition of anonymity.';
const NK_OWN =
  'The flour mill in Hyesan is no more, Daily NK has learned. “The guard was asleep when the stove fell over,” a source in Ryanggang Province told Daily NK on Tuesday.';
const MIRROR =
  'A flour mill burnt down in North Korea, Radio Free Asia (RFA) reported on Tuesday. A miller told RFA that people carried the flour out.';

const FILLER =
  'Horses drew two pumps across the frozen river while the night shift formed a line with buckets from the school.';
const TAIL =
  'By the time the wind turned the beams had come down over the sieves and the scales, and children stood in the lane with sooty faces and picked grain out of the snow as long as nobody told them to go home.';
const OTHER =
  'Such mills are old, and their chimneys are swept once a year at most, which is why every village keeps a bell for the night.';
const MORE =
  'Grain comes down to the town on carts in November, when the road is hard, and whoever has no horse pulls the cart with a rope over the shoulder and rests at each milestone with the others.';

describe('the origins of an event', () => {
  it.each<[string, Told[], string[], string[]]>([
    [
      'state media through two agencies: three outlets, one origin',
      [
        [
          'Korea Times',
          3,
          'A dam in Kumya broke, the Korean Central News Agency (KCNA) said Friday, according to Yonhap. KCNA said nobody was hurt.',
        ],
        [
          'Associated Press',
          3,
          'Repairs have begun at a dam in the east, North Korean state media reported. KCNA said soldiers were sent there.',
        ],
        [
          'The Sun',
          4,
          'Soldiers are mending a broken dam, the Associated Press reported. KCNA said soldiers were sent there, according to AP.',
        ],
      ],
      [
        `Associated Press → ${STATE}`,
        'Korea Times → Yonhap',
        'The Sun → Associated Press',
        `Yonhap → ${STATE}`,
      ],
      [`${STATE} 3`],
    ],
    [
      'a relay of a relay that no longer names the first source',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        ['The Mirror', 2, MIRROR],
        ['The Sun', 3, 'A mill full of flour burnt down in Hyesan, The Mirror reported on Wednesday.'],
      ],
      [
        'Radio Free Asia → sources of Radio Free Asia',
        'The Mirror → Radio Free Asia',
        'The Sun ⇢ The Mirror',
      ],
      ['sources of Radio Free Asia 3'],
    ],
    [
      'the relay between was not read: the words of the first one’s source give it away',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        [
          'The Sun',
          3,
          'A mill burnt down in Hyesan, the Daily Mail reported. “We carried the flour out in our coats until the roof came down behind us,” a miller is quoted as saying.',
        ],
      ],
      [
        'Daily Mail → Radio Free Asia',
        'Radio Free Asia → sources of Radio Free Asia',
        'The Sun ⇢ Daily Mail',
      ],
      ['sources of Radio Free Asia 2'],
    ],
    [
      'a first report that another outlet has confirmed itself',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        [
          'Daily NK',
          4,
          'RFA first reported the fire in Hyesan last week. Daily NK has independently confirmed the report with a miller. “I saw the roof fall,” the miller told Daily NK.',
        ],
      ],
      ['Daily NK → sources of Daily NK', 'Radio Free Asia → sources of Radio Free Asia'],
      ['sources of Daily NK 1', 'sources of Radio Free Asia 1'],
    ],
    [
      'one agency behind two papers that are worded differently',
      [
        [
          'The Sun',
          3,
          'SEOUL (AP) — Five grain officials in Hyesan were shot for theft, a source in the city told the Associated Press on Monday.',
        ],
        [
          'The Mirror',
          4,
          'Grain thieves were put before a firing squad in Hyesan, the Associated Press reported. A source told AP that there were five of them.',
        ],
      ],
      [
        'Associated Press → sources of Associated Press',
        'The Mirror → Associated Press',
        'The Sun → Associated Press',
      ],
      ['sources of Associated Press 2'],
    ],
    [
      'an agency in the dateline that relays a paper',
      [
        [
          'The Sun',
          3,
          'SEOUL (AP) — Five officials were shot, the Chosun Ilbo reported on Monday, citing a source in the North. The newspaper said they had been accused of theft.',
        ],
      ],
      [
        'Associated Press → Chosun Ilbo',
        'Chosun Ilbo → sources of Chosun Ilbo',
        'The Sun → Associated Press',
      ],
      ['sources of Chosun Ilbo 1'],
    ],
    [
      'a paper of its own that takes one figure from another',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        [
          'Daily NK',
          2,
          `${NK_OWN} The source said that flour had become dear. The mill fed three hundred families, according to Radio Free Asia. The guard was taken away, the source said.`,
        ],
      ],
      [
        'Daily NK … Radio Free Asia',
        'Daily NK → sources of Daily NK',
        'Radio Free Asia → sources of Radio Free Asia',
      ],
      ['sources of Daily NK 1', 'sources of Radio Free Asia 1'],
    ],
    [
      'two that were told by people of their own',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        ['Daily NK', 2, NK_OWN],
      ],
      ['Daily NK → sources of Daily NK', 'Radio Free Asia → sources of Radio Free Asia'],
      ['sources of Daily NK 1', 'sources of Radio Free Asia 1'],
    ],
    [
      'an account that names nobody has no known origin, and is none',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        ['Some Page', 2, 'A mill has burnt down. It was full of flour and stood at the river.'],
      ],
      ['Radio Free Asia → sources of Radio Free Asia', 'Some Page → ?'],
      ['sources of Radio Free Asia 1'],
    ],
    [
      'two that credit each other: the later one has it from the earlier one, which means another report',
      [
        ['The Sun', 2, 'The mill of Hyesan burnt down, The Mirror reported.'],
        ['The Mirror', 5, 'A mill burnt down, The Sun reported.'],
      ],
      ['The Mirror → The Sun', 'The Sun → The Mirror'],
      ['The Mirror 2'],
    ],
    [
      'copy without a credit',
      [
        ['Radio Free Asia', 1, `${RFA_OWN}\n\n${FILLER} ${TAIL}`],
        ['Some Page', 3, `Flour, gone. ${TAIL} ${OTHER} ${MORE}`],
      ],
      ['Radio Free Asia → sources of Radio Free Asia', 'Some Page ⇢ Radio Free Asia'],
      ['sources of Radio Free Asia 2'],
    ],
    [
      'copy of one day that neither credits: a text that nobody names',
      [
        ['Page One', 2, `${FILLER} ${MORE} ${TAIL}`],
        [
          'Page Two',
          2,
          `${TAIL} ${OTHER} Nobody was surprised, least of all the old men who had asked for a second pump at every meeting since the thaw two years before.`,
        ],
      ],
      ['Page One ⇢ ?', 'Page Two ⇢ ?'],
      [],
    ],
    [
      'a report that is named by its link alone',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        [
          'Some Page',
          2,
          'The mill in Hyesan has burnt down, it is reported.',
          { 'burnt down': addressOf('Radio Free Asia', 1) },
        ],
      ],
      ['Radio Free Asia → sources of Radio Free Asia', 'Some Page → Radio Free Asia'],
      ['sources of Radio Free Asia 2'],
    ],
    [
      'a statement made in public: two outlets, one speaker, by its name and by its initials',
      [
        [
          'Yonhap',
          3,
          'Five missiles were moved to the coast, South Korea’s National Intelligence Service (NIS) said on Monday. The National Intelligence Service said that the crews had been changed.',
        ],
        ['The Sun', 3, 'The National Intelligence Service said missiles had been taken to the sea.'],
        ['Daily NK', 4, NK_OWN],
      ],
      [
        'Daily NK → sources of Daily NK',
        'The Sun → National Intelligence Service',
        'Yonhap → National Intelligence Service',
      ],
      ['National Intelligence Service 2', 'sources of Daily NK 1'],
    ],
    [
      'people without a name, in two outlets: never one',
      [
        ['The Sun', 3, 'A trader in Hyesan said that the mill had burnt down. “We ran,” the trader said.'],
        ['The Mirror', 3, 'The mill is gone, a trader in Hyesan said. The trader said that nobody was hurt.'],
      ],
      ['The Mirror → sources of The Mirror', 'The Sun → sources of The Sun'],
      ['sources of The Mirror 1', 'sources of The Sun 1'],
    ],
    [
      'state media themselves',
      [
        ['KCNA', 1, 'Pyongyang, March 1 -- Builders finished the dam of Kumya with loyal hearts.'],
        ['Yonhap', 2, 'North Korea has finished a dam in Kumya, KCNA said on Monday.'],
      ],
      [`${STATE} → ${STATE}`, `Yonhap → ${STATE}`],
      [`${STATE} 2`],
    ],
    [
      'the word of the state, for which no outlet is named',
      [
        [
          'Harbor Post',
          2,
          'North Korea says it has finished a dam in Kumya. Pyongyang said the dam will light ten towns.',
        ],
        [
          'Town Paper',
          2,
          'SEOUL, South Korea (AP) — North Korea says that a dam was finished in Kumya. Kim Jong Un said he was glad.',
        ],
        ['Yonhap', 2, 'North Korea has finished a dam in Kumya, KCNA said on Monday.'],
      ],
      [
        `Associated Press → ${STATE}`,
        `Harbor Post → ${STATE}`,
        'Town Paper → Associated Press',
        `Yonhap → ${STATE}`,
      ],
      [`${STATE} 3`],
    ],
    [
      'a publisher that is credited as a group of people',
      [
        [
          'Border Voice',
          1,
          'A dam broke in Kumya, a miller told Border Voice. “The water took the mill,” the miller told Border Voice.',
        ],
        [
          'Town Paper',
          2,
          'A dam broke in Kumya, according to a report by the Osaka-based group Border Voice. It is said to have taken a mill.',
        ],
      ],
      ['Border Voice → sources of Border Voice', 'Town Paper → Border Voice'],
      ['sources of Border Voice 2'],
    ],
  ])('%s', (_name, told, hops, origins) => {
    const found = drawn(told);
    expect(found.hops).toEqual([...hops].sort());
    expect(found.origins).toEqual(origins);
  });

  it.each<[string, Told[], number]>([
    [
      'a licensed reprint',
      [
        [
          'Some Paper',
          1,
          `This article was originally published by Daily NK and is reprinted with permission.\n\n${NK_OWN}`,
        ],
        ['Daily NK', 2, NK_OWN],
      ],
      1,
    ],
    [
      'a translation',
      [
        [
          'Daily NK',
          1,
          '데일리NK 소식통은 혜산시 제분소가 불에 탔다고 말했다. 경비원은 자고 있었다고 소식통이 전했다.',
        ],
        ['Daily NK', 2, NK_OWN],
      ],
      1,
    ],
    [
      'the report of an outlet, brought up to date',
      [
        ['Radio Free Asia', 1, `${RFA_OWN} ${FILLER} ${TAIL}`],
        ['Radio Free Asia', 2, `${RFA_OWN} ${FILLER} ${TAIL} ${OTHER}`],
      ],
      1,
    ],
    [
      'two reports of one outlet',
      [
        ['Radio Free Asia', 1, RFA_OWN],
        ['Radio Free Asia', 3, MIRROR],
      ],
      2,
    ],
    [
      'two Korean reports of one outlet, one of them translated',
      [
        ['Daily NK', 1, '데일리NK 소식통은 혜산시 제분소가 불에 탔다고 말했다.'],
        ['Daily NK', 2, NK_OWN],
        ['Daily NK', 3, '제분소 경비원이 조사를 받고 있다고 양강도 소식통이 전했다.'],
      ],
      2,
    ],
    [
      'two Korean reports of two outlets',
      [
        ['데일리NK', 1, '혜산시 제분소가 불에 탔다고 소식통이 전했다.'],
        ['Yonhap', 1, '양강도의 한 공장에서 불이 났다.'],
      ],
      2,
    ],
  ])('%s: accounts are counted once', (_name, told, accounts) => {
    const { found } = drawn(told);
    expect([found.articles, found.accounts]).toEqual([told.length, accounts]);
    const keys = found.nodes.flatMap((node) => node.keys);
    expect(keys.sort()).toEqual(told.map((one) => account(one).article.key).sort());
  });

  it('shows the sentences that it rests on', () => {
    const { found } = drawn([
      ['Radio Free Asia', 1, RFA_OWN],
      ['The Mirror', 2, MIRROR],
    ]);
    const hop = found.edges.find(({ to }) => to.includes('radiofreeasia'));
    expect(hop?.evidence[0]).toBe(
      'A flour mill burnt down in North Korea, Radio Free Asia (RFA) reported on Tuesday.',
    );
  });
});

describe('for any accounts', () => {
  const OUTLETS = ['Daily NK', 'Radio Free Asia', 'The Sun', 'The Mirror', 'KCNA', 'Yonhap', 'Some Page', ''];
  const sentence = fc.oneof(
    fc
      .constantFrom(...OUTLETS)
      .map((name) => `The mill burnt down, ${name || 'a friend'} reported on Monday.`),
    fc
      .constantFrom(...OUTLETS)
      .map((name) => `“We ran with the flour in our coats until dawn came,” a miller told ${name || 'us'}.`),
    fc.constantFrom(FILLER, TAIL, OTHER, 'KCNA said nothing of it.', 'Daily NK has confirmed the report.'),
    fc.string({ maxLength: 40 }),
  );
  const told = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...OUTLETS),
      fc.integer({ min: 1, max: 28 }),
      fc.array(sentence, { maxLength: 5 }),
    ),
    { maxLength: 7, selector: ([outlet, day]) => `${outlet} ${day}` },
  );
  const drawing = (all: Array<[string, number, string[]]>) =>
    eventOrigins(all.map(([outlet, day, sentences]) => account([outlet, day, sentences.join(' ')])));

  it('every article has its place, every account rests on something, and no way runs in a circle', () => {
    fc.assert(
      fc.property(told, (all) => {
        const { nodes, edges, origins, accounts } = drawing(all);
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        expect(nodes.flatMap(({ keys }) => keys).sort()).toEqual(
          all.map(([outlet, day]) => addressOf(outlet, day)).sort(),
        );
        expect(nodes.filter(({ kind }) => kind === 'account')).toHaveLength(accounts);
        for (const { from, to, dropped, by } of edges) {
          expect(ids.has(from) && ids.has(to)).toBe(true);
          if (by === 'own' || by === 'silence') expect(dropped).toBe(false);
        }
        for (const node of nodes)
          if (node.kind === 'account')
            expect(edges.some(({ from, part }) => from === node.id && !part)).toBe(true);
        // Nodes without an edge to them are taken away until none is left: what is left over would be a circle.
        let left = edges;
        for (let size = -1; size !== left.length; ) {
          size = left.length;
          left = left.filter(({ to }) => left.some(({ from }) => from === to));
        }
        expect(left).toEqual([]);
        for (const { id } of origins)
          expect(edges.some(({ from, part }) => from === id && !part)).toBe(false);
      }),
    );
  });

  it('the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(told, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const places = new Map(all.map((one) => [one, numbers.next().value as number]));
        const other = [...all].sort((p, q) => places.get(p)! - places.get(q)!);
        expect(drawing(other)).toEqual(drawing(all));
      }),
    );
  });

  it('forty accounts with the same words are one', () => {
    const all = Array.from(
      { length: 40 },
      (_, at): Told => [`Page ${at}`, 1 + (at % 28), `${FILLER} ${TAIL} ${OTHER}`],
    );
    expect(drawn(all).found).toMatchObject({ articles: 40, accounts: 1 });
  });
});
