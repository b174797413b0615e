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
    ['a Hyesan-based merchant', ['ryanggang/hyesan']],
    ['the Hamhung-Wonsan road', ['south-hamgyong/hamhung', 'kangwon/wonsan']],
    ['traders in North and South Hamgyong provinces', ['south-hamgyong', 'north-hamgyong']],
    ['a fisherman in Sinpho', ['south-hamgyong/sinpo']],
    ['a graduate of Kim Chaek University', []],
    ['Kim Chaek city', ['north-hamgyong/kimchaek']],
    ['a reporter in Chuncheon, Gangwon Province', []],
    ['강원도 원산시의 한 주민', ['kangwon/wonsan']],
    ['강원도 춘천의 기자', []],
    ['원산지 표시', []],
    ['무산계급', []],
    ['안주인의 말', []],
    ['혜산시당 간부', ['ryanggang/hyesan']],
    ['평양에서 온 상인', ['pyongyang']],
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
