import { describe, expect, it } from 'vitest';
import type { Link } from '../../model';
import { attribute } from '..';

/** Chain of the last attribution of the article itself. */
function chain(outlet: string, text: string, links: Link[] = []): string[] {
  const last = attribute(text, { outlet, links })
    .attributions.filter(({ depth }) => !depth)
    .at(-1);
  return last?.chain.map((link) => `${link.role}: ${link.name}`) ?? [];
}

describe('chains', () => {
  it.each<[string, string, string, string[]]>([
    [
      'the outlet about itself',
      'Daily NK',
      'The ferry has stopped, Daily NK has learned.',
      ['outlet: Daily NK'],
    ],
    [
      'told the page’s own outlet',
      'Daily NK',
      '“It rains,” a source in Anju told Daily NK.',
      ['outlet: Daily NK', 'source: a source in Anju'],
    ],
    [
      'told another outlet',
      'Breitbart',
      '“It rains,” a source in Anju told RFA.',
      ['outlet: Breitbart', 'relay: RFA', 'source: a source in Anju'],
    ],
    [
      'told the daily that was named without carrying anything',
      'Breitbart',
      'The Hankyoreh picked up the post. A driver told the daily that it rains.',
      ['outlet: Breitbart', 'relay: Hankyoreh', 'source: A driver'],
    ],
    [
      'told the broadcaster, and no paper that carried a report before',
      'Breitbart',
      'It rains, the Chosun Ilbo reported. A crew of KBS went there. A driver told the broadcaster that it snows.',
      ['outlet: Breitbart', 'relay: KBS', 'source: A driver'],
    ],
    [
      'told this page’s own agency, where no other was named',
      'Breitbart',
      'A crew went there. A driver told the agency that it snows.',
      ['outlet: Breitbart', 'source: A driver'],
    ],
    ...[
      [
        'he was told by a friend in the county office that the dam had cracked',
        'a friend in the county office',
      ],
      [
        'she had heard from a nurse at the city’s children’s hospital that three more were hurt',
        'a nurse at the city’s children’s hospital',
      ],
      ['he had been told by his partner that soldiers came at night', 'his partner'],
      ['they learned from relatives that the bridge was shut', 'relatives'],
      [
        'the city must deliver 600 tons, a figure that he had from a cousin in the committee',
        'a cousin in the committee',
      ],
      ['she got word from her brother that the mill had burned', 'her brother'],
    ].map(([said = '', heard = '']): [string, string, string, string[]] => [
      `heard from somebody: ${said}`,
      'Daily NK',
      `A driver in Anju said that ${said}.`,
      ['outlet: Daily NK', 'source: A driver in Anju', `hearsay: ${heard}`],
    ]),
    ...[
      'the authorities have told other depots to leave a key',
      'the headmaster feared the inspector',
      'the committee told every unit to bring straw',
      'the guards hoped for a bribe',
      'he was told to wait',
    ].map((said): [string, string, string, string[]] => [
      `nobody was heard: ${said}`,
      'Daily NK',
      `A driver in Anju said that ${said}.`,
      ['outlet: Daily NK', 'source: A driver in Anju'],
    ]),
    [
      'spoke with another outlet',
      'Breitbart',
      'Sources who spoke with RFA said it rains.',
      ['outlet: Breitbart', 'relay: RFA', 'source: Sources'],
    ],
    [
      'another outlet’s sources',
      'Breitbart',
      'RFA’s sources said it rains.',
      ['outlet: Breitbart', 'relay: RFA', 'source: RFA’s sources'],
    ],
    [
      'an outlet that reported',
      'Breitbart',
      'It rains in Anju, Radio Free Asia reported.',
      ['outlet: Breitbart', 'relay: Radio Free Asia'],
    ],
    ['state media', 'Daily NK', 'KCNA said it rains.', ['outlet: Daily NK', 'source: KCNA']],
    [
      'quoted as saying',
      'The Courier',
      'Yonhap quoted an official as saying it rains.',
      ['outlet: The Courier', 'relay: Yonhap', 'source: an official'],
    ],
    [
      'cited beside',
      'The Courier',
      'CNN, citing an official, said it rains.',
      ['outlet: The Courier', 'relay: CNN', 'hearsay: an official'],
    ],
    [
      'taken up later',
      'Breitbart',
      '“It rains,” a source in Anju told RFA.\nThe source said it snows too.',
      ['outlet: Breitbart', 'relay: RFA', 'source: a source in Anju'],
    ],
    [
      'a second tag',
      'Breitbart',
      'It rains in Anju, a user said, Radio Free Asia reported.',
      ['outlet: Breitbart', 'relay: Radio Free Asia', 'source: a user'],
    ],
    [
      'handed on by a source',
      'Daily NK',
      'A source in Anju said farmers are cold.\nTwo farmers said it rains.\n“It pours,” they say, according to the source.',
      ['outlet: Daily NK', 'source: A source in Anju', 'hearsay: Two farmers'],
    ],
    [
      'a running relay',
      'Breitbart',
      'It rains, Radio Free Asia reported.\n“We are wet,” a resident of Anju said.',
      ['outlet: Breitbart', 'relay: Radio Free Asia', 'source: a resident of Anju'],
    ],
    [
      'heard through relatives',
      'Daily NK',
      '“It rains,” a source who had heard it through relatives in Anju told Daily NK.',
      ['outlet: Daily NK', 'source: a source', 'hearsay: relatives in Anju'],
    ],
    [
      'claims inside the content',
      'Daily NK',
      '“Many farmers say the seed is bad,” a source in Anju told Daily NK.',
      ['outlet: Daily NK', 'source: a source in Anju', 'hearsay: Many farmers'],
    ],
    [
      'a credit line',
      'Breitbart',
      'ANJU, North Korea (AFP) — It rains, the mayor said.',
      ['outlet: Breitbart', 'relay: AFP', 'source: the mayor'],
    ],
    [
      'a closing credit',
      'Breitbart',
      'It rains, the mayor said.\nThis article was originally published by Radio Free Asia.',
      ['outlet: Breitbart', 'relay: Radio Free Asia', 'source: the mayor'],
    ],
    [
      'a source made known by its clause',
      'Breitbart',
      'Sources who spoke with RFA said it rains.\n“It pours,” said the source, who comes from South Hamgyong province.',
      ['outlet: Breitbart', 'relay: RFA', 'source: a source from South Hamgyong province'],
    ],
  ])('%s', (_, outlet, text, expected) => {
    expect(chain(outlet, text)).toEqual(expected);
  });

  it('follows a link on the cue', () => {
    const text = 'It rains, a trader revealed.';
    const at = text.indexOf('revealed');
    expect(chain('Breitbart', text, [{ span: [at, at + 8], href: 'https://www.rfa.org/korean/a' }])).toEqual([
      'outlet: Breitbart',
      'relay: Radio Free Asia',
      'source: a trader',
    ]);
  });
});

