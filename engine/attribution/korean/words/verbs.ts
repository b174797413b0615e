/**
 * Verbs of saying: stems by the grammar's classes times the endings of all registers. "밝혔다", "밝혔습니다", "밝히면서", "밝힌 바 있다"
 * and the North's "밝히였다", "말씀하시였다" are one stem each.
 */
import { B, finalOf, infinitive, N, past, withFinal } from './syllables';

/**
 * `say`: speech; `order`: what it says is something to be done; `hold`: thought, which counts with its holder;
 * `rumour`: "is said", nobody says it; `plain`: 하다, which says only behind what it quotes.
 */
export type VerbClass = 'say' | 'order' | 'hold' | 'rumour' | 'plain';
/**
 * How a verb stands: `final` ends the sentence, `joined` goes on (하며), `infinitive` before another verb (해),
 * `modifier` before a noun (한), `gerund` in -고 or -기.
 */
export type VerbForm = 'final' | 'joined' | 'infinitive' | 'modifier' | 'gerund';
export interface Verb {
  lemma: string;
  class: VerbClass;
  form: VerbForm;
}

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Nouns that say with 하다: 설명하다, 주장하다. */
const SAYING = list(`
말 말씀 전 설명 주장 강조 지적 보고 공언 회상 회고 당부 촉구 요구 우려 평가 분석 시인 인정 부인 질책 항변 한탄 반박 제기 추정 관측 선언 단언
확인 재확인 보도 토로 증언 하소연 소개 언급 발표 경고 호소 답 대답 답변 반문 비판 진술 공개 부연 성토 질타 비난 맹비난 규탄 폭로 전망 예상 예측
일축 해석 진단 다짐 약속 제안 호언 장담 자랑 반발 평 논평 풀이 조언 권고 고백 실토 귀띔 통보 통지 공지 안내 격려 칭찬 극찬 치하 힐난 조롱 훈계
위협 협박 역설 피력 표명 시사 암시 천명 선포 공표 개탄 탄식 푸념 불평 맹세 강변 옹호 사과 질문 문의 첨언 이야기 얘기 교시 서술 기술 기록 묘사
언명 확언 단정 짐작 추측 걱정 염려 주문 요청 부탁 간청 상기 결론 요약 고발 제보 통고 응답 화답 대꾸 반론 제언 변명 해명 재차강조 거듭강조 회신
전달 구술 낭독 선전 독려 다그침 자평 호평 혹평 예고 예견 소회 술회 자인 자백 발뺌 항의 자부 읍소 훈시 연설 강연 포치 귀뜸 조소 경악 촌평 격찬 찬탄 칭송 단죄 절규 피로 고발 정색 두둔 맞대응 첨가 추가 충고 반대 공감 동의 토의 방송 게재`);
/** Nouns that order with 하다. */
const ORDERING = list('지시 명령 지령 하달 독촉 강요 포치 재촉');
/** Nouns that hold an opinion with 하다. */
const HOLDING = list('생각 판단 간주 의심 확신 기대 희망 이해 인식 파악');

const SAYING_STEMS = list(`
밝히 덧붙이 알리 알려오 전해오 들려주 털어놓 내다보 꼬집 되묻 묻 외치 되뇌 늘어놓 이르 되받 되받아치 맞받 맞받아치 받아치 내비치 쏟아내
내뱉 소리치 고함치 호통치 일깨우 타이르 나무라 꾸짖 다그치 부르짖 떠들 비꼬 비아냥대 비아냥거리 투덜대 투덜거리 중얼거리 속삭이 몰아붙이
쏘아붙이 윽박지르 치켜세우 못박 얼버무리 둘러대 떠올리 읊조리 전해주 알려주 보내오 쏘아대 헐뜯 깎아내리 일러주 가르쳐주 뇌까리 주고받
귀뜸하 적 쓰 써넣 늘어놓 되풀이하 털어놨 점치 곱씹 짚 맹세다지 결의다지 웨치 까밝히 우기 잡아떼 아뢰 여쭈 건네 넌지시말하 단언하`);
const HOLDING_STEMS = list('보 여기 믿 느끼 꼽');
const RUMOUR_STEMS = list('알려지 전해지 알려 전하여지');

