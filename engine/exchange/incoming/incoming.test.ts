/** What a file is that the reader brings: every kind, and files that somebody made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../../tests/support/export-samples';
import { articleKey } from '../../outlets/address';
import { isAddressOf } from '../../outlets/writing';
import { sheetFile } from '../sheet-files';
import { readIncoming } from './incoming';

const NOW = new Date('2031-03-01T00:00:00.000Z');
const read = (text: string) => readIncoming(text, { keyOf: articleKey, isAddressOf, now: NOW });
const faultOf = (text: string) => {
  const found = read(text);
  return found.ok ? null : [found.line, found.fault.kind];
};

const PAGE = 'https://lantern.example/boats';
const hypothesis = (fields: object = {}) => ({
  id: 'one',
  created: '2024-12-09T07:17:52.123456+00:00',
  updated: '2024-12-10T07:17:52.123456+00:00',
  user: 'acct:mira@hypothes.is',
  uri: PAGE,
  text: 'Who counted?',
  tags: ['boats'],
  target: [
    {
      source: PAGE,
      selector: [
        { type: 'TextPositionSelector', start: 4, end: 9 },
        { type: 'TextQuoteSelector', exact: 'nobody would say', prefix: 'and ', suffix: '.' },
      ],
    },
  ],
  document: { title: ['Boats'] },
  ...fields,
});
const exported = (...rows: object[]) =>
  JSON.stringify({ export_date: 'x', export_userid: 'acct:mira@hypothes.is', annotations: rows }, null, 1);

describe('Hypothesis', () => {
  it('gives notes on words, on pages, replies where their note stands, and who else wrote', () => {
    const found = read(
      exported(
        hypothesis(),
        hypothesis({ id: 'two', text: 'A page note', target: [{ source: PAGE }] }),
        hypothesis({
          id: 'three',
          user: 'acct:jun@hypothes.is',
          user_info: { display_name: 'Jun' },
          text: 'The depot.',
          references: ['one'],
          target: [{ source: PAGE }],
        }),
        hypothesis({ id: 'four', text: '', tags: [] }),
        hypothesis({ id: 'five', uri: 'urn:x-pdf:abc' }),
      ),
    );
    expect(found).toMatchObject({ ok: true, kind: 'hypothesis', from: 'mira', listed: [{ title: 'Boats' }] });
    if (!found.ok) return;
    expect(
      found.annotations.map(({ body, motivation, target, author }) => [
        body,
        motivation,
        target.kind,
        author,
      ]),
    ).toEqual([
      ['Who counted?', 'commenting', 'passage', 'mira'],
      ['A page note', 'commenting', 'article', 'mira'],
      ['The depot.', 'commenting', 'passage', 'Jun'],
      ['', 'highlighting', 'passage', 'mira'],
    ]);
    // Places that count in the whole page say nothing of an article's text.
    expect(found.annotations[0]!.target).toEqual({
      kind: 'passage',
      selectors: [{ type: 'TextQuoteSelector', exact: 'nobody would say', prefix: 'and ', suffix: '.' }],
    });
    expect(found.annotations[0]!.modified).toBe('2024-12-10T07:17:52.123Z');
    expect(found.refused).toMatchObject([{ fault: { kind: 'no-web-page' } }]);
  });

  it('names nobody as the writer of a row that names none', () => {
    const rows = [hypothesis({ user: undefined, user_info: undefined }), hypothesis({ id: 'two', user: '' })];
    const found = read(exported(...rows));
    expect(found).toMatchObject({ ok: true, from: 'mira' });
    expect(found.ok && found.annotations.map((one) => 'author' in one)).toEqual([false, false]);
  });

  it('has the same ids each time, so that nothing comes twice', () => {
    const ids = () => {
      const found = read(exported(hypothesis()));
      return found.ok && found.annotations.map(({ id }) => id);
    };
    expect(ids()).toEqual(ids());
  });

  it('is refused whole for one row of another shape, with its line', () => {
    const text = exported(hypothesis(), hypothesis({ id: 'two', tags: [7] }));
    const line = text.slice(0, text.indexOf(' 7')).split('\n').length;
    expect(faultOf(text)).toEqual([line, 'unexpected']);
  });
});

describe('RIS', () => {
  it('gives each address once, with title, outlet and day', () => {
    const text = [
      '\ufeffTY  - NEWS',
      'TI  - Boats',
      'counted',
      'T2  - The Paper Lantern',
      'DA  - 2031/02/04/',
      `UR  - ${PAGE}`,
      'ER  - ',
      '',
      'TY  - ELEC',
      `UR  - ${PAGE}#part`,
      'ER  -',
    ].join('\r\n');
    const found = read(text);
    expect(found).toMatchObject({
      kind: 'addresses',
      annotations: [],
      listed: [
        {
          title: 'Boats counted',
          outlet: 'The Paper Lantern',
          published: '2031-02-04T00:00:00.000Z',
          url: PAGE,
        },
      ],
    });
  });

  it.each([
    ['TY  - NEWS\nUR  - https://a.example/x\n', [1, 'ris-no-end']],
    ['TY  - NEWS\nER  - \nUR  - https://a.example/x\n', [3, 'ris-outside']],
    ['TY  - NEWS\nER  - \n\nwhat is this', [4, 'ris-outside']],
  ])('%j is refused', (text, fault) => expect(faultOf(text)).toEqual(fault));

  it('reads what this extension exports', () => {
    const { text } = sheetFile('ris', SAMPLES.library, NOW);
    const found = read(text);
    expect(found.ok && found.listed.map(({ url }) => new URL(url).href)).toEqual(
      SAMPLES.library.map(({ article }) => new URL(article.url).href),
    );
  });
});

describe('a bundle', () => {
  const items = SAMPLES.library.map((item) => ({
    ...item,
    article: { ...item.article, key: articleKey(item.article.url) },
    annotations: item.annotations.map(({ annotation, anchoring }) => ({
      annotation: { ...annotation, articleKey: articleKey(item.article.url) },
      anchoring,
    })),
  }));
  const bundle = (texts = false) => sheetFile('bundle', items, NOW, { sender: ' Mira ', texts }).text;
  const changed = (change: (file: { 'ss:bundle': Record<string, unknown> }) => void) => {
    const file = JSON.parse(bundle()) as { 'ss:bundle': Record<string, unknown> };
    change(file);
    return JSON.stringify(file, null, 2);
  };

  it('says from whom it is, and lists its articles; texts only where they were asked for', () => {
    const found = read(bundle());
    expect(found).toMatchObject({ ok: true, kind: 'bundle', from: 'Mira', texts: [] });
    expect(found.ok && found.listed.map(({ title }) => title)).toEqual(
      items.map(({ article }) => article.title),
    );
    const whole = read(bundle(true));
    expect(whole.ok && whole.texts.map(({ article }) => article.text)).toEqual(
      items.flatMap(({ article }) => (article.text === '' ? [] : [article.text])),
    );
  });

  it('brings the paragraphs of a text as blocks that stand where they say', () => {
    const found = read(bundle(true));
    if (!found.ok) throw new Error('refused');
    for (const { article } of found.texts)
      for (const { text, span } of article.blocks) if (span) expect(article.text.slice(...span)).toBe(text);
  });

  it.each<[string, (envelope: Record<string, unknown>) => void, string]>([
    ['of a newer version', (one) => Object.assign(one, { version: 2 }), 'newer-bundle'],
    [
      'with a name of ten thousand letters',
      (one) => Object.assign(one, { from: 'M'.repeat(10_000) }),
      'too-large',
    ],
    ['without a list', (one) => Object.assign(one, { articles: null }), 'many-addresses'],
    ['with a number for an article', (one) => Object.assign(one, { articles: [7] }), 'unexpected'],
    ['with a script for an address', (one) => patch(one, { url: 'javascript:alert(1)' }), 'no-web-address'],
    [
      'with another host’s key',
      (one) => patch(one, { key: 'https://dailynk.com/english/x' }),
      'other-address',
    ],
    ['with a key of a prototype', (one) => patch(one, { key: '__proto__' }), 'other-address'],
    [
      'with a text of another type',
      (one) => patch(one, { text: { language: 'en', byline: null, body: 1 } }),
      'unexpected',
    ],
    [
      'with a language that is a path',
      (one) => patch(one, { text: { language: '../x', byline: null, body: 'x' } }),
      'unexpected',
    ],
  ])('%s is refused whole', (_name, change, kind) => {
    const [line, fault] = faultOf(changed((file) => change(file['ss:bundle']))) ?? [];
    expect(fault).toBe(kind);
    expect(line).toBeGreaterThan(1);
  });

  it('with an article twice is refused', () => {
    const twice = changed(({ 'ss:bundle': one }) => {
      one.articles = [(one.articles as unknown[])[0], (one.articles as unknown[])[0]];
    });
    expect(faultOf(twice)).toMatchObject([expect.any(Number), 'double-id']);
  });
});

function patch(envelope: Record<string, unknown>, fields: object): void {
  Object.assign((envelope.articles as object[])[0]!, fields);
}

describe('any text', () => {
  it.each([
    ['', 'empty-file'],
    ['   \n', 'empty-file'],
    ['@article{x}', 'unknown-file'],
    ['%PDF-1.7', 'unknown-file'],
    ['0a1b2c3d {"form":"second-source-backup","version":1}', 'is-backup'],
    ['{"a": ', 'no-json'],
    ['{"a": 1}', 'no-annotations'],
    ['7', 'unknown-file'],
  ])('%j: %s', (text, kind) => expect(faultOf(text)?.[1]).toBe(kind));

  it('is read without a throw', () => {
    const parts = fc.constantFrom(
      ...[
        'TY  - NEWS\n',
        'ER  - \n',
        'UR  - https://a.example/x\n',
        '{"ss:bundle":',
        '{"articles":[',
        ']}',
        '}',
      ],
      ...['{"annotations":[', '"export_date":1', ',', '__proto__', '\ufeff', '\u0000', '[[[['],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 12 }), (list) => {
        expect(typeof read(list.join('')).ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  it('is read without a throw however JSON is made', () => {
    const key = fc.constantFrom(
      'ss:bundle',
      'articles',
      'annotations',
      'export_date',
      'rows',
      'total',
      'uri',
      '__proto__',
      'constructor',
      'target',
      'items',
      'type',
      'id',
      'ss:kind',
      'key',
      'url',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 0, '', 'Annotation', 'https://a.example/x', true),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(typeof read(JSON.stringify(value)).ok).toBe('boolean');
      }),
      { numRuns: 600 },
    );
  });

  it('of any depth is refused and does not end the engine', () => {
    const deep = `{"ss:bundle":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(read(deep).ok).toBe(false);
    const inTarget = `[{"id":"urn:a","type":"Annotation","target":${'{"source":'.repeat(50_000)}1${'}'.repeat(50_000)}}]`;
    expect(read(inTarget)).toMatchObject({ annotations: [] });
  });
});
