/**
 * Files that people read say of their own what the interface says, in English: no code of the vocabulary ("relative-or-contact") stands in
 * them, but in JSON-LD and in columns that are named as codes.
 */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { comparisonHtml, comparisonMarkdown } from '../../engine/exchange/comparison';
import * as words from '../../engine/exchange/entries/export-words';
import { sheetFile } from '../../engine/exchange/sheet-files';
import {
  type Attribution,
  type AttributionType,
  CHAIN_ROLES,
  EVENT_WORDS,
  HIGHLIGHT_COLOURS,
  MOTIVATIONS,
  PERSON_WORDS,
  RELATIONS,
  type Source,
  type SourceKind,
  type Span,
  STANCES,
} from '../../engine/model';
import { type ExportItem, SHEET_FORMATS } from '../../engine/model/views';
import messages from '../../public/_locales/en/messages.json';
import { compared, ORIGINS, SAMPLES } from '../screens/comparison-samples';
import { article, note } from '../support/export-samples';

const NOW = new Date('2031-02-07T12:00:00.000Z');
const said = (key: keyof typeof messages) => messages[key].message;
const keys = <Key extends string>(table: Record<Key, string>) => Object.keys(table) as Key[];

/** What a code is called in a file, and by which message in the interface. */
const CALLED: Array<[table: Record<string, string>, interfaceWords: Record<string, keyof typeof messages>]> =
  [
    [
      words.KNOWS,
      {
        witness: 'accessWitness',
        'relative-or-contact': 'accessContact',
        office: 'accessOffice',
        document: 'accessDocument',
        place: 'accessPlace',
        unstated: 'accessUnstated',
      },
    ],
    [
      words.WHY_UNNAMED,
      { safety: 'unnamedSafety', 'not-authorised': 'unnamedNotAuthorised', bare: 'unnamedBare' },
    ],
    [
      words.SOURCE_KIND,
      {
        'named-person': 'badgeNamed',
        organisation: 'badgeOrganisation',
        'state-media': 'badgeStateMedia',
        'anonymous-person': 'badgeAnonymous',
        'anonymous-group': 'badgeGroup',
        outlet: 'badgeOutlet',
        document: 'badgeDocument',
      },
    ],
    [words.QUOTE_TYPE, { direct: 'typeDirect', indirect: 'typeIndirect', mixed: 'typeMixed' }],
    [
      words.LINK_ROLE,
      { outlet: 'roleOutlet', relay: 'roleRelay', source: 'roleSource', hearsay: 'roleHearsay' },
    ],
    [
      words.STANCE,
      { denied: 'stanceDenied', doubted: 'stanceDoubted', asked: 'stanceAsked', unstated: 'stanceUnstated' },
    ],
    [
      words.RELATION,
      {
        repeats: 'relationRepeats',
        agrees: 'relationAgrees',
        differs: 'relationDiffers',
        both: 'relationBoth',
        'only-a': 'relationOnlyHere',
        'only-b': 'relationOnlyThere',
      },
    ],
  ];

/** Without what a message has around it for its place: "(source)", "Direct quote:". */
const bare = (text: string) => text.replace(/^\(|\)$|:$/gu, '').toLowerCase();

it.each(CALLED)('%j are the words of the interface', (table, interfaceWords) => {
  expect(keys(table).sort()).toEqual(keys(interfaceWords).sort());
  for (const code of keys(table)) expect(table[code]).toBe(bare(said(interfaceWords[code]!)));
});

const LOCALE = Object.values(messages)
  .map(({ message }) => ` ${message.toLowerCase().replace(/[^\p{L}-]+/gu, ' ')} `)
  .join('\n');
/** Codes that no reader of the interface has ever seen. */
const CODES = [
  ...CALLED.flatMap(([table]) => keys(table)),
  ...[...CHAIN_ROLES, ...EVENT_WORDS, ...HIGHLIGHT_COLOURS, ...MOTIVATIONS, ...PERSON_WORDS, ...RELATIONS],
  ...[...STANCES, ...keys(words.STATE_WORD), ...keys(words.NOTE_TYPE), ...keys(words.RELAYED)],
  ...['a-relays-b', 'b-relays-a', 'same-origin', 'no-counterpart', 'not-compared', 'same-figure'],
].filter((code) => !LOCALE.includes(` ${code} `));

const codesIn = (text: string) =>
  CODES.filter((code) => new RegExp(`(?<![\\p{L}-])${code}(?![\\p{L}-])`, 'iu').test(text));

