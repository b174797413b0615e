/** Sample events for pictures and component tests: a relay over three hops, two accounts that agree, forty accounts. */
import type {
  EventOrigins,
  Independence,
  OriginEdge,
  OriginKind,
  OriginNode,
  Regroup,
  SharedQuote,
  SynopsisRow,
} from '../../engine/model';
import type { AccountView, EventView, SynopsisView } from '../../engine/model/views';
import { ACCOUNTS, HERE, HERE_SAID, note, SYNOPSIS, spanOf, summary, THERE, THERE_SAID } from './samples';

const RFA = 'https://www.rfa.org/english/sample';
const STATE = 'North Korean state media';

function node(kind: OriginKind, name: string, ...keys: string[]): OriginNode {
  return { id: keys[0] ?? `${kind} ${name}`, kind, name, keys };
}

function hop(from: OriginNode, to: OriginNode, by: OriginEdge['by'], evidence: string[] = []): OriginEdge {
  return { from: from.id, to: to.id, by, part: false, dropped: false, evidence };
}

const here = node('account', HERE.outlet, HERE.key);
const there = node('account', THERE.outlet, THERE.key);
const rfa = node('account', 'Radio Free Asia', RFA);
const nkSources = node('sources', 'Daily NK');
const rfaSources = node('sources', 'Radio Free Asia');
const state = node('state-media', STATE);

export const ORIGINS: EventOrigins = {
  articles: 3,
  accounts: 3,
  nodes: [here, there, rfa, nkSources, rfaSources, state],
  edges: [
    hop(here, nkSources, 'own', [
      'Crews have slept on the quays since the first of the month, Daily NK has learned.',
    ]),
    {
      ...hop(here, state, 'credit', ['The Rodong Sinmun wrote on Friday that the crews had volunteered.']),
      part: true,
    },
    hop(there, rfa, 'credit', ['Crews may not go home at night, Radio Free Asia reported on Wednesday.']),
    hop(rfa, rfaSources, 'own', ['A source from the port of Sinpo told RFA’s Korean Service.']),
  ],
  origins: [
    { id: rfaSources.id, keys: [THERE.key, RFA] },
    { id: nkSources.id, keys: [HERE.key] },
  ],
};

export const QUOTES: SharedQuote[] = [
  {
    attribution: 'q2',
    a: [
      spanOf(
        HERE.text,
        'They count us at dusk and again before dawn, and whoever is missing loses his ration card',
      ),
    ],
    b: [[0, 40]],
    otherKey: RFA,
    how: 'altered',
    runs: [
      { in: 'both', words: 'They count us at dusk and' },
      { in: 'here', words: 'again' },
      { in: 'there', words: 'once more' },
      { in: 'both', words: 'before dawn, and whoever is' },
      { in: 'here', words: 'missing' },
      { in: 'there', words: 'absent' },
      { in: 'both', words: 'loses his ration card' },
    ],
  },
  {
    attribution: 'q2',
    a: [
      spanOf(
        HERE.text,
        'They count us at dusk and again before dawn, and whoever is missing loses his ration card',
      ),
    ],
    b: [[0, 30]],
    otherKey: THERE.key,
    how: 'clipped',
    runs: [
      { in: 'here', words: 'They count us at dusk and again before dawn, and', end: true },
      { in: 'both', words: 'whoever is missing loses his ration card' },
    ],
  },
];

export function event(more: Partial<EventView> = {}): EventView {
  return { accounts: ACCOUNTS, searched: 12, origins: ORIGINS, quotes: QUOTES, ...more };
}

export const NO_EVENT: EventView = { accounts: [], searched: 12, origins: null, quotes: [] };

function account(outlet: string, key: string, title: string, independence: Independence): AccountView {
  return {
    ...ACCOUNTS[0]!,
    match: { ...ACCOUNTS[0]!.match, key },
    summary: summary(THERE, { key, outlet, title }),
    independence,
  };
}

const relay = (outlet: string): Independence => ({
  verdict: 'b-relays-a',
  origin: outlet,
  evidence: [`Crews sleep on the quays, ${outlet} reported.`],
});

/** This account is the last of three hops: an outlet that was not read stands between, and two no longer name the first source. */
export function threeHops(): EventView {
  const mail = node('outlet', 'Daily Mail');
  const sun = node('account', 'The Sun', 'https://www.thesun.example/crews');
  return event({
    accounts: [
      account('The Sun', sun.id, 'Sailors made to sleep by their boats', relay('Daily Mail')),
      account('Radio Free Asia', RFA, 'Crews of Sinpo may not go home at night', relay('Radio Free Asia')),
    ],
    origins: {
      articles: 3,
      accounts: 3,
      nodes: [here, sun, mail, rfa, rfaSources],
      edges: [
        {
          ...hop(here, sun, 'credit', ['Sailors sleep beside their boats, The Sun reported.']),
          dropped: true,
        },
        { ...hop(sun, mail, 'credit', ['It was first told by the Daily Mail.']), dropped: true },
        hop(mail, rfa, 'quotation', ['They count us at dusk and again before dawn']),
        hop(rfa, rfaSources, 'own', ['A source from the port of Sinpo told RFA’s Korean Service.']),
      ],
      origins: [{ id: rfaSources.id, keys: [HERE.key, sun.id, RFA] }],
    },
    quotes: [],
  });
}

function matched(one: AccountView, match: Partial<AccountView['match']>): AccountView {
  return { ...one, match: { ...one.match, ...match } };
}

const inStory = { same: false, story: true } as const;

