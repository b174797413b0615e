import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, item, note, SAMPLES } from '../../../tests/support/export-samples';
import { inWords } from '../../../tests/support/fault-words';
import {
  type Annotation,
  type AnnotationTarget,
  CHAIN_ROLES,
  EVENT_WORDS,
  HIGHLIGHT_COLOURS,
  PERSON_WORDS,
  type Selector,
} from '../../model';
import { uuidFor } from './foreign';
import { fromJsonLd } from './from-json-ld';
import { toJsonLd } from './json-ld';

const words = fc.string({ unit: 'binary', maxLength: 20 });
const position = fc
  .tuple(fc.nat(1000), fc.integer({ min: 1, max: 50 }))
  .map(([start, length]) => ({ type: 'TextPositionSelector' as const, start, end: start + length }));
const boundary = fc.record(
  { type: fc.constant('XPathSelector' as const), value: words, refinedBy: position },
  { requiredKeys: ['type', 'value'] },
);
const selector: fc.Arbitrary<Selector> = fc.oneof(
  position,
  fc.record({ type: fc.constant('TextQuoteSelector' as const), exact: words, prefix: words, suffix: words }),
  fc.record({ type: fc.constant('RangeSelector' as const), startSelector: boundary, endSelector: boundary }),
);
const target: fc.Arbitrary<AnnotationTarget> = fc.oneof(
  fc.record({ kind: fc.constant('article' as const) }),
  fc.record(
    {
      kind: fc.constant('passage' as const),
      selectors: fc.array(selector, { maxLength: 3 }),
      attribution: fc.boolean(),
      colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
    },
    { requiredKeys: ['kind', 'selectors'] },
  ),
  fc.record(
    {
      kind: fc.constant('relation' as const),
      otherKey: words,
      rowId: words,
      relation: fc.constantFrom('repeats' as const, 'agrees' as const, 'differs' as const, 'only-a' as const),
      a: words,
      b: words,
      regroup: fc.record({
        how: fc.constantFrom('join' as const, 'split' as const),
        rows: fc.array(fc.record({ a: words, b: words }), { minLength: 1, maxLength: 3 }),
      }),
    },
    { requiredKeys: ['kind', 'otherKey', 'rowId', 'relation', 'a', 'b'] },
  ),
  fc.record({
    kind: fc.constant('person' as const),
    one: fc.record({ name: words, role: fc.option(words) }),
    other: fc.record({ name: words, role: fc.option(words) }),
    word: fc.constantFrom(...PERSON_WORDS),
  }),
  fc.record({
    kind: fc.constant('event' as const),
    otherKey: words,
    word: fc.constantFrom(...EVENT_WORDS),
  }),
  fc.record({
    kind: fc.constant('chain' as const),
    selectors: fc.array(selector, { minLength: 1, maxLength: 3 }),
    link: fc.record({ role: fc.constantFrom('relay' as const, 'hearsay' as const), name: words }),
    chain: fc.array(fc.record({ role: fc.constantFrom(...CHAIN_ROLES), name: words }), { maxLength: 4 }),
    engine: fc.nat(),
  }),
);
const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const annotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.uuid({ version: 4 }),
  articleKey: fc.constant(article().key),
  target,
  motivation: fc.constantFrom(
    'commenting' as const,
    'highlighting' as const,
    'linking' as const,
    'bookmarking' as const,
    'editing' as const,
  ),
  body: words,
  tags: fc.array(words, { maxLength: 3 }),
  created: instant,
  modified: instant,
  revision: fc.nat(),
});

function readAll(text: string): Annotation[] {
  const read = fromJsonLd(text);
  if (!read.ok) throw new Error(`line ${read.line}: ${inWords(read.fault)}`);
  return read.annotations;
}

describe('export and import', () => {
  it('give every annotation back, and the same bytes again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 4 }), (annotations) => {
        const text = toJsonLd([item(article(), annotations)]);
        const back = readAll(text);
        expect(back).toEqual(annotations);
        expect(toJsonLd([item(article(), back)])).toBe(text);
      }),
    );
  });

  it('pass over machine-found quotes and count them', () => {
    const read = fromJsonLd(toJsonLd(SAMPLES.library));
    expect(read).toMatchObject({ ok: true, quotes: 5 });
    expect(readAll(toJsonLd(SAMPLES.library))).toEqual(
      SAMPLES.article[0]!.annotations.map((placed) => placed.annotation),
    );
  });

  it('read an empty library', () =>
    expect(fromJsonLd(toJsonLd([]))).toEqual({ ok: true, annotations: [], quotes: 0 }));
});

