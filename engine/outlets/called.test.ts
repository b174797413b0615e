import { describe, expect, it } from 'vitest';
import { outletCalled } from './called';
import { meansStateMedia } from './state-media';

describe('an outlet by any of its names', () => {
  it.each([
    ["South Korea's Chosun TV", 'TV Chosun'],
    ['the Chosunilbo', 'Chosun Ilbo'],
    ['Chosun', 'Chosun Ilbo'],
    ['the Chosun daily', 'Chosun Ilbo'],
    ['Joong-Ang Ilbo', 'JoongAng Ilbo'],
    ['the Joongang daily', 'JoongAng Ilbo'],
    ['Seoul-based DailyNK', 'Daily NK'],
    ['the Daily NK website', 'Daily NK'],
    ['the Rodong newspaper', 'Rodong Sinmun'],
    ['Yonhap news', 'Yonhap'],
    ['the state-run Korea Central News Agency', 'Korean Central News Agency'],
    ['Radio Free Asia’s Korean Service', 'Radio Free Asia'],
  ])('%s is %s', (phrase, name) => expect(outletCalled(phrase)?.name).toBe(name));

  it.each([
    'a South Korean newspaper',
    'local media',
    'the report',
    'South Korean TV',
    "South Korea's spy agency",
    'a Hyesan official',
    '',
  ])('%s is none', (phrase) => expect(outletCalled(phrase)).toBeNull());
});

describe('media of the North Korean state', () => {
  const means = (phrase: string, north = false) => meansStateMedia(phrase, () => north);
  it.each([
    'the North Korean press',
    'North Korean media',
    "North Korea's official mouthpiece",
    "Pyongyang's state news agency",
    "the North's Central News Agency",
    'Korean Central Information Company',
    'Chosun Central Communications',
    "the ruling Workers' Party newspaper",
    'North Korean state television',
  ])('%s', (phrase) => expect(means(phrase)).toBe(true));

  it.each(['state media', 'official media', 'the state-run news agency', 'state-controlled television'])(
    '%s, where the text is on North Korea',
    (phrase) => expect([means(phrase, true), means(phrase)]).toEqual([true, false]),
  );

  it.each([
    'South Korean media',
    'Chinese state media',
    "Russia's state news agency",
    'the spy agency',
    'a state official',
    'the party',
    'a newspaper in Seoul',
  ])('not %s', (phrase) => expect(means(phrase, true)).toBe(false));
});
