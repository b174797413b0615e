import { describe, expect, it } from 'vitest';
import { PLACES } from '../text/places';
import { DIVISION_OF, DIVISIONS } from './divisions';
import { placesIn } from './placed';

describe('the places that words name', () => {
  it.each<[string, string[]]>([
    ['a source in North Hamgyong Province', ['north-hamgyong']],
    ['a resident of Hoeryong, North Hamgyong province', ['north-hamgyong/hoeryong']],
    ['a trader from Yanggang', ['ryanggang']],
    ['an official in Shinuiju', ['north-pyongan/sinuiju']],
    ['sources in Hyesan and Musan County', ['ryanggang/hyesan', 'north-hamgyong/musan']],
    ['Pyongyang’s markets', ['pyongyang']],
    ['a Kaesong city factory manager', ['kaesong']],
    ['a driver in Cheongjin', ['north-hamgyong/chongjin']],
    ['량강도의 한 소식통', ['ryanggang']],
    ['함경북도 회령시 소식통', ['north-hamgyong/hoeryong']],
    ['평안남도 평성에 사는 주민', ['south-pyongan/pyongsong']],
    ['a source in the capital', []],
    ['a source in Dandong', []],
    ['Kim Chol-su', []],
    ['', []],
  ])('%s', (words, places) => {
    expect(placesIn(words).map(({ division, city }) => (city ? `${division}/${city}` : division))).toEqual(
      places,
    );
  });

  it('are found in time that grows with the words', () => {
    expect(placesIn('north '.repeat(200_000)).length).toBe(0);
  });
});

describe('the divisions', () => {
  it('hold places that the engine knows, each in one division', () => {
    const within = DIVISIONS.flatMap((division) => division.within);
    expect(within.filter((place) => !PLACES.has(place))).toEqual([]);
    expect(new Set(within).size).toBe(within.length);
    expect(DIVISION_OF.get('hoeryong')).toBe('north-hamgyong');
  });

  it('have a tile each', () => {
    expect(new Set(DIVISIONS.map(({ tile }) => tile.join())).size).toBe(DIVISIONS.length);
  });
});
