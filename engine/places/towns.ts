/**
 * Towns, cities and counties of North Korea that news names, and places across its borders that its sources speak from. Collected by hand for this
 * project: names in Hangul, in the North's writing and, where it differs, the South's; ids and first spellings are the North's romanisation, the others
 * the South's of 2000, and former names.
 */

/** A place below a division. */
export interface Town {
  id: string;
  /** Of the division that it lies in. */
  division: string;
  /** In Hangul, the North's writing first. */
  korean: readonly string[];
  /** Other spellings in Latin letters, lower case; the id is one as well. */
  spellings: readonly string[];
  /** Its name is a word, a person's name or a Southern place, too: it is the place only with its rank behind it ("Hwasong County", 화성군). */
  ranked: { latin: boolean; korean: boolean };
}

/** "division: id Hangul,Hangul other,spellings; id …"; a ! behind a name: only with its rank. */
const LINES = `
north-hamgyong: chongjin 청진; hoeryong 회령; kimchaek 김책 songjin; kilju 길주; hwasong! 화성!; myongchon 명천! myeongcheon;
  myonggan 명간! myeonggan; hwadae 화대!; orang 어랑! eorang; kyongsong 경성! gyeongseong; puryong 부령! buryeong;
  musan 무산; yonsa 연사!; onsong 온성; kyongwon 경원! gyeongwon; saebyol 새별! saebyeol; undok 은덕! eundeok;
  kyonghung 경흥! gyeongheung; namyang 남양!; sambong 삼봉!; punggye-ri 풍계리 phunggye-ri; ranam 라남,나남! nanam;
  komusan 고무산 gomusan; aoji 아오지; kogonwon 고건원 gogeonwon
rason: rajin 라진,나진 najin; sonbong 선봉! seonbong,unggi
ryanggang: hyesan 혜산; samjiyon 삼지연; kimjongsuk 김정숙! gimjeongsuk; kimhyongjik 김형직! gimhyeongjik;
  kimhyonggwon 김형권! gimhyeonggwon; pungso 풍서! pungseo,phungso; kapsan 갑산 gapsan; samsu 삼수!; unhung 운흥! unheung;
  paegam 백암! baegam; pochon 보천! bocheon; taehongdan 대홍단 daehongdan; sinpa 신파!; huchang 후창!; pungsan 풍산! phungsan;
  mount-paektu 백두산; wiyon 위연! wiyeon
jagang: kanggye 강계; huichon 희천 huicheon; manpo 만포; chasong 자성! jaseong; chonchon 전천! jeoncheon;
  changgang! 장강! janggang; chosan 초산!; chunggang 중강! junggang; hwapyong 화평! hwapyeong; kophung 고풍! gopung;
  rangnim 랑림,낭림! nangnim; ryongrim 룡림,용림! yongnim; sijung 시중!; songgan 성간! seonggan; songwon! 송원!;
  tongsin! 동신! dongsin; usi! 우시!; wiwon 위원!; tonghung 동흥! dongheung
north-pyongan: sinuiju 신의주; namsinuiju 남신의주; kusong 구성! guseong; chongju 정주! jeongju; changsong 창성! changseong;
  cholsan 철산! cheolsan; chonma 천마!; hyangsan 향산!; kujang 구장! gujang; kwaksan 곽산! gwaksan; yongbyon 녕변,영변;
  pakchon 박천! bakcheon; pihyon 피현! pihyeon,phihyon; pyoktong 벽동! byeokdong; ryongchon 룡천,용천 yongcheon;
  sakchu 삭주! sakju; sindo 신도!; sonchon 선천! seoncheon; taegwan 대관! daegwan; taechon 태천! taecheon,thaechon;
  tongchang 동창! dongchang; tongrim 동림! dongnim; uiju 의주!; unjon 운전! unjeon; unsan 운산!; yomju 염주! yeomju;
  sohae! 서해! seohae; tongchang-ri 동창리; panghyon 방현! banghyeon; supung 수풍!
south-pyongan: pyongsong 평성; anju 안주; kaechon 개천 gaecheon; tokchon 덕천 deokcheon; sunchon 순천;
  bukchang 북창 pukchang; chungsan 증산! jeungsan; hoechang 회창!; maengsan 맹산!; mundok 문덕! mundeok;
  nyongwon 녕원,영원! yeongwon; pyongwon 평원! pyeongwon,phyongwon; songchon 성천! seongcheon; sinyang! 신양!;
  sukchon 숙천! sukcheon; taedong! 대동!; taehung! 대흥! daeheung; yangdok 양덕! yangdeok; eunsan 은산!; sinanju 신안주;
  tukchang 득장! deukjang; chongnam! 청남! cheongnam
pyongyang: sunan 순안!; mirim 미림!; kangdong 강동!; kangnam! 강남!; sangwon! 상원!; chunghwa! 중화! junghwa;
  sungho! 승호! seungho; mangyongdae! 만경대! mangyeongdae; rakrang 락랑,낙랑! nangnang; moranbong! 모란봉!;
  hyongjesan 형제산! hyeongjesan; ryongsong 룡성,용성! yongseong; samsok! 삼석! samseok; ryokpo 력포,역포! yeokpo;
  pyongchon! 평천! pyeongcheon,phyongchon; potonggang! 보통강! botonggang; sadong! 사동!; taedonggang! 대동강! daedonggang;
  sonkyo! 선교! seongyo; taesong! 대성! daeseong; sosong! 서성! seoseong; unjong! 은정! eunjeong
nampo: kangso 강서!; ryonggang 룡강,용강! yonggang; onchon 온천! oncheon; chollima! 천리마! cheollima; taean! 대안!;
  waudo 와우도!; kangson 강선! gangseon
south-hamgyong: hamhung 함흥; hungnam 흥남! heungnam,hongnam; tanchon 단천; sinpo 신포 sinpho; changjin 장진! jangjin;
  chongpyong 정평! jeongpyeong; hamju 함주!; hochon 허천! heocheon; hongwon 홍원!; kowon 고원! gowon; kumya 금야! geumya;
  yonghung 영흥! yeongheung; pujon 부전! bujeon; pukchong 북청! bukcheong; riwon 리원,이원! iwon; sinhung 신흥! sinheung;
  toksong 덕성! deokseong; yodok 요덕 yodeok; yonggwang! 영광! yeonggwang; sudong! 수동!; rakwon! 락원,낙원! nagwon;
  kumho! 금호!
kangwon: wonsan 원산; munchon 문천! muncheon; anbyon 안변! anbyeon; chonnae 천내! cheonnae; cholwon 철원!; changdo! 창도!;
  hoeyang 회양!; ichon! 이천!; kimhwa 김화! gimhwa; kosan! 고산! gosan; kosong 고성!; kumgang! 금강!; pangyo! 판교! phangyo;
  poptong 법동! beopdong; pyonggang 평강! pyeonggang,phyonggang; sepo! 세포!; tongchon 통천! tongcheon,thongchon;
  mount-kumgang 금강산; masikryong 마식령 masingnyeong; kalma! 갈마! galma
north-hwanghae: sariwon 사리원; songrim 송림! songnim; hwangju 황주!; koksan 곡산! goksan; kumchon 금천!; pongsan 봉산!;
  pyongsan 평산! pyeongsan,phyongsan; rinsan 린산,인산!; sinpyong 신평! sinpyeong; singye 신계!; sohung 서흥! seoheung;
  suan! 수안!; tosan! 토산! thosan; unpa 은파! eunpa; yonsan 연산!; yontan 연탄! yeontan
south-hwanghae: haeju 해주; anak 안악!; changyon 장연! jangyeon; chaeryong 재령! jaeryeong; chongdan 청단! cheongdan;
  kangnyong 강령! gangnyeong; kwail 과일! gwail; ongjin 옹진!; paechon 배천! baecheon; pongchon 봉천!;
  pyoksong 벽성! byeokseong; ryongyon 룡연,용연! yongyeon; samchon! 삼천! samcheon; sinchon 신천! sincheon; sinwon! 신원!;
  songhwa! 송화!; taetan 태탄! thaetan; unchon 은천! euncheon; unryul 은률,은율! eunyul; yonan 연안!
kaesong: panmunjom 판문점 phanmunjom; changpung 장풍! jangpung; kaepung 개풍! gaepung
`;

