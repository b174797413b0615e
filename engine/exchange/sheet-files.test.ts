import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, item, note, SAMPLES } from '../../tests/support/export-samples';
import { SHEET_FORMATS } from '../model/views';
import { sheetFile } from './sheet-files';
import { nameFor, toUri } from './web-annotation/uri';

const NOW = new Date('2031-02-07T12:00:00.000Z');

describe('file names', () => {
  it.each([
    ['Boats: 3/4 gone?', 'second-source-tidewater-boats-3-4-gone-2031-02-07.csv'],
    ['../../etc/passwd', 'second-source-tidewater-etc-passwd-2031-02-07.csv'],
    ['북한 어선', 'second-source-tidewater-북한-어선-2031-02-07.csv'],
    ['\u202egnp.exe', 'second-source-tidewater-gnp-exe-2031-02-07.csv'],
    ['Don’t', 'second-source-tidewater-dont-2031-02-07.csv'],
    ['***', 'second-source-tidewater-2031-02-07.csv'],
  ])('%j', (title, name) => {
    expect(sheetFile('csv', [item(article({ title, outlet: 'Tidewater' }))], NOW).name).toBe(name);
  });

  it('name the library where there is not one article', () => {
    expect(sheetFile('markdown', [], NOW).name).toBe('second-source-library-2031-02-07.md');
    expect(sheetFile('json-ld', SAMPLES.library, new Date(Number.NaN)).name).toBe(
      'second-source-library.jsonld',
    );
  });

  it('tell the parts of a large library apart', () => {
    expect(sheetFile('csv', SAMPLES.article, NOW, {}, 2).name).toBe(
      'second-source-library-2031-02-07-part-2.csv',
    );
  });

  it('are the same on every day for what is kept as a note, whatever becomes of the title', () => {
    const before = sheetFile('markdown', SAMPLES.article, NOW).name;
    const retitled = item(article({ title: 'Another title' }));
    expect(sheetFile('markdown', [retitled], new Date('2032-01-01')).name).toBe(before);
    expect(sheetFile('html', [retitled], NOW).name).toBe(before.replace('.md', '.html'));
  });

  it('fit a file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const { name } = sheetFile('csv', [item(article({ title }))], NOW);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}.-]+$/u);
      }),
    );
  });
});

describe('sheetFile', () => {
  it('writes any article in every format', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(anything, anything, anything, anything, (title, url, key, byline) => {
        const items = [
          item(article({ title, url, key, byline, published: byline }), [note(1, { body: title })]),
        ];
        for (const format of SHEET_FORMATS) {
          expect(sheetFile(format, items, NOW).text.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('URIs', () => {
  it.each([
    ['https://a.example/x y', 'https://a.example/x%20y'],
    ['https://a.example/기사', 'https://a.example/%EA%B8%B0%EC%82%AC'],
    ['https://a.example/?q=[a]|b#c#d', 'https://a.example/?q=%5Ba%5D%7Cb#c%23d'],
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['javascript:alert(1)', 'urn:x-second-source:article:javascript%3Aalert_1_'],
    ['', 'urn:x-second-source:article:'],
  ])('%j', (address, uri) => expect(toUri(address)).toBe(uri));

  it('hold only what a URI may', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true }), fc.string({ unit: 'binary' })), (address) => {
        for (const uri of [toUri(address), nameFor('quote', address)]) {
          expect(uri).toMatch(/^[a-z]+:(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*$/iu);
        }
      }),
    );
  });
});
