import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attributions, Span } from '../model';
import { sameOutlet } from '../outlets/outlet-names';
import { attribute } from './index';

/** Pieces that news sentences are made of, thrown together in any order, broken marks included. */
const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  '‘‘',
  '’’',
  ', ',
  '. ',
  ': ',
  '; ',
  ' — ',
  '(',
  ')',
  '[',
  ']',
  '\n',
  '\n\n',
  '\u00a0',
  '…',
  '? ',
  '! ',
  'the source ',
  'a resident of Hyesan ',
  'said ',
  'said that ',
  'told Daily NK ',
  'according to ',
  'RFA ',
  'who ',
  'which ',
  'and ',
  'but ',
  'he ',
  'they ',
  'another source ',
  'Kim Yun ',
  'reported ',
  'quoted ',
  'as saying ',
  'adding ',
  'called ',
  'reportedly ',
  'citing ',
  'on Monday ',
  'rice is dear ',
  'the market is closed',
  'was told ',
  'asked about ',
  'promised to go ',
  'U.S. ',
  'Mr. ',
  'claim',
  's ',
  '1,000 ',
  '소식통은 ',
  '말했다. ',
  '에 따르면 ',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const language = fc.constantFrom('en', 'ko', undefined);

const run = (words: string, code?: string): Attributions =>
  attribute(words, { outlet: 'Daily NK', language: code });
const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;

describe('laws', () => {
  it('keeps every span inside the text, ordered and not empty', () => {
    fc.assert(
      fc.property(text, language, (words, code) => {
        for (const { content, source, cue } of run(words, code).attributions) {
          expect(content.length).toBeGreaterThan(0);
          for (const list of [content, source, cue]) {
            let last = 0;
            for (const [start, end] of list) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(words.length);
              last = end;
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never lets the content and the source of one attribution cross', () => {
    fc.assert(
      fc.property(text, language, (words, code) => {
        for (const { content, source } of run(words, code).attributions) {
          for (const one of content) for (const other of source) expect(overlaps(one, other)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('names only sources that it lists, and chains begin with the page', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { attributions, sources } = run(words);
        const ids = new Set(sources.map((source) => source.id));
        for (const { sourceId, chain, confidence, sourceConfidence } of attributions) {
          if (sourceId !== null) expect(ids.has(sourceId)).toBe(true);
          // Korean pages show it in Korean letters.
          expect(chain[0]?.role).toBe('outlet');
          expect(chain[0]?.name).toMatch(/^(?:Daily NK|데일리NK)$/);
          for (const value of [confidence, sourceConfidence]) expect(value >= 0 && value <= 1).toBe(true);
        }
      }),
    );
  });

  it('has no outlet twice in a chain, whatever it is called there', () => {
    const owner = (name: string) => name.replace(/['’]s\s.*$/, '');
    const called = fc.constantFrom(
      'RFA',
      'Radio Free Asia',
      'Radio Free Asia’s Norwegian-language service',
      'RFA’s Oslo-based bureau',
      'Daily NK',
      'Daily NK’s Japanese-language site',
    );
    const sentence = fc
      .tuple(called, called, fc.nat(4))
      .map(
        ([one, other, form]) =>
          [
            `A clerk told ${one} that it fell, ${other} reported.`,
            `“It fell,” the clerk said, ${one} reported.`,
            `The clerk told ${one} it was old.`,
            `${one}, citing ${other}, said it was old.`,
            `${one} quoted a driver as saying it was old.`,
          ][form] as string,
      );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
        const words = sentences.join(' ');
        for (const { chain } of attribute(words, { outlet: 'Harbor Post' }).attributions) {
          const relays = chain.filter(({ role }) => role === 'relay').map(({ name }) => owner(name));
          relays.forEach((name, i) => {
            expect(relays.slice(i + 1).some((other) => sameOutlet(other, name))).toBe(false);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers the same for the same text', () => {
    fc.assert(
      fc.property(text, language, (words, code) => {
        expect(run(words, code)).toEqual(run(words, code));
      }),
      { numRuns: 50 },
    );
  });

  it('changes nothing before a paragraph that is added at the end', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(
          'The market was closed on Monday.',
          'A trader said prices had doubled.',
          'Rain fell.',
        ),
        (words, added) => {
          // A text is read in the language of most of its letters: what is added must not tip it.
          fc.pre(!/[가-힣]/.test(words));
          const before = run(words).attributions.map(({ content, source, cue, speaker }) => ({
            content,
            source,
            cue,
            speaker,
          }));
          const after = run(`${words}\n\n${added}`).attributions.map(({ content, source, cue, speaker }) => ({
            content,
            source,
            cue,
            speaker,
          }));
          expect(after.slice(0, before.length)).toEqual(before);
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\u00a0\n\t '],
    ['an opening mark alone', '“'],
    ['half a pair of surrogates', '“\ud83d,” he said.'],
    ['marks only', '“”‘’""\'\''],
    ['one word', 'said'],
  ])('does not throw on %s', (_, words) => {
    expect(() => run(words)).not.toThrow();
  });
});
