/**
 * The divisions of North Korea: its provinces and cities of a province's rank, with the counties and cities in each that news names. Collected by
 * hand for this project from the administrative divisions of the country. Ids are those of `text/places.ts`.
 */
export interface Division {
  id: string;
  /** As English readers know it. */
  name: string;
  korean: string;
  /** Its tile on a map of tiles: column and row, counted from the north-west. */
  tile: readonly [column: number, row: number];
  /** Cities and counties in it. */
  within: readonly string[];
}

const list = (words: string): string[] => words.trim().split(/\s+/);

export const DIVISIONS: readonly Division[] = [
  {
    id: 'north-hamgyong',
    name: 'North Hamgyong',
    korean: '함경북도',
    tile: [3, 0],
    within:
      list(`chongjin hoeryong musan onsong kilju kimchaek yonsa undok kyongwon kyonghung saebyol namyang sambong kyongsong orang myonggan hwadae
      puryong punggye-ri`),
  },
  { id: 'rason', name: 'Rason', korean: '라선', tile: [4, 0], within: [] },
  {
    id: 'ryanggang',
    name: 'Ryanggang',
    korean: '량강도',
    tile: [3, 1],
    within: list(
      'hyesan samjiyon kimjongsuk kimhyongjik pungsan pungso kapsan paegam pochon taehongdan unhung sinpa huchang mount-paektu samsu',
    ),
  },
  {
    id: 'jagang',
    name: 'Jagang',
    korean: '자강도',
    tile: [2, 1],
    within: list(
      'kanggye manpo chunggang chosan wiwon kophung usi songgan hwapyong chasong tonghung rangnim',
    ),
  },
  {
    id: 'north-pyongan',
    name: 'North Pyongan',
    korean: '평안북도',
    tile: [1, 2],
    within:
      list(`sinuiju ryongchon yongbyon hyangsan kusong uiju namsinuiju kwaksan chongju pakchon taechon unsan tongchang pyoktong sakchu
      changsong tongrim sonchon sohae tongchang-ri`),
  },
  {
    id: 'south-pyongan',
    name: 'South Pyongan',
    korean: '평안남도',
    tile: [2, 3],
    within: list('pyongsong sunchon bukchang kaechon tokchon anju'),
  },
  { id: 'pyongyang', name: 'Pyongyang', korean: '평양', tile: [1, 3], within: list('sunan mirim kangdong') },
  { id: 'nampo', name: 'Nampo', korean: '남포', tile: [0, 4], within: list('kangso ryonggang onchon') },
  {
    id: 'south-hamgyong',
    name: 'South Hamgyong',
    korean: '함경남도',
    tile: [3, 2],
    within: list(
      'hamhung tanchon sinpo pukchong riwon hochon toksong hongwon sinhung changjin pujon yodok kumya yonghung hongnam kowon',
    ),
  },
  {
    id: 'kangwon',
    name: 'Kangwon',
    korean: '강원도',
    tile: [2, 4],
    within: list('wonsan kosong tongchon anbyon munchon mount-kumgang'),
  },
  {
    id: 'north-hwanghae',
    name: 'North Hwanghae',
    korean: '황해북도',
    tile: [1, 4],
    within: list('sariwon songrim hwangju'),
  },
  {
    id: 'south-hwanghae',
    name: 'South Hwanghae',
    korean: '황해남도',
    tile: [0, 5],
    within: list(
      'haeju anak sinchon chaeryong ongjin pyoksong kangnyong paechon yonan chongdan unchon kwail',
    ),
  },
  { id: 'kaesong', name: 'Kaesong', korean: '개성', tile: [1, 5], within: list('panmunjom') },
];

/** The division that a place is or lies in, by its id. */
export const DIVISION_OF: ReadonlyMap<string, string> = new Map(
  DIVISIONS.flatMap(({ id, within }) => [[id, id] as const, ...within.map((place) => [place, id] as const)]),
);

/** How Korean pages write divisions and the larger cities; a province also by its short form. */
export const KOREAN_PLACES: ReadonlyMap<string, string> = new Map(
  `함경북도 north-hamgyong|함북 north-hamgyong|함경남도 south-hamgyong|함남 south-hamgyong|량강도 ryanggang|양강도 ryanggang|량강 ryanggang|양강 ryanggang|자강도 jagang|자강 jagang|
  평안북도 north-pyongan|평북 north-pyongan|평안남도 south-pyongan|평남 south-pyongan|황해북도 north-hwanghae|황북 north-hwanghae|황해남도 south-hwanghae|황남 south-hwanghae|
  강원도 kangwon|평양 pyongyang|남포 nampo|개성 kaesong|라선 rason|나선 rason|라진 rason|나진 rason|혜산 hyesan|삼지연 samjiyon|청진 chongjin|회령 hoeryong|무산 musan|온성 onsong|
  길주 kilju|김책 kimchaek|신의주 sinuiju|룡천 ryongchon|용천 ryongchon|영변 yongbyon|평성 pyongsong|순천 sunchon|북창 bukchang|개천 kaechon|덕천 tokchon|안주 anju|함흥 hamhung|단천 tanchon|
  신포 sinpo|원산 wonsan|사리원 sariwon|해주 haeju|강계 kanggye|만포 manpo`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
