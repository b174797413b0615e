import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../tests/support/library-samples';
import { attribute } from '../attribution';
import { placeName } from './hangul-names';
import { indexWords, kindWord, outletWord, pairWord, partsOf, placeWord } from './index-words';
import { placesNamed } from './spellings';
import { BlockWriter, type WordPostings, wordsIn } from './word-blocks';

describe('indexWords', () => {
  const article = articleOf();
  const { words, weights, hash } = indexWords(article, attribute(article.text, { outlet: article.outlet }));
  const weightOf = (word: string) => weights[words.indexOf(word)];

  it('holds each word once, in order, with its weight', () => {
    expect(words).toEqual([...new Set(words)].sort());
    expect([weightOf('footbridge'), weightOf('planks'), weightOf('stream')]).toEqual([3, 0, 1]);
    expect(weightOf('pyramid')).toBeUndefined();
  });

  it('holds what is filtered by', () => {
    for (const word of [outletWord('Daily NK'), kindWord('anonymous-person'), placeWord('north-hwanghae')])
      expect(words).toContain(word);
  });

  it('has another hash for another text', () => {
    expect(indexWords({ ...article, text: `${article.text} More.` }, null).hash).not.toBe(hash);
  });

  it.each(['Radio\nHana', 'Radio Hana\n', '\n\nRadio\r\nHana', '\n', 'the Dul\rIlbo\n'])(
    'holds the outlet %j as one line, so that each word keeps its weight',
    (outlet) => {
      const found = indexWords({ ...article, outlet }, null);
      const lines = found.words.join('\n').split('\n');
      expect(lines).toEqual(found.words);
      expect(lines).toHaveLength(found.weights.length);
      expect(found.weights[lines.indexOf('footbridge')]).toBe(3);
      expect(found.words).toContain(outletWord(outlet));
    },
  );

  it.each([
    ['handcarts', ['handcarts']],
    ['소금', ['금', '소금']],
    ['소', ['소']],
    ['량강도', ['도', '량강', '강도']],
  ])('%s is found by %j', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });
});

describe('places', () => {
  it.each([
    ['Hyesan, Yanggang Province', ['hyesan', 'ryanggang']],
    ['량강도 혜산시', ['ryanggang', 'hyesan']],
    ['North Hamgyong', ['north-hamgyong']],
    ['the capital', []],
  ])('%s', (text, places) => {
    expect(placesNamed(text)).toEqual(places);
  });

  it('have their names', () => {
    expect(placeName('north-hamgyong', 'en')).toBe('North Hamgyong');
    expect(placeName('north-hamgyong', 'ko-KR')).toBe('함경북도');
    expect(placeName('punggye-ri', 'en')).toBe('Punggye-ri');
  });
});

describe('blocks', () => {
  const postings = fc
    .uniqueArray(fc.nat({ max: 3_000_000_000 }), { minLength: 1, maxLength: 20 })
    .map((numbers) => numbers.sort((a, b) => a - b))
    .chain((numbers) =>
      fc.record({
        numbers: fc.constant(numbers),
        weights: fc.array(fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<0 | 1 | 2 | 3>, {
          minLength: numbers.length,
          maxLength: numbers.length,
        }),
      }),
    );

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), postings), (lists) => {
        const all: WordPostings[] = Object.keys(lists)
          .sort()
          .map((word) => ({ word, ...lists[word]! }));
        const writer = new BlockWriter();
        for (const one of all) writer.add(one);
        expect([...wordsIn(writer.take())].map((word) => word.postings())).toEqual(all);
      }),
    );
  });

  it('say so where they are damaged', () => {
    const writer = new BlockWriter();
    writer.add({ word: 'salt', numbers: [1, 2, 300], weights: [0, 1, 2] });
    const bytes = writer.take();
    expect(() => [...wordsIn(bytes.slice(0, -1))]).toThrow(RangeError);
  });
});

describe('pairs of words', () => {
  const pairsOf = (text: string) =>
    indexWords({ title: '', outlet: '', byline: null, text }, null).words.filter((word) =>
      word.startsWith(pairWord('a', 'b').slice(0, 2)),
    );

  it('are those of neighbours, in their order', () => {
    expect(pairsOf('Planks broke twice.').toSorted()).toEqual(
      [pairWord('planks', 'broke'), pairWord('broke', 'twice')].toSorted(),
    );
    expect(pairWord('planks', 'broke')).not.toBe(pairWord('broke', 'planks'));
    expect(pairsOf('Planks')).toEqual([]);
  });

  it('are none with Korean, any part of whose words may be asked for', () => {
    expect(pairsOf('planks 다리 broke')).toEqual([]);
  });

  it('are spread over their numbers', () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
    const numbers = new Set(words.flatMap((one) => words.slice(0, 100).map((other) => pairWord(one, other))));
    // 30,000 pairs over 262,144 numbers: 28,348 of them differ where chance alone decides.
    expect(numbers.size).toBeGreaterThan(27_500);
    for (const number of numbers) expect(number).toMatch(/^\u0001b[0-o]{3}$/u);
  });
});
