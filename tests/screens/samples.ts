/**
 * Sample views for pictures and component tests: an invented event told by three outlets, in the field's manner. Places in
 * the texts are found by their words, so that a text can be changed without counting letters.
 */
import type {
  AnchorReason,
  Annotation,
  Article,
  Attribution,
  Attributions,
  AttributionType,
  ChainLink,
  ChainTarget,
  Source,
  Span,
  StanceType,
} from '../../engine/model';
import type {
  AccountView,
  ArticleSummary,
  ArticleView,
  PlacedAnnotation,
  SynopsisView,
} from '../../engine/model/views';

export function spanOf(text: string, words: string): Span {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`not in the sample: ${words}`);
  return [at, at + words.length];
}

function article(
  outlet: string,
  url: string,
  title: string,
  published: string,
  paragraphs: string[],
): Article {
  let at = 0;
  const blocks = paragraphs.map((text) => {
    const span: Span = [at, at + text.length];
    at += text.length + 2;
    return { kind: 'paragraph' as const, text, span };
  });
  const text = paragraphs.join('\n\n');
  return {
    key: url,
    url,
    outlet,
    title,
    byline: 'A staff reporter',
    published,
    language: 'en',
    text,
    blocks,
    links: [],
    reader: 'sample',
  };
}

interface Said {
  type: AttributionType;
  words: string[];
  source: Source | null;
  /** Role, name, and the words that the link rests on; `carried` where another sentence has them. */
  chain: Array<[role: ChainLink['role'], name: string, evidence?: string, carried?: 'carried']>;
  floating?: boolean;
  depth?: number;
  /** The words that say so, with what they say of the source. */
  stance?: [StanceType, string];
  sure?: number;
}

function attributions(text: string, sources: Source[], said: Said[]): Attributions {
  return {
    engine: 1,
    sources,
    attributions: said.map(
      ({ type, words, source, chain, floating, depth, stance, sure = 0.9 }, at): Attribution => ({
        id: `q${at + 1}`,
        type,
        content: words.map((piece) => spanOf(text, piece)),
        source: floating || source === null ? [] : [[0, 1]],
        cue: [],
        speaker: source?.name ?? null,
        sourceId: source?.id ?? null,
        chain: chain.map(([role, name, evidence, carried]) => ({
          role,
          name,
          ...(evidence !== undefined && { evidence: spanOf(text, evidence) }),
          ...(carried && { carried: true as const }),
        })),
        floating,
        depth,
        ...(stance && { stance: { type: stance[0], span: spanOf(text, stance[1]) } }),
        confidence: 0.9,
        sourceConfidence: sure,
      }),
    ),
  };
}

function source(id: string, kind: Source['kind'], name: string, more: Partial<Source> = {}): Source {
  return { id, kind, name, place: null, role: null, anonymity: null, mentions: [], ...more };
}

// --------------------------------------------------------------- the article

export const HERE = article(
  'Daily NK',
  'https://www.dailynk.com/english/sample-dock-workers/',
  'Dock workers in Sinpo told to sleep beside their boats',
  '2021-03-09T07:00:00.000Z',
  [
    'SAMPLE TEXT, WRITTEN FOR THIS PROJECT. Crews of the fishing stations in Sinpo have slept on the quays since the first of the month, Daily NK has learned.',
    '“They count us at dusk and again before dawn, and whoever is missing loses his ration card,” a source in South Hamgyong Province told Daily NK on Saturday on condition of anonymity for fear of reprisal, citing what two deckhands at the station had told him.',
    'According to the source, 40 men share one stove. “Nobody has said when this ends.”',
    'The Rodong Sinmun wrote on Friday that the crews had volunteered and praised “a spring battle for the sea.”',
    'Han Jung Ok, a researcher at the Institute for Coastal Economies in Seoul, does not believe that fuel was short in every port of the east coast.',
    '“The boats have not left the harbour in nine days.”',
  ],
);

