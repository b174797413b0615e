import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseTests, termsOf, wordTest } from './query';

/** A query as its terms: alternatives joined by `|`, whole words with `=`, unwanted ones with `-`. */
function written(query: string): string[] {
  const { wanted, unwanted } = termsOf(query);
  const one = ({ phrases }: (typeof wanted)[number]) =>
    phrases.map(({ words, isWhole }) => `${isWhole ? '=' : ''}${words.join(' ')}`).join('|');
  return [...wanted.map(one), ...unwanted.map((term) => `-${one(term)}`)];
}

describe('termsOf', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  -- " ( ', []],
    ['Rice  handcart', ['rice', 'handcart']],
    ['rice RICE', ['rice']],
    ['"state price" rice', ['=state price', 'rice']],
    ['“state price” rice', ['=state price', 'rice']],
    ['«state price»', ['=state price']],
    ['"never closed', ['=never closed']],
    ['rice -smuggling', ['rice', '-smuggling']],
    ['-"state price" rice', ['rice', '-=state price']],
    ['border-guard', ['border guard']],
    ['1,200 won', ['1 200', 'won']],
    ['trader’s', ['trader']],
    ['CAFÉ', ['cafe']],
    ['Ri 27 Sol', ['=ri', '=27', 'sol']],
    ['쌀', ['쌀']],
    ['쌀값이', ['쌀값이']],
    ['장마당에서 쌀', ['장마당', '쌀']],
  ])('%s', (query, terms) => {
    expect(written(query)).toEqual(terms);
  });

  it.each<[string, string[]]>([
    ['Ryanggang', ['ryanggang', 'yanggang', '량강', '양강']],
    ['yanggang province', ['ryanggang', 'yanggang', '량강']],
    ['량강도', ['ryanggang', 'yanggang', '양강']],
    ['량강도에서', ['ryanggang', '량강도']],
    ['North Hamgyong', ['north hamgyong', 'hambuk', '함경북도', '함북']],
    ['함북', ['north hamgyong', '함경북도']],
    ['Kaesong', ['gaesong', '개성']],
    ['나진', ['rason', 'rajin', '라선']],
    ['Kim Jong Un', ['kim jong un', '김정은']],
    ['UK', ['=uk', 'great britain']],
  ])('a name in its spellings: %s', (query, some) => {
    const [all, ...others] = written(query);
    expect(others).toEqual([]);
    expect(all!.split('|')).toEqual(expect.arrayContaining(some));
  });

  it('a name beside other words, and between quotation marks only as it is written', () => {
    expect(written('salt Hyesan').map((term) => term.split('|')[0])).toEqual(['salt', 'hyesan']);
    expect(written('"Hyesan"')).toEqual(['=hyesan']);
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const { wanted, unwanted } = termsOf(query);
        for (const { phrases } of [...wanted, ...unwanted])
          for (const phrase of phrases) expect(phraseTests(phrase).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('wordTest', () => {
  it.each<[string, boolean, string, boolean]>([
    ['hand', false, 'handcarts', true],
    ['hand', true, 'handcarts', false],
    ['hand', false, 'firsthand', false],
    ['arrested', false, 'arrests', true],
    ['companies', false, 'company', true],
    ['price', false, 'pricing', true],
    ['stopped', false, 'stops', true],
    ['traders', false, 'trader', true],
    ['trader', false, 'trade', false],
    ['news', false, 'new', false],
    ['cars', false, 'carts', false],
    ['쌀값', false, '햅쌀값이', true],
    ['쌀값', true, '쌀값은', true],
  ])('%s, whole: %s, %s: %s', (word, isWhole, other, passes) => {
    const test = wordTest(word, isWhole);
    expect(test.passes(other)).toBe(passes);
    if (passes && !/[가-힣]/.test(word)) expect(other.startsWith(test.begins)).toBe(true);
  });
});
