/**
 * The divisions of North Korea: its provinces and cities of a province's rank, with the towns and counties in each that news names (`towns.ts`), and
 * the countries that sources speak from across its borders.
 */
import { TOWNS, TOWNS_ABROAD, type Town } from './towns';

interface Division {
  id: string;
  /** As English readers know it. */
  name: string;
  korean: string;
  /** Its tile on a map of tiles: column and row, counted from the north-west. */
  tile: readonly [column: number, row: number];
}

export const DIVISIONS: readonly Division[] = [
  { id: 'north-hamgyong', name: 'North Hamgyong', korean: '함경북도', tile: [3, 0] },
  { id: 'rason', name: 'Rason', korean: '라선', tile: [4, 0] },
  { id: 'ryanggang', name: 'Ryanggang', korean: '량강도', tile: [3, 1] },
  { id: 'jagang', name: 'Jagang', korean: '자강도', tile: [2, 1] },
  { id: 'north-pyongan', name: 'North Pyongan', korean: '평안북도', tile: [1, 2] },
  { id: 'south-pyongan', name: 'South Pyongan', korean: '평안남도', tile: [2, 3] },
  { id: 'pyongyang', name: 'Pyongyang', korean: '평양', tile: [1, 3] },
  { id: 'nampo', name: 'Nampo', korean: '남포', tile: [0, 4] },
  { id: 'south-hamgyong', name: 'South Hamgyong', korean: '함경남도', tile: [3, 2] },
  { id: 'kangwon', name: 'Kangwon', korean: '강원도', tile: [2, 4] },
  { id: 'north-hwanghae', name: 'North Hwanghae', korean: '황해북도', tile: [1, 4] },
  { id: 'south-hwanghae', name: 'South Hwanghae', korean: '황해남도', tile: [0, 5] },
  { id: 'kaesong', name: 'Kaesong', korean: '개성', tile: [1, 5] },
];

/** Countries beside it, by their ids; what is written of them in North Korea's news is not on its map. */
export const ABROAD: ReadonlyArray<Omit<Division, 'tile'>> = [
  { id: 'china', name: 'China', korean: '중국' },
  { id: 'russia', name: 'Russia', korean: '러시아' },
  { id: 'south-korea', name: 'South Korea', korean: '한국' },
];

/** Every place below a division, by its id. */
export const TOWN: ReadonlyMap<string, Town> = new Map(
  [...TOWNS, ...TOWNS_ABROAD].map((town) => [town.id, town]),
);

/** The division that a place is or lies in, by its id. */
export const DIVISION_OF: ReadonlyMap<string, string> = new Map([
  ...[...DIVISIONS, ...ABROAD].map(({ id }) => [id, id] as const),
  ...[...TOWN.values()].map(({ id, division }) => [id, division] as const),
]);

/** How Korean pages write divisions; a province also by its short form. */
export const KOREAN_DIVISIONS: ReadonlyMap<string, string> = new Map(
  `함경북도 north-hamgyong|함북 north-hamgyong|함경남도 south-hamgyong|함남 south-hamgyong|량강도 ryanggang|양강도 ryanggang|량강 ryanggang|양강 ryanggang|자강도 jagang|자강 jagang|
  평안북도 north-pyongan|평북 north-pyongan|평안남도 south-pyongan|평남 south-pyongan|황해북도 north-hwanghae|황북 north-hwanghae|황해남도 south-hwanghae|황남 south-hwanghae|
  강원도 kangwon|평양 pyongyang|남포 nampo|개성 kaesong|라선 rason|나선 rason|중국 china|러시아 russia|한국 south-korea|남한 south-korea`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