const OUTLET = source('s1', 'outlet', 'Daily NK');
const groundAt = <Type extends string>(words: string, type: Type): { span: Span; type: Type } => {
  const start = HERE.text.indexOf(words);
  return { span: [start, start + words.length], type };
};
const HAMGYONG = source('s2', 'anonymous-person', 'a source in South Hamgyong Province', {
  place: 'South Hamgyong Province',
  anonymity: 'on condition of anonymity for fear of reprisal',
  access: [
    groundAt('citing what two deckhands at the station had told him', 'relative-or-contact'),
    groundAt('in South Hamgyong Province', 'place'),
  ],
  unnamed: [groundAt('on condition of anonymity for fear of reprisal', 'safety')],
});
const RODONG = source('s3', 'state-media', 'The Rodong Sinmun');
const HAN = source('s4', 'named-person', 'Han Jung Ok', {
  role: 'researcher at the Institute for Coastal Economies',
  place: 'Seoul',
});

export const HERE_SAID = attributions(
  HERE.text,
  [OUTLET, HAMGYONG, RODONG, HAN],
  [
    {
      type: 'indirect',
      words: ['Crews of the fishing stations in Sinpo have slept on the quays since the first of the month'],
      source: OUTLET,
      chain: [['outlet', 'Daily NK']],
    },
    {
      type: 'direct',
      words: ['They count us at dusk and again before dawn, and whoever is missing loses his ration card,'],
      source: HAMGYONG,
      chain: [
        ['outlet', 'Daily NK'],
        ['source', 'a source in South Hamgyong Province'],
        ['hearsay', 'two deckhands at the station'],
      ],
    },
    {
      type: 'indirect',
      words: ['40 men share one stove'],
      source: HAMGYONG,
      chain: [
        ['outlet', 'Daily NK'],
        ['source', 'a source in South Hamgyong Province'],
      ],
    },
    {
      type: 'direct',
      words: ['Nobody has said when this ends.'],
      source: HAMGYONG,
      floating: true,
      chain: [
        ['outlet', 'Daily NK'],
        ['source', 'a source in South Hamgyong Province'],
      ],
    },
    {
      type: 'mixed',
      words: ['the crews had volunteered', 'praised “a spring battle for the sea.”'],
      source: RODONG,
      chain: [
        ['outlet', 'Daily NK'],
        ['source', 'The Rodong Sinmun'],
      ],
    },
    {
      type: 'indirect',
      words: ['fuel was short in every port of the east coast'],
      source: HAN,
      stance: ['doubted', 'does not believe'],
      chain: [
        ['outlet', 'Daily NK'],
        ['source', 'Han Jung Ok'],
      ],
    },
    {
      type: 'direct',
      words: ['The boats have not left the harbour in nine days.'],
      source: HAMGYONG,
      floating: true,
      sure: 0.3,
      chain: [
        ['outlet', 'Daily NK'],
        ['source', 'a source in South Hamgyong Province'],
      ],
    },
  ],
);

export function summary(of: Article, more: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    key: of.key,
    url: of.url,
    outlet: of.outlet,
    title: of.title,
    byline: of.byline,
    published: of.published,
    language: of.language,
    firstRead: '2021-03-10T09:00:00.000Z',
    lastRead: '2021-03-12T09:00:00.000Z',
    quotes: 7,
    sources: 4,
    notes: 2,
    earlierVersions: 0,
    ...more,
  };
}

// ------------------------------------------------------------------ the notes

let notes = 0;

export function note(words: string, body: string, more: Partial<Annotation> = {}): Annotation {
  notes += 1;
  return {
    id: `00000000-0000-4000-8000-${String(notes).padStart(12, '0')}`,
    articleKey: HERE.key,
    target:
      words === ''
        ? { kind: 'article' }
        : {
            kind: 'passage',
            attribution: true,
            selectors: [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }],
          },
    motivation: 'commenting',
    body,
    tags: [],
    created: '2021-03-10T13:02:00.000Z',
    modified: '2021-03-10T13:02:00.000Z',
    revision: 1,
    ...more,
  };
}

export function placed(words: string, body: string, more: Partial<Annotation> = {}): PlacedAnnotation {
  const annotation = note(words, body, more);
  if (words === '') return { annotation, anchoring: null };
  return {
    annotation,
    anchoring: { state: 'anchored', span: spanOf(HERE.text, words), score: 1, reason: null },
  };
}