describe('sources', () => {
  it('joins the mentions of a source and keeps why it has no name', () => {
    const text =
      '“It rains,” a source in Anju told Daily NK on condition of anonymity.\n“It pours,” the source said.\nAnother source said it was dry.';
    const { sources } = attribute(text, { outlet: 'Daily NK' });
    expect(
      sources.map(({ id, name, place, anonymity, mentions }) => [
        id,
        name,
        place,
        anonymity,
        mentions.length,
      ]),
    ).toEqual([
      ['s1', 'a source in Anju', 'Anju', 'on condition of anonymity', 2],
      ['s2', 'Another source', null, null, 1],
    ]);
  });

  it('lets a quote alone take the running source, and says so', () => {
    const text = '“It rains,” a source in Anju said.\n“We have no roof.”';
    const last = attribute(text, { outlet: 'Daily NK' }).attributions.at(-1);
    expect([last?.floating, last?.source, last?.speaker]).toEqual([true, [], 'a source in Anju']);
  });

  it('gives a quote that nobody claims no name', () => {
    const only = attribute('“Nobody knows who wrote these words on the wall.”', { outlet: 'Daily NK' })
      .attributions[0];
    expect([only?.speaker, only?.sourceConfidence]).toEqual([null, 0]);
  });
});

describe('lines that hand over to an outlet', () => {
  it.each([
    'First up, Reuters:',
    'Here is Reuters on the same story:',
    'And this from Reuters:',
    'Last, a report from Reuters:',
    'Over to Reuters:',
    'Here is what Reuters says:',
    'Reuters had another story:',
  ])('%s', (line) => {
    expect(chain('Harbor Post', `${line}\n\nThe mill was shut in May, officials said.`)).toEqual([
      'outlet: Harbor Post',
      'relay: Reuters',
      'source: officials',
    ]);
  });
});

it('who puts a figure at something reports it, and who comes next comes through it', () => {
  expect(
    chain('Harbor Post', 'The Chosun Ilbo put the toll at 40. “It was dark,” a guard was quoted as saying.'),
  ).toEqual(['outlet: Harbor Post', 'relay: Chosun Ilbo', 'source: a guard']);
});

it('what opens a sentence holds for all that is said in it', () => {
  expect(
    chain(
      'Harbor Post',
      'According to Yonhap, Kim Yo Jong refuted the claim that kites break the law by asking, “Is it the wind that decides?” in a speech carried by KCNA.',
    ),
  ).toEqual(['outlet: Harbor Post', 'relay: Yonhap', 'relay: KCNA', 'source: Kim Yo Jong']);
});

it.each([
  ['The partner from North Pyongan Province said rice is short.', 'the partner from North Hamgyong Province'],
  ['A source in Sinuiju said rice is short.', 'the source in Hyesan'],
  ['A resident of South Hwanghae said rice is short.', 'the resident of North Hwanghae'],
])('somebody of another place is another: %s … %s', (first, who) => {
  const names = (text: string) =>
    attribute(text, { outlet: 'Harbor Post' }).attributions.map(({ chain: links }) => links.at(-1)?.name);
  const [one, other] = names(`${first} Meanwhile, ${who} said that soap is dear.`);
  expect(one).not.toBe(other);
  expect(other).toContain(who.split(' ').at(-1) === 'Province' ? 'Hamgyong' : (who.split(' ').at(-1) ?? ''));
});

it.each<[string, string, string[]]>([
  [
    'footage of cameras is no broadcaster',
    'According to CCTV footage, he drove off. A guard said that the gate was shut.',
    ['outlet: Harbor Post', 'source: A guard'],
  ],
  [
    'a South Korean report is none of the North’s',
    'The minister was seen after a South Korean newspaper reported that he had been purged.',
    ['outlet: Harbor Post', 'relay: a South Korean newspaper'],
  ],
  [
    'nobody is there',
    'There was also news of a flood, admitting that “all sectors” had failed.',
    ['outlet: Harbor Post'],
  ],
])('%s', (_, text, expected) => {
  expect(chain('Harbor Post', text)).toEqual(expected);
});

it.each([
  'The envoy was shot, the Chosun Ilbo reported, according to Reuters.',
  '“The envoy was shot,” the Chosun Ilbo reported, according to Reuters.',
  'The envoy was shot, the Chosun Ilbo said, Reuters reported.',
])('two tags behind words: %s', (text) => {
  expect(chain('Harbor Post', text)).toEqual(['outlet: Harbor Post', 'relay: Reuters', 'relay: Chosun Ilbo']);
});
