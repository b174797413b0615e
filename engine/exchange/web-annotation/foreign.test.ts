/** What other tools write of W3C's model: the words of each are kept, or what is not is told. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords, rowsInWords } from '../../../tests/support/fault-words';
import type { Annotation } from '../../model';
import { fromJsonLd, readJsonLd } from './from-json-ld';

const PAGE = 'https://www.lantern.example/2031/boats';
const OTHER = 'https://www.harbour.example/ferry';
const QUOTE = { type: 'TextQuoteSelector', exact: 'ashore' };
const MINE = { type: 'TextualBody', value: 'mine', purpose: 'commenting' };
const options = { keyOf: (url: string) => url };

function reading(fields: Record<string, unknown>) {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://tool.example/1',
    type: 'Annotation',
    body: MINE,
    target: { source: PAGE, selector: QUOTE },
    ...fields,
  };
  const read = readJsonLd(JSON.stringify(annotation, null, 1), options);
  if (!read.ok) throw new Error(inWords(read.fault));
  return read;
}
const one = (fields: Record<string, unknown>): Annotation => reading(fields).annotations[0]!;
const exacts = ({ target }: Annotation) =>
  target.kind === 'passage'
    ? target.selectors.map((selector) =>
        selector.type === 'TextQuoteSelector' ? selector.exact : selector.type,
      )
    : [];

describe('bodies', () => {
  const two = [
    { type: 'TextualBody', value: 'one', language: 'en' },
    { type: 'TextualBody', value: 'eins', language: 'de' },
  ];
  it.each<[string, unknown, string, string[]]>([
    ['Choice', { type: 'Choice', items: two }, 'one\n\neins', []],
    ['List', { type: 'List', items: two }, 'one\n\neins', []],
    ['Composite', { type: 'Composite', items: two }, 'one\n\neins', []],
    ['Independents within a list', [{ type: 'Independents', items: [two[0]] }, two[1]], 'one\n\neins', []],
    ['members of older tools', { type: 'oa:Choice', members: two }, 'one\n\neins', []],
    ['a list of values', { type: 'TextualBody', value: ['one', 'two'] }, 'one\n\ntwo', []],
    ['a language map', { type: 'TextualBody', value: { en: 'one', 'de-AT': 'eins' } }, 'one\n\neins', []],
    ['@value', { '@type': 'oa:TextualBody', value: { '@value': 'one', '@language': 'en' } }, 'one', []],
    ['embedded content', { type: ['cnt:ContentAsText', 'dctypes:Text'], 'cnt:chars': 'one' }, 'one', []],
    ['a number', { type: 'TextualBody', value: 5000 }, '5000', []],
    ['a word', 'one', 'one', []],
    ['an address', 'https://more.example/', '<https://more.example/>', []],
    ['a specific resource around text', { type: 'SpecificResource', source: two[0] }, 'one', []],
    [
      'a passage of another page',
      { type: 'SpecificResource', source: OTHER, selector: { ...QUOTE, exact: 'ferry' } },
      `> ferry\n\n<${OTHER}>`,
      [],
    ],
    ['purposes in a list', { type: 'TextualBody', value: 'rice', purpose: ['tagging'] }, '', ['rice']],
    ['a purpose with a prefix', { type: 'TextualBody', value: 'rice', purpose: 'oa:tagging' }, '', ['rice']],
    [
      'a purpose around text',
      { purpose: 'tagging', source: { type: 'TextualBody', value: 'rice' } },
      '',
      ['rice'],
    ],
    ['a long tag', { value: 'r'.repeat(101), purpose: 'tagging' }, 'r'.repeat(101), []],
  ])('%s', (_, body, text, tags) => {
    expect(one({ body })).toMatchObject({ body: text, tags });
  });

  it('bodyValue, and a motivation that says what a body is', () => {
    expect(one({ body: undefined, bodyValue: 'one' })).toMatchObject({ body: 'one' });
    const body = { type: 'TextualBody', value: 'rice' };
    expect(one({ body, motivation: 'tagging' })).toMatchObject({ tags: ['rice'], motivation: 'tagging' });
    expect(one({ body, motivation: ['oa:commenting'] })).toMatchObject({
      body: 'rice',
      motivation: 'commenting',
    });
  });

  it('what has no words is told, by its line', () => {
    const { left } = reading({ body: { type: 'Video', format: 'video/mp4' } });
    expect(rowsInWords(left)).toEqual([{ line: 1, reason: 'body Video' }]);
  });

  it('no word is lost, however bodies lie in one another', () => {
    const text = fc.stringMatching(/^w[0-9]{6}$/);
    const { body } = fc.letrec<{ body: unknown }>((tie) => ({
      body: fc.oneof(
        { maxDepth: 4 },
        fc.record({
          type: fc.constant('TextualBody'),
          value: fc.oneof(text, fc.array(text, { maxLength: 3 })),
        }),
        text,
        fc.record({
          value: text,
          purpose: fc.constantFrom('tagging', ['tagging'], ['tagging', 'commenting']),
        }),
        fc.record({
          type: fc.constantFrom('Choice', 'List', 'Composite'),
          items: fc.array(tie('body'), { maxLength: 3 }),
        }),
        fc.record({ type: fc.constant('SpecificResource'), source: tie('body') }),
        fc.array(tie('body'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(body, (value) => {
        const { body: kept, tags } = one({ body: value });
        for (const [word] of JSON.stringify(value).matchAll(/w[0-9]{6}/g))
          expect(`${kept} ${tags.join(' ')}`).toContain(word);
      }),
    );
  });
});

describe('selectors', () => {
  it.each<[string, unknown, string[]]>([
    ['prefix and suffix null', { ...QUOTE, prefix: null, suffix: null }, ['ashore']],
    ['refined by words', { type: 'XPathSelector', value: '//p[1]', refinedBy: QUOTE }, ['ashore']],
    ['CSS refined by words', { type: 'CssSelector', value: 'p', refinedBy: QUOTE }, ['ashore']],
    [
      'refined twice',
      { type: 'CssSelector', refinedBy: { type: 'XPathSelector', refinedBy: QUOTE } },
      ['ashore'],
    ],
    ['a word of a quotation', { ...QUOTE, exact: 'stay ashore now', refinedBy: QUOTE }, ['ashore']],
    ['a list', [{ type: 'SvgSelector', value: '<svg/>' }, QUOTE], ['ashore']],
    ['a choice', { type: 'Choice', items: [QUOTE] }, ['ashore']],
    ['a text fragment', { type: 'FragmentSelector', value: ':~:text=stay-,ashore,-for' }, ['ashore']],
    ['text=', { type: 'FragmentSelector', conformsTo: 'x', value: 'text=ashore' }, ['ashore']],
    ['a place', { type: 'FragmentSelector', value: 'char=3,9' }, ['TextPositionSelector']],
    ['types with a prefix', { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'ashore' }, ['ashore']],
    [
      'from words to words',
      { type: 'RangeSelector', startSelector: QUOTE, endSelector: { ...QUOTE, exact: 'days' } },
      ['ashore'],
    ],
  ])('%s', (_, selector, expected) => {
    expect(exacts(one({ target: { source: PAGE, selector } }))).toEqual(expected);
  });

  it('the end of a range is told in the note', () => {
    const range = { type: 'RangeSelector', startSelector: QUOTE, endSelector: { ...QUOTE, exact: 'days' } };
    expect(one({ target: { source: PAGE, selector: range } }).body).toBe('> ashore … days\n\nmine');
    expect(one({ target: `${PAGE}#:~:text=ashore,days` }).body).toBe('> ashore … days\n\nmine');
  });

  it('context is taken from what is refined', () => {
    const { target } = one({
      target: { source: PAGE, selector: { ...QUOTE, exact: 'stay ashore now', refinedBy: QUOTE } },
    });
    expect(target).toMatchObject({ selectors: [{ prefix: 'stay ', suffix: ' now' }] });
  });

  it.each(['DataPositionSelector', 'SvgSelector', 'CssSelector'])('%s alone is told', (type) => {
    const read = reading({ target: { source: PAGE, selector: { type, value: 'x', start: 1, end: 2 } } });
    expect(rowsInWords(read.left)).toMatchObject([{ reason: type }]);
    expect(read.annotations).toMatchObject([{ target: { kind: 'article' }, body: 'mine' }]);
  });

  it('a position within an element says nothing of the text', () => {
    const refinedBy = { type: 'TextPositionSelector', start: 2, end: 5 };
    const read = reading({
      target: { source: PAGE, selector: { type: 'XPathSelector', value: '//p', refinedBy } },
    });
    expect(read.annotations[0]!.target.kind).toBe('article');
    expect(read.left).toHaveLength(1);
  });
});

describe('targets', () => {
  it('each is an annotation of its own', () => {
    const target = [
      { source: PAGE, selector: QUOTE },
      { source: OTHER, selector: { ...QUOTE, exact: 'ferry' } },
    ];
    const read = reading({ target });
    expect(read.annotations.map((a) => [a.articleKey, exacts(a), a.body])).toEqual([
      [PAGE, ['ashore'], 'mine'],
      [OTHER, ['ferry'], 'mine'],
    ]);
    expect(new Set(read.annotations.map(({ id }) => id)).size).toBe(2);
    expect(reading({ target: { type: 'Composite', items: target } }).annotations).toHaveLength(2);
  });

  it('one that is no web page is told beside one that is', () => {
    const read = reading({ target: [{ source: PAGE }, 'urn:isbn:1'] });
    expect(read.annotations).toHaveLength(1);
    expect(read.left).toHaveLength(1);
  });

  it('an address with a text fragment, a source that is an object', () => {
    expect(one({ target: `${PAGE}#:~:text=stay%20ashore` })).toMatchObject({ articleKey: PAGE });
    expect(exacts(one({ target: `${PAGE}#top:~:text=stay%20ashore` }))).toEqual(['stay ashore']);
    expect(one({ target: { source: { id: PAGE, type: 'Text' }, selector: QUOTE } })).toMatchObject({
      articleKey: PAGE,
    });
    expect(one({ target: { id: PAGE, type: 'Text' } })).toMatchObject({ articleKey: PAGE });
  });
});

describe('a file', () => {
  const row = (fields: object) => ({ id: 'urn:x:1', type: 'Annotation', body: 'a', target: PAGE, ...fields });

  it('is read row by row: what is refused is told by line and reason', () => {
    const rows = [
      row({}),
      row({ id: 'urn:x:2', target: 'urn:isbn:1' }),
      row({ id: 'urn:x:3', created: 'once' }),
      7,
    ];
    const text = `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
    const read = readJsonLd(text, options);
    expect(read).toMatchObject({ ok: true, annotations: [{ body: 'a' }] });
    expect(read.ok && rowsInWords(read.refused)).toMatchObject([
      { line: 3, reason: 'target is not a web page' },
      { line: 4, reason: 'created: must be a date and time' },
      { line: 5 },
    ]);
    expect(fromJsonLd(text, options)).toMatchObject({ ok: false, line: 3 });
  });

  it('may be a graph with names of RDF', () => {
    const graph = {
      '@graph': [
        { '@id': 'urn:x:1', '@type': 'oa:Annotation', 'oa:hasTarget': 1, target: PAGE, bodyValue: 'a' },
      ],
    };
    expect(readJsonLd(JSON.stringify(graph), options)).toMatchObject({ annotations: [{ body: 'a' }] });
  });

  it('refuses a note that is too long', () => {
    const read = readJsonLd(JSON.stringify(row({ body: 'a'.repeat(100_001) })), options);
    expect(read.ok && rowsInWords(read.refused)).toMatchObject([
      { reason: 'a note has at most 100,000 characters' },
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.jsonValue({ maxDepth: 6 }), (body, target) => {
        readJsonLd(JSON.stringify(row({ body, target: [target, PAGE] })), options);
      }),
    );
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    readJsonLd(JSON.stringify(row({})).replace('"a"', deep), options);
  });
});
