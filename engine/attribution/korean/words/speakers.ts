/**
 * Who can speak: nouns by their last syllables. Korean builds the names of offices, bodies and callings from few endings
 * (통일부, 외무성, 협회; 위원장, 지배인; 상인, 장사꾼), so that endings with their exceptions go a long way.
 */
import type { SourceKind } from '../../../model';
import { outletNamed } from '../../../outlets/outlet-names';

/** A test of whether a noun ends in one of these words. */
function ending(words: string): { test(noun: string): boolean } {
  const all = new Set(words.trim().split(/\s+/));
  const longest = Math.max(...[...all].map((word) => word.length));
  return {
    test(noun) {
      for (let n = Math.min(longest, noun.length); n > 0; n--) if (all.has(noun.slice(-n))) return true;
      return false;
    },
  };
}

/** Outlets by what their names end in. */
const OUTLETS = ending(`
통신 신문 방송 일보 매체 언론 뉴스 닷컴 타임스 포스트 프레스 저널 잡지 주간지 월간지 일간지 격월간지 외신 텔레비전 텔레비죤 TV
로이터 교도 산케이 요미우리 아사히 마이니치 도쿄신문 닛케이 블룸버그 신화 타스 인터팍스 미국의소리 뉴시스 뉴스1 YTN
엔케이 한겨레 경향 미디어 저널리즘 라디오 위클리 옵서버 가디언 이코노미스트 르몽드 슈피겔 환구시보 글로벌타임스 인민일보 본보 본지 본방송 폭스뉴스`);
/** Nouns of outlets that stand before a name: "북한전문매체 38노스", "일본 주간지 슈칸겐다이". */
export const GENERIC_OUTLET = /(?:매체|언론|일간지|주간지|월간지|잡지|사이트|통신사|방송사|영자지)$/u;
/** Outlets in Latin letters. Others (WFP, FAO) are bodies. */
const LATIN_OUTLETS =
  /^(?:VOA|CNN|BBC|NHK|AP|AFP|ABC|NBC|CBS|FOX|KBS|MBC|SBS|JTBC|YTN|TBS|UPI|DW|NYT|WSJ|WP|FT|NK뉴스|NK NEWS|NKNews|OBS|MBN|NK조선)$/iu;
const STATE_MEDIA = ending(`
노동신문 로동신문 조선중앙통신 조선중앙TV 조선중앙텔레비죤 조선중앙텔레비전 중앙통신 중앙TV 조선중앙방송 중앙방송 민주조선 우리민족끼리 조선신보 메아리 통일신보 청년전위 조선의오늘 류경
평양방송 신화통신 환구시보 인민일보 타스통신 매체들`);
const DOCUMENTS = ending(`
보고서 소식지 성명 담화 논평 사설 문건 문서 공보 편지 서한 책자 지시문 포고문 지도서 해설 백서 결의 통지문 선언문 공문 전단 강연자료 학습자료 제강 교과서 회고록 일기 설문 조사 자료
기사 글 보도문 결정서 결정문 호소문 명령서 포스터 안내문`);

/** One who is not named, by calling, place or kinship. */
const UNNAMED = ending(`
소식통 주민 관계자 간부 상인 탈북민 탈북자 탈북여성 장사꾼 농민 농장원 노동자 로동자 군인 교사 교원 의사 여성 남성 전문가 시민 무역업자 목격자 협력자 화교
상인 지인 이웃 가족 친척 사촌 어머니 아버지 언니 누나 오빠 동생 아들 딸 남편 아내 부인 고모 이모 삼촌 할머니 할아버지 부모 친구 학부모 학생 대학생 청년
인사 사람 노인 년로자 어부 주부 농부 인부 가두여성 운전사 운전수 기사장 안내원 종업원 판매원 직원 회원 요원 대원 보안원 안전원 보위원 공작원 수감자 피해자
생존자 경험자 참가자 참석자 여행자 관광객 여행객 방문객 선교사 활동가 사업가 기업인 무역일꾼 무역일군 일군 일꾼 학자 연구자 기술자 근로자 책임자 당국자 소유자 필자
돈주 의료진 연구진 경영진 취재진 밀수꾼들 작가 평론가 분석가 제대군인 병사 군관 장교 선원 선장 어민 난민 유학생 졸업생 데꼬 되거리꾼 짐꾼 브로커 밀수꾼 중개인 대표인 증인 변호인 대북상인
무역상 도매상 업주 주인 사장 지배인
외교관 수녀 신도 교인 재일동포 조선족 고려인 병사들 부대원 돌격대원 인민 여교원 여인 남자 여자 엄마 아빠 취재원 제보자 상대방 당원 전사 유족`);

