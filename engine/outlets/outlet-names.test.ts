import { describe, expect, it } from 'vitest';
import { outletNamed, outletOfAddress, outletsIn, sameOutlet } from './outlet-names';

describe('outlet names', () => {
  it.each([
    ['RFA', 'Radio Free Asia'],
    ['Radio Free Asia (RFA)', 'Radio Free Asia'],
    ['RFA’s Korean Service', 'Radio Free Asia'],
    ['the New York Post', 'New York Post'],
    ['KCNA', 'Korean Central News Agency'],
    ['the Harbor Herald', 'Harbor Herald'],
    ['a farmer', undefined],
    ['the source', undefined],
  ])('%s', (phrase, name) => {
    expect(outletNamed(phrase)?.name).toBe(name);
  });

  it('finds the longest name in a text, with its place', () => {
    const text = 'It told RFA and the New York Times, not the new station.';
    expect(
      outletsIn(text, 0, text.length).map(({ name, start, end }) => [name, text.slice(start, end)]),
    ).toEqual([
      ['Radio Free Asia', 'RFA'],
      ['New York Times', 'New York Times'],
    ]);
  });

  it.each([
    ['The New York Times and The Diplomat wrote.', ['New York Times', 'The Diplomat']],
    ['The The New York Times wrote.', ['New York Times']],
    ['THE KOREA TIMES wrote.', ['Korea Times']],
    ['North Korea’s KCNA and the North Hamgyong committee', ['Korean Central News Agency']],
    ['The diplomat saw the Sun go down.', []],
    ['The daily NK wrote; he heard radio Free Asia.', ['Daily NK', 'Radio Free Asia']],
    ['One daily nk, a daily North Korean loaf, the radio.', []],
  ])('reads an article before a name: %s', (text, names) => {
    expect(outletsIn(text, 0, text.length).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['https://www.rfa.org/english/news/x.html', 'Radio Free Asia'],
    ['http://english.yna.co.kr/a', 'Yonhap'],
    ['https://example.org/rfa.org', null],
    ['mailto:a@rfa.org', null],
  ])('%s', (address, name) => {
    expect(outletOfAddress(address)).toBe(name);
  });

  it('knows an outlet by either of its names', () => {
    expect(sameOutlet('RFA', 'Radio Free Asia')).toBe(true);
    expect(sameOutlet('RFA', 'Daily NK')).toBe(false);
    expect(sameOutlet('RFA', null)).toBe(false);
  });
});
