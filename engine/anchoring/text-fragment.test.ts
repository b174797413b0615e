import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from './text-fragment';

const URL_ = 'https://news.example/a';

describe('passageLink', () => {
  it.each<[string, string]>([
    ['two boats', '#:~:text=two%20boats'],
    ['well-known, A&B', '#:~:text=well%2Dknown%2C%20A%26B'],
    ['100% #1', '#:~:text=100%25%20%231'],
    ['  two \t boats ', '#:~:text=two%20boats'],
    ['배가 묶였다', '#:~:text=%EB%B0%B0%EA%B0%80%20%EB%AC%B6%EC%98%80%EB%8B%A4'],
    ['half \ud83d', '#:~:text=half%20%EF%BF%BD'],
    ['one two\n\nthree four', '#:~:text=one%20two,three%20four'],
    ['', ''],
    [' \n', ''],
  ])('%j', (exact, fragment) => expect(passageLink(URL_, exact)).toBe(URL_ + fragment));

  it('names a long passage by its ends', () => {
    const long = Array.from({ length: 80 }, (_, at) => `w${at}`).join(' ');
    expect(passageLink(URL_, long)).toBe(
      `${URL_}#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w74%20w75%20w76%20w77%20w78%20w79&text=w0%20w1%20w2,w77%20w78%20w79`,
    );
  });

  it.each<[string, string]>([
    [
      'Line one of the verse line two of the verse',
      'text=Line%20one%20of%20the%20verse%20line%20two%20of%20the%20verse&text=Line%20one%20of,of%20the%20verse',
    ],
    ['rice is our socialism', 'text=rice%20is%20our%20socialism&text=rice%20is,our%20socialism'],
  ])('names %j by its ends as well, for line breaks within it', (exact, fragment) =>
    expect(passageLink(URL_, exact)).toBe(`${URL_}#:~:${fragment}`),
  );

  it('names two words by their ends only between their context', () => {
    expect(passageLink(URL_, 'rice socialism', 'slogan reads', 'on walls')).toBe(
      `${URL_}#:~:text=slogan%20reads-,rice%20socialism,-on%20walls&text=reads-,rice,socialism,-on`,
    );
  });

  it('puts a few words of context around it, of the neighbouring blocks', () => {
    expect(passageLink(URL_, 'boats', 'Above.\nthere were said to be two', ' in port, he said.\nBelow')).toBe(
      `${URL_}#:~:text=said%20to%20be%20two-,boats,-in%20port%2C%20he%20said.`,
    );
  });

  it.each([
    [`${URL_}#part`, `${URL_}#part:~:text=x`],
    [`${URL_}#part:~:text=old`, `${URL_}#part:~:text=x`],
    [`${URL_}#:~:text=old`, `${URL_}#:~:text=x`],
  ])('keeps the fragment of %s', (url, linked) => expect(passageLink(url, 'x')).toBe(linked));

  it('holds only what a fragment may, for any words', () => {
    const words = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(words, words, words, (exact, prefix, suffix) => {
        const [, directives = ''] = passageLink(URL_, exact, prefix, suffix).split(':~:text=');
        for (const directive of directives.split('&text='))
          expect(directive).toMatch(/^(?:[\w.!~*'(),-]|%[0-9A-F]{2})*$/u);
      }),
    );
  });
});