const VERBS = new Map<string, Verb>();

/** All forms of a stem. `short` is whether its bare infinitive counts, which for some short stems is another word. */
function conjugate(stem: string, lemma: string, type: VerbClass): void {
  const add = (form: VerbForm, ...words: string[]): void => {
    for (const word of words) if (!VERBS.has(word)) VERBS.set(word, { lemma, class: type, form });
  };
  const open = finalOf(stem) === 0;
  const join = open ? '' : '으';
  const pasts = [past(stem)];
  if (stem.endsWith('하')) pasts.push(`${stem}였`, `${stem}시였`, `${stem}시었`, `${stem.slice(0, -1)}하셨`);
  else if (open && past(stem) !== stem) pasts.push(`${stem}였`, `${stem}었`);
  for (const base of pasts) {
    add('final', `${base}었다`, `${base}었습니다`);
    add('final', `${base}다`, `${base}습니다`, `${base}단다`, `${base}어요`, `${base}지요`, `${base}음`);
    add('joined', `${base}고`, `${base}으며`, `${base}는데`, `${base}지만`, `${base}으나`, `${base}으면서`);
    add('modifier', `${base}던`);
  }
  const present = open ? withFinal(stem, N) : stem;
  add('final', `${infinitive(stem)}요`);
  add('final', open ? `${present}다` : `${stem}는다`, open ? `${withFinal(stem, B)}니다` : `${stem}습니다`);
  add(
    'joined',
    `${stem}${join}며`,
    `${stem}${join}면서`,
    `${stem}자`,
    `${stem}더니`,
    `${infinitive(stem)}서`,
  );
  // The North writes auxiliaries on to the verb: 말하고있다, 밝힌바.
  add('final', `${stem}고있다`, `${stem}고있습니다`, `${stem}고있으며`);
  add('final', `${open ? present : `${stem}은`}바`);
  add('gerund', `${stem}고`, `${stem}기도`, `${stem}기까지`, `${stem}고서`);
  add('modifier', open ? present : `${stem}은`, `${stem}는`);
  add('infinitive', infinitive(stem));
  if (stem.endsWith('하')) add('infinitive', `${stem}여`);
}

for (const [type, nouns] of [
  ['say', SAYING],
  ['order', ORDERING],
  ['hold', HOLDING],
] as const)
  for (const noun of nouns)
    for (const tail of ['하', '해오', '해주']) conjugate(`${noun}${tail}`, `${noun}하`, type);
for (const stem of SAYING_STEMS) conjugate(stem, stem, 'say');
for (const stem of HOLDING_STEMS) conjugate(stem, stem, 'hold');
for (const stem of RUMOUR_STEMS) conjugate(stem, stem, 'rumour');
for (const tail of ['하', '해오']) conjugate(tail, '하', 'plain');

/** Words that look like a verb's form and are another word. */
const OTHERS = new Set([
  '보자',
  '이르는',
  '이른',
  '적은',
  '적자',
  '전자',
  '전고',
  '쓰고',
  '써',
  '써서',
  '적어',
  '말고',
  '답고',
  '평고',
]);

/** A verb of saying by one of its forms; `null` for other words. */
export const verbAt = (word: string): Verb | null => (OTHERS.has(word) ? null : (VERBS.get(word) ?? null));

/** A noun that says with 하다 behind it in a word of its own: "설명 한다", "주장을 했다". */
export const isSayingNoun = (word: string): boolean => SAYING_SET.has(word.replace(/[을를도]$/u, ''));
const SAYING_SET = new Set(SAYING);
