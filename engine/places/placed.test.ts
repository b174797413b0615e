import { describe, expect, it } from 'vitest';
import { DIVISION_OF, DIVISIONS, TOWN } from './divisions';
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
    ['a source in Dandong', ['china/dandong']],
    ['a trader in Yanji, China', ['china/yanji']],
    ['단둥의 대북 소식통', ['china/dandong']],
    ['a Chinese phone', []],
    ['the Tumen River', []],
    ['a broker in Tumen City', ['china/tumen-city']],
    ['a source in Huichon', ['jagang/huichon']],
    ['a worker from Heungnam, South Hamgyong', ['south-hamgyong/hungnam']],
    ['fishermen in Sonbong', ['rason/sonbong']],
    ['a resident of Myongchon County', ['north-hamgyong/myongchon']],
    ['a farmer in Phyongwon', ['south-pyongan/pyongwon']],
    ['officers at a Hwasong-17 launch', []],
    ['a source in Hwasong County', ['north-hamgyong/hwasong']],
    ['the Moranbong Band', []],
    ['a household in Moranbong District', ['pyongyang/moranbong']],
    ['희천의 한 소식통', ['jagang/huichon']],
    ['명천군 농장원', ['north-hamgyong/myongchon']],
    ['온천을 다녀온 주민', []],
    ['남포시 온천군 주민', ['nampo/onchon']],
    ['중앙위원회 위원', []],
    ['시중의 소문', []],
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
  it('hold each place once', () => {
    expect(TOWN.size).toBeGreaterThan(200);
    expect(DIVISION_OF.get('hoeryong')).toBe('north-hamgyong');
    for (const { id, division } of TOWN.values()) expect(DIVISION_OF.get(division), id).toBe(division);
  });

  it('are known by every spelling, each of one place', () => {
    const spellings = [...TOWN.values()].flatMap(({ spellings, korean }) => [...spellings, ...korean]);
    expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([]);
    for (const { id, division, korean } of TOWN.values()) {
      expect(placesIn(`a source in ${id.replaceAll('-', ' ')} county`), id).toEqual([{ division, city: id }]);
      expect(placesIn(`${korean[0]}군의 주민`), id).toEqual([{ division, city: id }]);
    }
  });

  it('have a tile each', () => {
    expect(new Set(DIVISIONS.map(({ tile }) => tile.join())).size).toBe(DIVISIONS.length);
  });
});