function doubtful(
  words: string,
  body: string,
  state: 'uncertain' | 'orphaned',
  reason: AnchorReason,
): PlacedAnnotation {
  const span = state === 'orphaned' ? null : spanOf(HERE.text, '40 men share one stove');
  return { annotation: note(words, body), anchoring: { state, span, score: 0.7, reason } };
}

const DECKHANDS =
  'They count us at dusk and again before dawn, and whoever is missing loses his ration card,';

export const NOTES: PlacedAnnotation[] = [
  placed(
    DECKHANDS,
    'Second hand: ask for a **second witness** in Sinpo.\n\n- ration cards: compare with 2019',
    {
      tags: ['fishing', 'ration cards'],
    },
  ),
  placed('', 'Follow this over the spring.', { tags: ['fishing'], author: 'Mira' }),
];

export const DOUBTFUL_NOTES: PlacedAnnotation[] = [
  doubtful('30 men share one stove', 'How large are the crews?', 'uncertain', 'number'),
  doubtful('the harbour master was not seen', 'Who is he?', 'orphaned', 'not-found'),
];

export function view(more: Partial<ArticleView> = {}): ArticleView {
  return {
    article: HERE,
    summary: summary(HERE),
    attributions: HERE_SAID,
    annotations: NOTES,
    versions: [],
    keptIn: 'library',
    ...more,
  };
}

/** An article of `count` quotes, for what is long. */
export function longView(count: number): ArticleView {
  const words = Array.from(
    { length: count },
    (_, at) => `Sentence ${at + 1} of a long sample article was said by one of nine people`,
  );
  const long = article(
    'Radio Free Asia',
    'https://www.rfa.org/english/sample-long/',
    'A very long sample article',
    '2021-03-09T07:00:00.000Z',
    words,
  );
  const sources = Array.from({ length: 9 }, (_, at) =>
    source(`s${at + 1}`, 'anonymous-person', `source number ${at + 1}`),
  );
  let at = 0;
  const said = words.map((sentence, index): Attribution => {
    const speaker = sources[index % 9]!;
    const start = at;
    at += sentence.length + 2;
    return {
      id: `q${index + 1}`,
      type: index % 3 === 0 ? 'indirect' : 'direct',
      content: [[start, start + sentence.length]],
      source: [[start, start + 1]],
      cue: [],
      speaker: speaker.name,
      sourceId: speaker.id,
      chain: [
        { role: 'outlet', name: 'Radio Free Asia' },
        { role: 'source', name: speaker.name },
      ],
      confidence: 0.9,
      sourceConfidence: 0.9,
    };
  });
  return view({
    article: long,
    summary: summary(long),
    attributions: { engine: 1, attributions: said, sources },
    annotations: [],
  });
}

// ----------------------------------------------------------- other accounts

export const THERE = article(
  'Breitbart',
  'https://www.breitbart.com/asia/2021/03/11/sample-fishing-crews/',
  'North Korean fishing crews kept at the quays as fuel runs out',
  '2021-03-11T15:00:00.000Z',
  [
    'SAMPLE TEXT, WRITTEN FOR THIS PROJECT. Fishing crews on the east coast may not go home at night, Radio Free Asia reported on Wednesday.',
    '“Some fifty men lie around one stove and cough,” a source from the port of Sinpo told RFA’s Korean Service, adding that the order came from the provincial party committee.',
    'State media said that the crews had volunteered.',
    'Boats have stayed in the harbour for nine days.',
  ],
);

const SINPO = source('s1', 'anonymous-person', 'a source from the port of Sinpo');
const STATE = source('s2', 'state-media', 'State media');

export const THERE_SAID = attributions(
  THERE.text,
  [SINPO, STATE],
  [
    {
      type: 'direct',
      words: ['Some fifty men lie around one stove and cough,'],
      source: SINPO,
      chain: [
        ['outlet', 'Breitbart'],
        ['relay', 'Radio Free Asia', 'told RFA’s Korean Service'],
        ['source', 'a source from the port of Sinpo'],
      ],
    },
    {
      type: 'indirect',
      words: ['the order came from the provincial party committee'],
      source: SINPO,
      chain: [
        ['outlet', 'Breitbart'],
        ['relay', 'Radio Free Asia', 'Radio Free Asia reported on Wednesday', 'carried'],
        ['source', 'a source from the port of Sinpo'],
      ],
    },
    {
      type: 'indirect',
      words: ['the crews had volunteered'],
      source: STATE,
      chain: [
        ['outlet', 'Breitbart'],
        ['source', 'State media'],
      ],
    },
  ],
);