describe('a bad file is refused whole', () => {
  const good = toJsonLd([item(article(), [note(1), note(2, { body: 'second' })])]);

  it.each<[string, string, RegExp]>([
    [
      'a date that is none',
      good.replace(/"modified": "[^"]+"/u, '"modified": "yesterday"'),
      /modified: must be a date/u,
    ],
    ['an id that is none', good.replace('urn:uuid:00000000-0000', 'urn:uuid:zzz'), /id: must be urn:uuid/u],
    ['a missing revision', good.replace(/,\s*"ss:revision": 1/u, ''), /ss:revision/u],
    ['another motivation', good.replace('"commenting"', '"shouting"'), /motivation/u],
    ['an annotation that is a number', good.replace('"items": [', '"items": [ 7,'), /annotation/u],
    ['no annotations', '{"title": "x"}', /no annotations/u],
    [
      'a page elsewhere',
      '{"type":"AnnotationCollection","total":3,"first":"https://a.example/1"}',
      /no annotations/u,
    ],
    ['no JSON', '{"a": 1,\n "b": }', /not JSON/u],
    ['nothing', '', /not JSON/u],
  ])('%s', (_, text, reason) => {
    const read = fromJsonLd(text);
    expect(!read.ok && inWords(read.fault)).toMatch(reason);
  });

  it('names the line', () => {
    const lines = good.split('\n');
    const at = lines.findLastIndex((line) => line.includes('"created"'));
    lines[at] = '        "created": 3,';
    expect(fromJsonLd(lines.join('\n'))).toMatchObject({ ok: false, line: at + 1 });
  });

  it('refuses positions that run backwards', () => {
    const selectors: Selector[] = [{ type: 'TextPositionSelector', start: 9, end: 3 }];
    const text = toJsonLd([item(article(), [note(1, { target: { kind: 'passage', selectors } })])]);
    expect(fromJsonLd(text).ok).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof fromJsonLd(text).ok).toBe('boolean');
      }),
    );
    fc.assert(
      fc.property(fc.nat(good.length), fc.string({ maxLength: 3 }), (at, put) => {
        expect(typeof fromJsonLd(good.slice(0, at) + put + good.slice(at + put.length)).ok).toBe('boolean');
      }),
    );
  });
});

describe('annotations by other tools', () => {
  const foreign = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/77',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: 'Look here' },
      { type: 'TextualBody', value: 'boats', purpose: 'tagging' },
      { id: 'https://more.example/' },
    ],
    target: {
      source: 'https://www.lantern.example/2031/boats',
      selector: { type: 'TextQuoteSelector', exact: 'stay ashore' },
    },
  };
  const options = { keyOf: () => 'key', now: new Date('2031-01-01T00:00:00.000Z') };

  it('come in our form', () => {
    expect(fromJsonLd(JSON.stringify(foreign), options)).toEqual({
      ok: true,
      quotes: 0,
      annotations: [
        {
          id: uuidFor(foreign.id),
          articleKey: 'key',
          target: {
            kind: 'passage',
            selectors: [{ type: 'TextQuoteSelector', exact: 'stay ashore', prefix: '', suffix: '' }],
          },
          motivation: 'commenting',
          body: 'Look here\n\n<https://more.example/>',
          tags: ['boats'],
          created: '2031-01-01T00:00:00.000Z',
          modified: '2031-01-01T00:00:00.000Z',
          revision: 1,
        },
      ],
    });
  });

  it('come once', () => {
    const [first] = readAll(JSON.stringify([foreign, foreign]));
    const again = readAll(JSON.stringify(foreign));
    expect(again).toEqual([first]);
  });

  it('are refused where they are not about a web page', () => {
    const read = fromJsonLd(JSON.stringify({ ...foreign, target: 'urn:isbn:1' }));
    expect(!read.ok && inWords(read.fault)).toBe('target is not a web page');
  });

  it('get a UUID of version 4 that is theirs', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(uuidFor(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
        expect(uuidFor(a) === uuidFor(b)).toBe(a === b);
      }),
    );
  });
});