/** An article in which everything is said that there is a code for. Its own words are none. */
function everything(): ExportItem {
  const sentences = Array.from({ length: 12 }, (_, at) => `Sentence ${'abcdefghijkl'[at]} tells of rice.`);
  const text = sentences.join('\n\n');
  const spanAt = (at: number): Span => {
    const start = text.indexOf(sentences[at % sentences.length]!);
    return [start, start + 10];
  };
  const kinds = keys(words.SOURCE_KIND) as SourceKind[];
  const sources = kinds.map(
    (kind, at): Source => ({
      id: `s${at + 1}`,
      kind,
      name: `Speaker ${at + 1}`,
      place: null,
      role: null,
      anonymity: null,
      mentions: [],
      access: keys(words.KNOWS).map((type) => ({ type, span: spanAt(at) })),
      unnamed: keys(words.WHY_UNNAMED).map((type) => ({ type, span: spanAt(at) })),
    }),
  );
  const types = keys(words.QUOTE_TYPE) as AttributionType[];
  const attributions = sentences.map((_, at): Attribution => {
    const stance = STANCES[at % (STANCES.length + 1)];
    return {
      id: `q${at + 1}`,
      type: types[at % types.length]!,
      content: [spanAt(at)],
      source: [],
      cue: [],
      speaker: `Speaker ${(at % sources.length) + 1}`,
      sourceId: `s${(at % sources.length) + 1}`,
      chain: CHAIN_ROLES.map((role) => ({ name: 'Someone', role, evidence: spanAt(at), carried: true })),
      ...(stance && { stance: { type: stance, span: spanAt(at) } }),
      confidence: 0.9,
      sourceConfidence: at === 11 ? 0.1 : 0.9,
    };
  });
  const selectors = [{ type: 'TextQuoteSelector' as const, exact: sentences[0]!, prefix: '', suffix: '' }];
  const relation = {
    kind: 'relation' as const,
    otherKey: 'https://other.example/a',
    rowId: 'r',
    a: 'a',
    b: 'b',
  };
  const regroup = (how: 'join' | 'split') => ({ how, rows: [{ a: 'a', b: 'b' }] });
  const person = (name: string) => ({ name, role: null });
  const targets = [
    ...RELATIONS.map((one) => ({ ...relation, relation: one })),
    ...(['join', 'split'] as const).map((how) => ({
      ...relation,
      relation: 'agrees' as const,
      regroup: regroup(how),
    })),
    ...EVENT_WORDS.map((word) => ({ kind: 'event' as const, otherKey: 'https://other.example/a', word })),
    ...PERSON_WORDS.map((word) => ({
      kind: 'person' as const,
      one: person('Han Min-su'),
      other: person('Han Min Su'),
      word,
    })),
    ...HIGHLIGHT_COLOURS.map((colour) => ({ kind: 'passage' as const, selectors, colour })),
    {
      kind: 'chain' as const,
      selectors,
      link: { role: 'hearsay' as const, name: 'Someone' },
      chain: [],
      engine: 1,
    },
  ];
  const notes = [
    ...targets.map((target) => ({ target })),
    ...MOTIVATIONS.map((motivation) => ({ motivation })),
    ...Array.from({ length: 3 }, () => ({ target: { kind: 'passage' as const, selectors } })),
  ].map((fields, at) => note(at, fields));
  const states = keys(words.STATE_WORD) as Array<keyof typeof words.STATE_WORD>;
  return {
    article: article({ text, title: 'Rice', outlet: 'The Paper Lantern' }),
    attributions: { engine: 1, attributions, sources },
    annotations: notes.map((annotation, at) => ({
      annotation,
      anchoring:
        annotation.target.kind === 'passage'
          ? {
              state: states[at % states.length]!,
              span: at % states.length === 0 ? spanAt(0) : null,
              score: 1,
              reason: null,
            }
          : null,
    })),
    read: '2031-02-06T08:00:00.000Z',
  };
}

/** What a person sees of an HTML file. */
const seen = (html: string) => html.replace(/<style>.*?<\/style>/gsu, '').replace(/<[^>]*>/gu, ' ');

describe('no code is in what people read', () => {
  const item = everything();

  it('of which there are codes to look for', () => {
    expect(CODES).toContain('relative-or-contact');
    expect(CODES).toContain('only-a');
  });

  it.each(SHEET_FORMATS.filter((format) => format !== 'json-ld' && format !== 'bundle'))(
    'of %s',
    (format) => {
      const { text } = sheetFile(format, [item], NOW);
      if (format === 'html') return expect(codesIn(seen(text))).toEqual([]);
      if (format !== 'csv') return expect(codesIn(text)).toEqual([]);
      const rows = Papa.parse<Record<string, string>>(text.slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data;
      for (const row of rows)
        for (const [column, cell] of Object.entries(row))
          if (!/_codes?$/u.test(column)) expect([column, codesIn(cell)]).toEqual([column, []]);
      const coded = rows.map((row) => row.source_kind_code);
      expect(new Set(coded)).toEqual(new Set([...keys(words.SOURCE_KIND), '']));
    },
  );

  it('of a template that names everything', () => {
    const template = '{{#each quotes}}{{kind}} {{type}} {{stance}} {{grounds}}\n{{/each}}';
    expect(codesIn(sheetFile('markdown', [item], NOW, { template }).text)).toEqual([]);
  });

  it('of a comparison', () => {
    const { comparison, pairs } = compared(3);
    const [pair] = pairs;
    const known = pair?.is === 'ready' ? pair.independence : null;
    const given = {
      accounts: SAMPLES.slice(0, 3),
      comparison,
      relays: (['independent', 'a-relays-b', 'b-relays-a', 'same-origin', 'unknown'] as const).map(
        (verdict) => ({ a: 0, b: 1, independence: { ...known, verdict, origin: null, evidence: [] } }),
      ),
      origins: ORIGINS,
    };
    expect(codesIn(seen(comparisonHtml(given, () => 's0')))).toEqual([]);
    expect(codesIn(comparisonMarkdown(given, NOW))).toEqual([]);
  });
});
