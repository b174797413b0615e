import { termId } from './term-id';

/**
 * Places below the country that events on the peninsula are told by, under the names of `name-variants.ts`.
 * Collected by hand for this project from the administrative divisions of North Korea and its border.
 */
export const PLACES: ReadonlySet<string> = new Set(
  `pyongyang ryanggang north-hamgyong south-hamgyong north-pyongan south-pyongan north-hwanghae south-hwanghae jagang kangwon kaesong
  hyesan sinuiju chongjin hamhung wonsan nampo rason hoeryong musan onsong tanchon pyongsong sunchon kimchaek samjiyon sariwon haeju
  kanggye manpo ryongchon yonsa kilju yongbyon punggye-ri mount-paektu mount-kumgang hyangsan yalu tumen panmunjom gimpo ganghwa gyodong
  dandong changbai busan incheon seoul bukchang kaechon tokchon anju kusong uiju namsinuiju pungsan pungso kapsan paegam pochon taehongdan unhung
  kimjongsuk kimhyongjik sinpa huchang chunggang kosong tongchon anbyon munchon kowon yonghung kumya sinpo pukchong riwon hochon toksong hongwon
  kyongsong orang myonggan hwadae puryong undok kyongwon kyonghung saebyol namyang sambong sinhung changjin pujon yodok hongnam kangso onchon
  ryonggang songrim hwangju anak sinchon chaeryong ongjin pyoksong kangnyong paechon yonan chongdan unchon kwail tongrim sonchon kwaksan chongju
  pakchon taechon unsan tongchang pyoktong sakchu changsong chosan wiwon kophung usi songgan hwapyong chasong tonghung rangnim yanbian yanji tumen
  hunchun longjing helong shenyang vladivostok khasan pyongtaek ganghwado yeonpyeong imjin cheorwon paju samsu hwangang kangdong sunan mirim ryesong haesong sohae tongchang-ri sinpho ganggu`.split(
    /\s+/,
  ),
);

/** Provinces, capitals and border rivers: too wide to tell one event from another. */
const BROAD_PLACES: ReadonlySet<string> = new Set(
  'pyongyang seoul ryanggang north-hamgyong south-hamgyong north-pyongan south-pyongan north-hwanghae south-hwanghae jagang kangwon yalu tumen yanbian'.split(
    ' ',
  ),
);

/** The same by `termId`. */
export const BROAD_PLACE_IDS: ReadonlySet<number> = new Set([...BROAD_PLACES].map(termId));