/** Accounts of the event and of its story, some where the reader's word put them. */
export function sorted(): EventView {
  const silent: Independence = { verdict: 'independent', origin: null, evidence: [] };
  const of = (outlet: string, at: number, title: string) =>
    account(outlet, `https://paper-${at}.example/sorted`, title, silent);
  const [first, second] = ACCOUNTS;
  return event({
    accounts: [
      first!,
      matched(second!, { said: { word: 'same-event', by: 'reader', id: 'w1' } }),
      matched(of('Harbor Gazette', 1, 'Sinpo’s second cannery turned into a dormitory for the crews'), {
        same: true,
        said: { word: 'same-event', by: 'inference' },
      }),
      matched(of('Valley Times', 2, 'Crews of Sinpo counted twice a day, says a man who mends nets there'), {
        ...inStory,
        perhaps: true,
        reasons: [],
      }),
      matched(of('Morning Post', 3, 'Hongwon ties up its boats a month after Sinpo'), {
        ...inStory,
        stage: 'follow-up',
        said: { word: 'same-story', by: 'reader', id: 'w2' },
      }),
      matched(of('Evening Herald', 4, 'Squid prices in Wonsan'), {
        same: false,
        story: false,
        said: { word: 'apart', by: 'reader', id: 'w3' },
      }),
    ],
  });
}

const ministry = node('named', 'Ministry of Fisheries');
/** The one of forty that cites a ministry. */
const SPEAKER = 11;
const PAPERS = ['Morning Post', 'Evening Herald', 'Harbor Gazette', 'Valley Times', 'Northern Tribune'];

/** Forty accounts, most of them of one origin. */
export function forty(): EventView {
  const others = Array.from({ length: 39 }, (_, at) =>
    node(
      'account',
      at === 0 ? 'Radio Free Asia' : `${PAPERS[at % PAPERS.length]} ${1 + Math.floor(at / PAPERS.length)}`,
      `https://paper-${at}.example/crews`,
    ),
  );
  const silent = others.slice(36).map((one) => ({ ...node('unknown', ''), id: `unknown ${one.id}` }));
  const edges = others.map((one, at) => {
    if (at === 0) return hop(one, rfaSources, 'own', ['A source told us on Monday.']);
    if (at >= 36) return hop(one, silent[at - 36]!, 'silence');
    if (at === SPEAKER) return hop(one, ministry, 'own', ['The Ministry of Fisheries said on Tuesday.']);
    if (at % 7 === 3) return hop(one, state, 'credit', ['State media said that the crews had volunteered.']);
    return {
      ...hop(one, others[at % 5 === 4 ? at - 1 : 0]!, 'credit', [
        `Crews sleep on the quays, it was reported.`,
      ]),
      dropped: at % 5 === 4,
    };
  });
  const resting = (id: string) =>
    others.filter((_, at) => (at % 7 === 3) === (id === state.id)).map((one) => one.id);
  return event({
    accounts: others.map((one, at) =>
      account(one.name, one.id, `Crews of Sinpo kept on the quays, report ${at + 1}`, {
        verdict: at % 7 === 3 ? 'independent' : 'same-origin',
        origin: at % 7 === 3 ? null : 'Radio Free Asia',
        evidence: ['Crews sleep on the quays, it was reported.'],
      }),
    ),
    searched: 3120,
    origins: {
      articles: 40,
      accounts: 40,
      nodes: [here, ...others, nkSources, rfaSources, state, ministry, ...silent],
      edges: [hop(here, nkSources, 'own', ['Daily NK has learned.']), ...edges],
      origins: [
        { id: rfaSources.id, keys: resting(rfaSources.id) },
        { id: state.id, keys: resting(state.id) },
        { id: nkSources.id, keys: [HERE.key] },
        { id: ministry.id, keys: [others[SPEAKER]!.id] },
      ],
    },
    quotes: [],
  });
}

/** Two accounts that agree in all that both tell. */
export const AGREEING: SynopsisView = {
  ...SYNOPSIS,
  attributionsA: HERE_SAID,
  attributionsB: THERE_SAID,
  synopsis: {
    ...SYNOPSIS.synopsis,
    rows: SYNOPSIS.synopsis.rows.filter(({ relation }) => relation === 'agrees' || relation === 'repeats'),
  },
};

/** A row that the reader joined, and one that the reader split. */
export const REGROUPED: SynopsisView = (() => {
  const [first, , third, fourth, fifth] = SYNOPSIS.synopsis.rows as [
    SynopsisRow,
    SynopsisRow,
    SynopsisRow,
    SynopsisRow,
    SynopsisRow,
  ];
  const joined: SynopsisRow = { ...fourth, id: 'r4+', relation: 'agrees', b: fifth.b, why: null };
  const split: SynopsisRow[] = [
    { ...third, id: 'r3/a', relation: 'only-a', b: [], why: null },
    { ...third, id: 'r3/b', relation: 'only-b', a: [], why: null },
  ];
  const kept = (how: Regroup['how']) =>
    note('', '', {
      target: {
        kind: 'relation',
        otherKey: THERE.key,
        rowId: 'r',
        relation: 'agrees',
        a: '',
        b: '',
        regroup: { how, rows: [] },
      },
    });
  return {
    ...SYNOPSIS,
    synopsis: { ...SYNOPSIS.synopsis, rows: [joined, ...split, first] },
    regrouped: { 'r4+': kept('join'), 'r3/a': kept('split'), 'r3/b': kept('split') },
  };
})();