/** One who is named, by title. */
const TITLED = ending(`
씨 님 선생 박사 교수 연구원 연구위원 위원 위원장 부위원장 국장 부국장 과장 부장 부부장 실장 처장 소장 원장 청장 차장 차관 차관보 장관 총리 부총리 대통령 주석 총비서
비서 서기 서기장 의원 의장 대변인 부대변인 특사 대사 공사 참사 참사관 이사장 이사 회장 부회장 사장 센터장 팀장 단장 총장 총국장 본부장 반장 인민반장 작업반장 분조장
기자 특파원 앵커 목사 신부 분석관 조정관 보좌관 자문관 심의관 판사 검사 변호사 대장 중장 소좌 상좌 대좌 사령관 부사령관 사단장 군단장 참모장 동지 동무 원수 차수 지도원 책임비서
관리위원장 기사장 초급당비서 교장 교감 대표 부대표 간사 연설관 담당관 정책관 조사관 보고관 집행위원 상임위원 자문위원 전문위원 총재 행장 지사 대리 국무위원장 제1부부장 사무총장 사무국장 특보 수석 참모 원내대표 최고위원 부총재 여사 할머니 코치 감독`);

/** Nouns of those who do a thing: 밀수업자, 관찰자, 짐꾼, 관광객, 이재민; not 숫자, 과자. */
const DOERS =
  /(?:(?<![숫글문전의모과감탁투적흑한포종액상판격인입원양피유주])자|꾼|객|(?<![국인])민|장이|잡이)$/u;

/** Bodies and peoples. */
const BODIES = ending(`
당국 정부 위원회 협회 연합회 협의회 적십자회 적십자사 의회 국회 상원 하원 단체 국제기구 보건기구 원자력기구 농업기구 조약기구 관광기구 구호기구 인권기구 기관 재단 센터 연구소 연구원 대학 학회
네트워크 연대 연합 연맹 본부 사무소 사무국 대사관 대표부 대표단 사령부
내각 여당 야당 정당 노동당 로동당 중앙위 국방위 국무위 유엔 안보리 안보실 정보원 국정원 감사원 식량계획 개발계획 환경계획 협력단 회사 업체 기업 은행 법원 검찰 경찰 백악관 청와대 대통령실
총리실 대변인실 총련 조총련 조평통 민화협
보위부 보안서 안전부 안전성 보위성 무력부 외무성 국방성 무역성 농업성 보건성 체육성 교육성 상업성 재정성 내무성 재무성 방위성 문화성 철도성 수산성 경공업성 외교부 통일부 국방부 국무부 재무부
법무부 상무부 내무부 외무부 교육부 농무부 수산부 기술부 재정부 국토부 안전부 산업부 복지부 환경부 노동부 문화부 체육부 보훈부 공업성 건설성 체신성
정보국 정찰총국 관리국 관세청 경찰청 해경청 방위청 합참 합동참모본부 군부 인민군 해군 공군 육군 총참모부 총정치국 지도부 수뇌부 조사단 조사국 전문가단 패널 대책위 상무위 북측 남측 미국측 한국측 중국측 일본측 조선중앙은행 공화국 국제적십자사 연맹본부 휴먼라이츠워치 앰네스티 국경없는의사회 진흥원 조사처 군당 도당 시당 중앙당 조직지도부 선전선동부 애널리틱스`);
const COUNTRIES = new Set(
  '북한 남한 한국 북측 남측 북조선 남조선 조선 미국 중국 일본 러시아 영국 프랑스 독일 몽골 베트남 유럽연합 EU 한미 북 미군 한미일 이스라엘 우크라이나'.split(
    ' ',
  ),
);
/** Words that end as speakers do and are none. */
const NONE = /(?:솜씨|날씨|불씨|글씨|말씨|마음씨|^공사|무인|^대표적|여행사)$/u;

