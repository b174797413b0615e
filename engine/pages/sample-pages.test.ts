import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../outlets/records';
import { readAnySite } from './any-site';
import { offsetOf, outletOf, rangeOf, readPage } from './index';

interface Expected {
  isArticle: boolean;
  /** Of what is no article: which sort of page. */
  kind?: string;
  outlet: string | null;
  reader: string;
  relevant: boolean;
  title: string;
  byline: string | null;
  published: string | null;
  key: string;
  url: string;
  language: string;
  /** Of the account, subheads among them. */
  paragraphs: string[];
  subheads: string[];
  captions: string[];
  notes: string[];
  /** Words and address. */
  links: Array<[string, string]>;
}

const folder = fileURLToPath(new URL('../../tests/fixtures/pages/', import.meta.url));

const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { url, expected } = JSON.parse(readFileSync(folder + file, 'utf8')) as {
      url: string;
      expected: Expected;
    };
    // `daily-nk/tagdiv`: the outlet's folder and what the page is a sample of.
    const name = file.replace(/\.json$/, '').replaceAll('\\', '/');
    return { name, url, expected, html: readFileSync(`${folder}${name}.html`, 'utf8') };
  });

function read(html: string, url: string) {
  const { document } = parseHTML(html);
  const before = document.toString();
  const reading = readPage(document as unknown as Document, url, { anySite: readAnySite });
  expect(document.toString(), 'the page is not changed').toBe(before);
  return { reading, document };
}

describe('sample pages', () => {
  it.each(samples.filter((sample) => sample.expected.isArticle))(
    '$name reads as it was written',
    ({ html, url, expected }) => {
      const { reading } = read(html, url);
      if (!reading.isArticle) throw new Error(reading.why);
      const { article, relevant } = reading;
      const ofKind = (kind: string) =>
        article.blocks.filter((block) => block.kind === kind).map((block) => block.text);
      const { isArticle, paragraphs, ...rest } = expected;
      expect(article.text.split('\n\n')).toEqual(paragraphs);
      expect({
        relevant,
        outlet: article.outlet,
        reader: article.reader,
        title: article.title,
        byline: article.byline,
        published: article.published,
        key: article.key,
        url: article.url,
        language: article.language,
        subheads: ofKind('subhead'),
        captions: expected.captions.length > 0 ? ofKind('caption') : [],
        notes: expected.notes.length > 0 ? ofKind('note') : [],
        links: article.links
          .map(({ span, href }) => [article.text.slice(...span), href])
          .slice(0, expected.links.length),
      }).toEqual(rest);
    },
  );

  it.each(samples.filter((sample) => !sample.expected.isArticle))(
    '$name shows nothing',
    ({ html, url, expected }) => {
      expect(read(html, url).reading).toMatchObject({ isArticle: false });
      expect(outletOf(url)).toBe(expected.outlet);
    },
  );

  it.each(samples.filter((sample) => sample.expected.isArticle))(
    '$name: blocks and map hold the text',
    ({ html, url }) => {
      const { reading } = read(html, url);
      if (!reading.isArticle) throw new Error(reading.why);
      const { article, map, root } = reading;
      for (const { span, text, kind } of article.blocks) {
        expect(span !== null).toBe(kind === 'paragraph' || kind === 'subhead');
        if (span) expect(article.text.slice(...span)).toBe(text);
      }
      let end = 0;
      for (const run of map) {
        expect(run.start).toBeGreaterThanOrEqual(end);
        end = run.start + run.length;
        const there = run.node.data.slice(run.nodeStart, run.nodeStart + run.length);
        expect(there.replace(/[\n\t\r\f]/g, ' ')).toBe(article.text.slice(run.start, end));
        expect(root.contains(run.node)).toBe(true);
      }
      for (let at = 0; at < article.text.length; at++) {
        if (/\s/.test(article.text[at] ?? '')) continue;
        const range = rangeOf(map, [at, at + 1]);
        if (!range) throw new Error(`no place for ${at}`);
        expect(offsetOf(map, range.startContainer, range.startOffset)).toBe(at);
        expect(offsetOf(map, range.endContainer, range.endOffset)).toBe(at + 1);
      }
    },
  );
});

describe('every reader has its sample pages', () => {
  const readers = new Set(samples.map((sample) => sample.expected.reader));
  const generations = PAGES.flatMap(({ outlet, pages }) =>
    pages.generations.map(({ name }) => `${outlet.id}/${name}`),
  );

  it.each(generations)('%s has an article', (reader) => {
    expect(readers).toContain(reader);
  });

  it.each([...PAGES.map(({ outlet }) => outlet.name), null])('%s has pages that are no article', (outlet) => {
    const others = samples.filter(({ expected }) => !expected.isArticle && expected.outlet === outlet);
    const sorts = new Set(others.map(({ expected }) => expected.kind));
    const needed = outlet === null ? ['home', 'section', 'shop', 'error'] : ['home', 'search'];
    for (const sort of needed) expect(sorts).toContain(sort);
    expect(sorts.size).toBeGreaterThanOrEqual(4);
  });

  it.each(samples)('$name says that it is a sample', ({ html }) => {
    expect(html).toContain('<!-- Sample page written for Second Source -->');
  });

  it.each(samples)('$name is written to its end', ({ html, expected }) => {
    expect(`${html}${JSON.stringify(expected)}`).not.toContain('TO WRITE');
  });
});