export const RELAY_VIEW: ArticleView = view({
  article: THERE,
  summary: summary(THERE),
  attributions: THERE_SAID,
  annotations: [],
});

/** A link that the reader took out of a quote of the relay; `then`: the chain as it was read then, where it is another one now. */
function takenOut(words: string, link: ChainTarget['link'], then?: ChainTarget['chain']): PlacedAnnotation {
  const at = THERE.text.indexOf(words);
  const span: Span | null = at < 0 ? null : [at, at + words.length];
  const quote = THERE_SAID.attributions.find(({ content }) => content[0]![0] === at);
  const target: ChainTarget = {
    kind: 'chain',
    selectors: [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }],
    link,
    chain: then ?? quote?.chain.map(({ role, name }) => ({ role, name })) ?? [],
    engine: 1,
  };
  return {
    annotation: note('', '', { articleKey: THERE.key, target, motivation: 'editing' }),
    anchoring:
      span === null
        ? { state: 'orphaned', span, score: 0, reason: 'not-found' }
        : { state: 'anchored', span, score: 1, reason: null },
  };
}

const RFA_LINK = { role: 'relay', name: 'Radio Free Asia' } as const;

export const CORRECTED_VIEW: ArticleView = {
  ...RELAY_VIEW,
  annotations: [takenOut('the order came from the provincial party committee', RFA_LINK)],
};

/** Corrections that were made when the engine read other chains. */
export const EARLIER_VIEW: ArticleView = {
  ...RELAY_VIEW,
  annotations: [
    takenOut('Some fifty men lie around one stove and cough,', RFA_LINK, [
      { role: 'outlet', name: 'Breitbart' },
      RFA_LINK,
    ]),
    takenOut('Some fifty men lie around one stove and cough,', { role: 'hearsay', name: 'a deckhand' }, []),
    takenOut('the cook was not seen', RFA_LINK),
  ],
};

export const ACCOUNTS: AccountView[] = [
  {
    match: {
      key: THERE.key,
      score: 0.9,
      same: true,
      story: false,
      perhaps: false,
      stage: 'same-event',
      reasons: [
        { kind: 'place', value: 'Sinpo', weight: 3 },
        { kind: 'term', value: 'stove', weight: 2 },
        { kind: 'term', value: 'fishing crews', weight: 2.5 },
        { kind: 'days-apart', days: 2, weight: 1 },
      ],
    },
    summary: summary(THERE, { notes: 0, quotes: 3 }),
    independence: {
      verdict: 'independent',
      origin: null,
      evidence: [],
      grounds: [
        { kind: 'unnamed', name: null },
        { kind: 'unnamed', name: null },
      ],
    },
  },
  {
    match: {
      key: 'https://www.rfa.org/english/sample',
      score: 0.7,
      same: true,
      story: false,
      perhaps: false,
      stage: 'same-report',
      reasons: [
        { kind: 'link', outlet: 'Radio Free Asia', weight: 3 },
        { kind: 'days-apart', days: 0, weight: 1 },
      ],
    },
    summary: summary(THERE, {
      key: 'https://www.rfa.org/english/sample',
      outlet: 'Radio Free Asia',
      title: 'Crews of Sinpo may not go home at night',
    }),
    independence: {
      verdict: 'a-relays-b',
      origin: 'Radio Free Asia',
      evidence: ['Crews have slept on the quays, Radio Free Asia reported.'],
    },
  },
];