/** Pronouns of persons. */
const PRONOUN = /^(?:그|그녀|그들|이들|저들|그이)$/u;

/** The kind of a speaker by a noun without its particle; `null` where it is nobody that speaks. */
export function speakerKind(noun: string): SourceKind | null {
  let kind = KINDS.get(noun);
  if (kind === undefined) {
    kind = kindOf(noun);
    if (KINDS.size >= MOST_KINDS) KINDS.clear();
    KINDS.set(noun, kind);
  }
  return kind;
}

/** Kinds of nouns that were asked for: a text asks for the same ones again and again. */
const KINDS = new Map<string, SourceKind | null>();
const MOST_KINDS = 4000;

/** The South's spelling of initials that the North keeps: 로인 is 노인, 녀성 is 여성. */
const INITIALS: Record<string, string> = {
  로: '노',
  루: '누',
  리: '이',
  려: '여',
  료: '요',
  류: '유',
  라: '나',
  래: '내',
  녀: '여',
  뇨: '요',
  련: '연',
  력: '역',
  론: '논',
};

function kindOf(noun: string): SourceKind | null {
  const kind = kindAsWritten(noun);
  const initial = INITIALS[noun[0] ?? ''];
  return kind === null && initial && noun.length > 1 && !/^.모$/u.test(noun)
    ? kindAsWritten(initial + noun.slice(1))
    : kind;
}

function kindAsWritten(noun: string): SourceKind | null {
  if (noun.length === 0) return null;
  if (PRONOUN.test(noun)) return /들$/u.test(noun) ? 'anonymous-group' : 'named-person';
  if (STATE_MEDIA.test(noun)) return 'state-media';
  if (OUTLETS.test(noun) || LATIN_OUTLETS.test(noun) || outletNamed(noun)) return 'outlet';
  if (/^[A-Z][A-Za-z]{1,6}$/u.test(noun) || COUNTRIES.has(noun)) return 'organisation';
  if (noun === '글') return 'document';
  if (noun.length < 2)
    return /^(?:씨|측|군|딸)$/u.test(noun)
      ? noun === '측'
        ? 'organisation'
        : noun === '씨'
          ? 'named-person'
          : null
      : null;
  if (DOCUMENTS.test(noun)) return 'document';
  if (/들$/u.test(noun) && !/아들$/u.test(noun)) {
    const one = speakerKind(noun.slice(0, -1));
    return one === 'named-person' || one === 'anonymous-person' ? 'anonymous-group' : one;
  }
  if (NONE.test(noun)) return null;
  if (BODIES.test(noun)) return 'organisation';
  if (UNNAMED.test(noun)) return 'anonymous-person';
  if (TITLED.test(noun)) return 'named-person';
  if (noun.length > 2 && DOERS.test(noun)) return 'anonymous-person';
  return null;
}

/** Family names: "로동자 김혁철" is somebody by the name behind the calling. */
const FAMILY =
  /^[김이리박최정강조윤장임림한오서신권황안송류유홍전고문양손배백허남심노로하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국][가-힣]{1,2}$/u;

/** Whether a word can be somebody's name behind a calling or title. */
export const isPersonName = (word: string): boolean => FAMILY.test(word);

/** Particles behind a noun, longest first, by what they do. */
const TOPIC = /(?:에서는|께서는|께서도|은|는|도)$/u;
const SUBJECT = /(?:께서|에서|이|가)$/u;

interface Role {
  noun: string;
  case: 'topic' | 'subject';
}

/**
 * The noun of a word in the place of a topic or subject, without regard to whether it can speak; `null` for other
 * words.
 */
export function roleOf(bare: string): Role | null {
  const topic = TOPIC.exec(bare);
  if (topic && bare.length > topic[0].length) return { noun: bare.slice(0, -topic[0].length), case: 'topic' };
  const subject = SUBJECT.exec(bare);
  return subject && bare.length > subject[0].length
    ? { noun: bare.slice(0, -subject[0].length), case: 'subject' }
    : null;
}
