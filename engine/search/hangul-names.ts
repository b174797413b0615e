/**
 * Names in Hangul, as the North writes them and as the South does (ㄹ and ㄴ at the beginning of a word fall there); the first one
 * is what the interface says. Collected by hand for this project from the administrative divisions of North Korea.
 */
const HANGUL = `
pyongyang: 평양
ryanggang: 량강도, 양강도, 량강, 양강
north-hamgyong: 함경북도, 함북
south-hamgyong: 함경남도, 함남
north-pyongan: 평안북도, 평북
south-pyongan: 평안남도, 평남
north-hwanghae: 황해북도, 황북
south-hwanghae: 황해남도, 황남
jagang: 자강도, 자강
kangwon: 강원도
kaesong: 개성
hyesan: 혜산
sinuiju: 신의주
chongjin: 청진
hamhung: 함흥
wonsan: 원산
nampo: 남포
rason: 라선, 나선, 라진, 나진
hoeryong: 회령
musan: 무산
onsong: 온성
tanchon: 단천
pyongsong: 평성
sunchon: 순천
kimchaek: 김책
samjiyon: 삼지연
sariwon: 사리원
haeju: 해주
kanggye: 강계
manpo: 만포
ryongchon: 룡천, 용천
yonsa: 연사
kilju: 길주
yongbyon: 녕변, 영변
punggye-ri: 풍계리
mount-paektu: 백두산
mount-kumgang: 금강산
hyangsan: 향산, 묘향산
yalu: 압록강
tumen: 두만강
panmunjom: 판문점
gimpo: 김포
ganghwa: 강화도
gyodong: 교동도
dandong: 단둥, 단동
changbai: 장백
busan: 부산
incheon: 인천
seoul: 서울
bukchang: 북창
kaechon: 개천
anju: 안주
kusong: 구성시
kapsan: 갑산
taehongdan: 대홍단
hongwon: 홍원
pukchong: 북청
sinpo: 신포
kyongsong: 경성군
kyongwon: 경원군, 경원
saebyol: 새별
namyang: 남양
songrim: 송림
yanji: 연길, 옌지
hunchun: 훈춘
shenyang: 심양, 선양
vladivostok: 울라지보스또크, 블라디보스토크
north-korea: 북한, 조선민주주의인민공화국
south-korea: 한국, 대한민국, 남조선
united-states: 미국
china: 중국
russia: 로씨야, 러시아
japan: 일본
kim-jong-un: 김정은
kim-jong-il: 김정일
kim-il-sung: 김일성
kim-yo-jong: 김여정
ri-sol-ju: 리설주, 이설주
choe-ryong-hae: 최룡해, 최용해
moon-jae-in: 문재인
yoon-suk-yeol: 윤석열
lee-jae-myung: 이재명
workers-party: 로동당, 노동당
korean-peoples-army: 인민군
state-security: 국가보위성, 보위성, 보위부
public-security: 사회안전성, 인민보안성, 안전부
inminban: 인민반
`;

/** By the engine's name of each. */
export const HANGUL_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  HANGUL.trim()
    .split('\n')
    .map((line) => {
      const [id = '', names = ''] = line.split(': ');
      return [id, names.split(', ')] as const;
    }),
);

/** A place as it is shown: "North Hamgyong", in Korean 함경북도. */
export function placeName(id: string, language: string): string {
  const hangul = HANGUL_NAMES.get(id)?.[0];
  if (language.startsWith('ko') && hangul !== undefined) return hangul;
  if (id.endsWith('-ri')) return id.charAt(0).toUpperCase() + id.slice(1);
  return id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