export const SYNOPSIS: SynopsisView = {
  a: HERE,
  b: THERE,
  attributionsA: HERE_SAID,
  attributionsB: THERE_SAID,
  quotes: [
    {
      attribution: null,
      a: [spanOf(HERE.text, '40 men share one stove')],
      b: [spanOf(THERE.text, 'Some fifty men lie around one stove and cough')],
      otherKey: THERE.key,
      how: 'altered',
      runs: [
        { in: 'here', words: '40 men share' },
        { in: 'there', words: 'Some fifty men lie around' },
        { in: 'both', words: 'one stove' },
        { in: 'there', words: 'and cough', end: true },
      ],
    },
  ],
  overruled: {},
  regrouped: {},
  synopsis: {
    independence: {
      verdict: 'independent',
      origin: null,
      evidence: [],
      grounds: [
        { kind: 'unnamed', name: null },
        { kind: 'unnamed', name: null },
      ],
    },
    rows: [
      {
        id: 'r1',
        topic: 'men around one stove',
        relation: 'differs',
        a: [spanOf(HERE.text, '40 men share one stove')],
        b: [spanOf(THERE.text, 'Some fifty men lie around one stove and cough')],
        markA: [spanOf(HERE.text, '40')],
        markB: [spanOf(THERE.text, 'fifty')],
        why: { kind: 'figure', here: '40', there: 'fifty' },
      },
      {
        id: 'r2',
        topic: 'the crews',
        relation: 'repeats',
        a: [spanOf(HERE.text, 'the crews had volunteered')],
        b: [spanOf(THERE.text, 'the crews had volunteered')],
        why: { kind: 'same-wording' },
      },
      {
        id: 'r3',
        topic: 'the boats',
        relation: 'agrees',
        a: [spanOf(HERE.text, 'The boats have not left the harbour in nine days')],
        b: [spanOf(THERE.text, 'Boats have stayed in the harbour for nine days')],
        why: { kind: 'shared-words', words: [{ here: 'boats' }, { here: 'harbour' }] },
      },
      {
        id: 'r6',
        topic: 'order to sleep by the boats',
        relation: 'both',
        a: [spanOf(HERE.text, 'the crews had volunteered')],
        b: [spanOf(THERE.text, 'the order came from the provincial party committee')],
        markA: [spanOf(HERE.text, 'volunteered')],
        markB: [spanOf(THERE.text, 'provincial party committee')],
        why: { kind: 'not-compared', words: [] },
      },
      {
        id: 'r4',
        topic: 'ration cards',
        relation: 'only-a',
        a: [spanOf(HERE.text, 'whoever is missing loses his ration card')],
        b: [],
        why: { kind: 'no-counterpart' },
      },
      {
        id: 'r5',
        topic: 'the order',
        relation: 'only-b',
        a: [],
        b: [spanOf(THERE.text, 'the order came from the provincial party committee')],
        why: { kind: 'no-counterpart' },
      },
    ],
  },
};

// ----------------------------------------------------------------- in Korean

const KOREAN = article(
  'Daily NK',
  'https://www.dailynk.com/20210309-1/',
  '신포 부두 노동자들, 배 옆에서 잠자라는 지시 받아',
  '2021-03-09T07:00:00.000Z',
  [
    '이 글은 화면 시험을 위해 지어낸 것이다. 자유아시아방송(RFA)에 따르면 함경남도 소식통은 9일 “부두에서 자라는 지시가 내려와 집에 가지 못한다”고 말했다.',
    '다른 소식통은 “불을 피울 난로가 하나뿐”이라고 했다.',
  ],
);

const KOREAN_SOURCE = source('s1', 'anonymous-person', '함경남도 소식통');
const KOREAN_OTHER = source('s2', 'anonymous-person', '다른 소식통');

export const KOREAN_VIEW: ArticleView = view({
  article: { ...KOREAN, language: 'ko' },
  summary: summary(KOREAN),
  annotations: [],
  attributions: attributions(
    KOREAN.text,
    [KOREAN_SOURCE, KOREAN_OTHER],
    [
      {
        type: 'direct',
        words: ['부두에서 자라는 지시가 내려와 집에 가지 못한다'],
        source: KOREAN_SOURCE,
        chain: [
          ['outlet', 'Daily NK'],
          ['relay', '자유아시아방송', '자유아시아방송(RFA)에 따르면'],
          ['source', '함경남도 소식통'],
          ['hearsay', '선원들'],
        ],
      },
      {
        type: 'direct',
        words: ['불을 피울 난로가 하나뿐'],
        source: KOREAN_OTHER,
        chain: [
          ['outlet', 'Daily NK'],
          ['relay', '자유아시아방송', '자유아시아방송(RFA)에 따르면', 'carried'],
          ['source', '다른 소식통'],
        ],
      },
    ],
  ),
});
