/** Endings by which a clause is somebody's words: -다고, -라며, -다는 것, -것으로. They are cut inside the word. */

/** A clause quoted by its ending, with the ending's part that is no content: 멈췄다|고, 나오라|면서. */
const QUOTED = /^(.*(?:[다라자]|냐|느냐|으냐|[가-힣]려))((?:고|며|면서|고도|고는|고까지|고만))$/u;
/** 하려고 "in order to", 가자고 알 and the like: no quoted clause. */
const NOT_QUOTED = /(?:[하으가오보되지우리기]려고|려면서|^(?:다|라|자)고|이다고)$/u;
/** Words in -라고 etc. that are nouns or conjunctions. */
const OTHER =
  /^(?:그러면서|이라면서|그러며|이라고|라고|이라며|라며|바라며|바라면서|따라고|놀라며|놀라면서|자라며|모자라고|모자라며|달라며)$/u;

interface QuotedClause {
  /** Characters of the word that belong to the content. */
  content: number;
  /** The ending goes on to a second statement: -며, -면서. */
  joins: boolean;
}

/** What a word quotes by its ending; `null` where it does not. */
export function quotedBy(bare: string): QuotedClause | null {
  if (NOT_QUOTED.test(bare) || OTHER.test(bare)) return null;
  const match = QUOTED.exec(bare);
  if (!match) return null;
  const [, kept = '', particle = ''] = match;
  if (/려$/u.test(kept) || kept.length < 2) return null;
  return { content: kept.length, joins: /^(?:며|면서)$/u.test(particle) };
}

/** A statement that stands before a noun: 멈췄다는, 나오라는, 올랐다던. Characters of content; 0 where it is none. */
export function quotedBeforeNoun(bare: string): number {
  const match = /^(.*(?:다|라|자|냐))(?:는|던|는것|는데)$/u.exec(bare);
  return match &&
    (match[1] as string).length > 1 &&
    !/(?:[바자모]라|놀라|따라|하다가)$/u.test(match[1] as string)
    ? (match[1] as string).length
    : 0;
}

/** "… 는 게", "것이", "것은": the nominalised clause as the subject of "소식통의 설명이다". */
export const THING = /^(?:게|것이|것은|것|건|점이|것도)$/u;
/** "것으로" before "알려졌다", "본다". */
export const AS_THING = /^(?:것으로|걸로|것으로도|것이라고)$/u;

/** Nouns of what is said, behind a statement: "…다는 입장을 밝혔다". */
export const WORDS =
  /^(?:원론적|기존)?(?:입장|의사|뜻|반응|말|말씀|주장|의견|견해|평가|지적|답변|답|대답|설명|메시지|경고|해석|전망|우려|방침|심경|소감|소회|생각|속내|불만|하소연|증언|이야기|얘기|소식|점|사실|내용|취지|요지|인식|분석|진단|관측|판단|논리|논평|성명|약속|다짐|결의|당부|조언|제안|요구)$/u;

/** Nouns of telling as a predicate: "소식통의 설명이다". */
export const TELLING =
  /^(설명|전언|주장|지적|증언|반응|평가|하소연|이야기|얘기|견해|목소리|분석|말|입장|판단|생각|진단|해석|관측|전망|귀띔|답변|대답|의견|귀뜸|푸념|호소|경고|진술|회고|기억|한탄|토로|추측|추정|짐작|후문|당부|우려)(?:이다|다|이었다|였다|입니다|이라고|이라는|이에요|인데|이며|이고|이란)?$/u;

/** Something heard behind which the hearer goes on: "사촌 언니의 이야기라며". */
export const TOLD_AS =
  /^(?:(?:이야기|얘기|말|전언|소식|설명|증언|답변|발언|소문)(?:이라며|라며|이라면서|라면서|이라고|라고)|(?:전해)?들었다(?:며|면서|고))$/u;
