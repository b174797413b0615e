/** The same kinds in the evaluation data beside the checkout, if present: what is not expected to fail passes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { anchor, describe as describePassage, passageLink } from '../../../engine/anchoring';
import { readMhtml } from '../../../engine/feeds';
import { readXmlFeed } from '../../../engine/feeds/xml-feed';
import { articleKey } from '../../../engine/outlets/address';
import { isoDate } from '../../../engine/pages/dates/dates';
import { quotesOf } from './attribution';
import { exportedNotes, imported, pageReading } from './reading';

const FILE = join(import.meta.dirname, '../../../../shared/eval/cases/failing.jsonl');

type Case = Record<string, unknown> & { id: string; area: string; kind: string };
const text = (value: unknown) => String(value);

/** One check for each kind; a kind that is missing here fails. */
const CHECKS: Record<string, (one: Case) => void> = {
  language: (one) => {
    const { article, quotes } = pageReading(text(one.url), text(one.html));
    expect(article.language).toBe('ko');
    expect(quotes.filter(({ type }) => type === 'direct')).toHaveLength(2);
  },
  'block-quote': (one) => {
    const { quotes } = pageReading(text(one.url), text(one.html));
    const said = quotes.filter(({ speaker }) => speaker?.startsWith('Kim Sun-hee'));
    expect(said.map(({ type }) => type)).toContain('direct');
  },
  'q-element': (one) => {
    const { quotes } = pageReading(text(one.url), text(one.html));
    expect(quotes.find(({ words }) => words.includes('My mother counts'))?.type).toBe('direct');
  },
  'class-name': (one) =>
    expect(pageReading(text(one.url), text(one.html)).article.text).toContain('My mother counts'),
  'base-href': (one) => {
    const links = pageReading(text(one.url), text(one.html)).article.links.map(({ href }) => href);
    expect(links).toContain(/https:\S+/.exec(text(one.expected))![0]);
  },
  'archived-copy': (one) => {
    const { article } = pageReading(text(one.url), text(one.html));
    expect(text(one.expected)).toContain(article.outlet);
    expect(text(one.expected)).toContain(article.key);
  },
  'line-lost': (one) => {
    const { article } = pageReading(text(one.url), text(one.html));
    expect(article.blocks.map((block) => block.text)).toContain(/"([^"]+)"/.exec(text(one.expected))![1]);
  },
  tracking: (one) => expect(articleKey(text(one.address))).toBe(one.expected),
  date: (one) => expect(isoDate(text(one.text))).toBe(/^\d/.test(text(one.expected)) ? one.expected : null),
  'mhtml-8bit': (one) => {
    const bytes = Uint8Array.from(atob(text(one.base64)), (unit) => unit.charCodeAt(0));
    expect(readMhtml(bytes)?.html).toBe(one.expected);
  },
  'import-body': (one) => {
    const [annotation] = imported(one.annotation).annotations;
    expect(annotation?.body).toContain('one');
    expect(annotation?.body).toContain('eins');
  },
  'import-selector': (one) =>
    expect(imported(one.annotation).annotations).toMatchObject([{ target: { kind: 'passage' } }]),
  'import-purpose': (one) => expect(imported(one.annotation).annotations).toMatchObject([{ tags: ['rice'] }]),
  'import-targets': (one) => expect(imported(one.annotation).annotations).toHaveLength(2),
  'note-swallows-the-rest': (one) => {
    const kinds = marked.lexer(exportedNotes(one.notes as string[])).filter(({ type }) => type !== 'space');
    expect(kinds.slice(-5, -2).map(({ type }) => type)).toEqual(['hr', 'blockquote', 'paragraph']);
  },
  'compatibility-characters': anchored,
  capitals: anchored,
  'link-over-br': (one) =>
    expect(passageLink('https://a.example/', text(one.exact))).toMatch(/text=[^&,]+,[^&,]+$/),
  entities: (one) => {
    if (one.xml)
      return expect(readXmlFeed(text(one.xml), 'https://a.example/')).toMatchObject({
        items: [{ title: one.expected }],
      });
    expect(pageReading(text(one.url), text(one.html)).article).toMatchObject({
      title: 'Kim’s salt — “no rice”',
      byline: 'René Han',
    });
  },
};

function anchored(one: Case) {
  const before = one.before as { text: string; start: number; end: number };
  const selectors = describePassage(before.text, [before.start, before.end]);
  expect(anchor(text(one.after), selectors).state).toBe('anchored');
}

/** Areas with tests of their own, in browsers and with databases. */
const ELSEWHERE = ['attribution', 'accounts', 'ui', 'platform', 'storage'];

describe.skipIf(!existsSync(FILE))('evaluation data beside the checkout', () => {
  const cases = existsSync(FILE)
    ? readFileSync(FILE, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Case)
    : [];
  for (const one of cases.filter(({ area }) => !ELSEWHERE.includes(area)))
    it(one.id, () => CHECKS[one.kind]!(one));

  for (const one of cases.filter(({ area, expected }) => area === 'attribution' && Array.isArray(expected)))
    it(one.id, () => {
      const expected = one.expected as Array<{ content: string[]; speaker: string | null }>;
      expect(quotesOf({ text: one.text as string, outlet: 'Daily NK' })).toEqual(
        expected.map(({ content, speaker }) => ({ content, speaker })),
      );
    });
});