/** Across the borders; names of rivers, persons and words among them are left out. */
const ABROAD_LINES = `
china: dandong 단둥,단동 tantung; yanji 연길,옌지; changbai 장백!,창바이 changbaek; tumen-city 도문!,투먼; hunchun 훈춘; longjing 룡정,용정!; helong 화룡!;
  linjiang 림강!,린장; jian 집안!,지안! ji'an; yanbian 연변,옌볜; shenyang 심양,선양 seonyang; dalian 대련,다롄; changchun 장춘,창춘; beijing 북경,베이징; donggang 둥강,동항!;
  tonghua 통화!,퉁화; kuandian 관전!,콴뎬; wangqing 왕청; antu 안도!; jilin 길림,지린; liaoning 료녕,요녕,랴오닝; sanhe 삼합!; nanping 남평!
russia: vladivostok 울라지보스또크,블라디보스토크; khabarovsk 하바롭스크; khasan 하산; ussuriysk 우수리스크; moscow 모스크바
south-korea: seoul 서울; busan 부산 pusan; incheon 인천 inchon; paju 파주; daejeon 대전! taejon
`;

const MARK = /!$/;

function readTowns(lines: string): Town[] {
  return lines
    .trim()
    .split(/\n(?! )/)
    .flatMap((line) => {
      const [division = '', places = ''] = line.replace(/\n\s+/g, ' ').split(': ');
      return places.split('; ').map((place): Town => {
        const [id = '', korean = '', spellings = ''] = place.trim().split(' ');
        return {
          id: id.replace(MARK, ''),
          division,
          korean: korean.split(',').map((name) => name.replace(MARK, '')),
          spellings: spellings.split(',').filter(Boolean),
          ranked: { latin: MARK.test(id), korean: MARK.test(korean) },
        };
      });
    });
}

export const TOWNS: readonly Town[] = readTowns(LINES);

/** Places outside of North Korea, each in its country. */
export const TOWNS_ABROAD: readonly Town[] = readTowns(ABROAD_LINES);
