/** Korean words of attribution, as stems or whole words. Collected by hand for this project. */

import { alternatives, KNOWN_NAMES } from '../../outlets/known-outlets';

/** Verbs of saying as they end a sentence or join the next clause. */
export const CUES =
  /^(?:말|전|설명|보고|공언|회상|당부|촉구|요구|우려|평가|분석|시인|부인|질책|항변|한탄|반박|제기|추정|관측|선언|단언|확인|주장|보도|강조|지적|토로|증언|하소연|소개|언급|발표|경고|호소|답|반문|비판|진술|공개|재확인|부연|성토|질타|비난|규탄|폭로|전망|예상|일축|해석|진단|다짐|약속|제안|호언|자랑|반발|평)(?:했다|했으며|했고|한다|하고|하며|하면서|하였다|했습니다)$|^(?:밝혔다|밝히며|밝혔으며|밝힌다|덧붙였다|덧붙이며|알려왔다|알렸다|귀띔했다|내비쳤다|혀를 찼다|꼬집었다|되물었다|털어놨다|털어놓았다|내다봤다|늘어놓았다|입을 모았다|덧붙인다|알린다|이야기했다|이야기한다|적었다|썼다|물었다|외쳤다|되뇌었다|선을 그었다|몰아붙였다|쏘아붙였다)$/u;

/** What follows a quotation or ends a reported clause. */
export const QUOTING = /^(?:고|라고|이라고|며|라며|이라며|면서|라면서|이라면서|라는|이라는)$/u;
export const REPORTED = /(?:다고|라고|자고|냐고|다며|라며|다면서|라면서)$/u;

/** Topic and subject particles, longest first; "도" (also) behind those who speak alone, because provinces end in it. */
export const SUBJECT =
  /(?:께서는|께서|에서는|은|는|이|가|(?<=소식통|주민|관계자|간부|상인|전문가|탈북민|들|신문|통신|당국|대변인)도)$/u;

/** A quotation's particle that can stand without a verb of saying: “…”이라며 한숨을 쉬었다. */
export const QUOTING_ALONE = /^(?:이?라며|이?라면서)$/u;
/** “…”고 적혀 있다: what papers and signs say. */
export const WRITTEN = /^(?:적혀|쓰여|씌어|명시돼|명시되어|기재돼)$/u;
/** “…”으로 규정했다: what somebody takes a thing to be. */
export const NAMED = /^(?:규정|묘사|표현|매도|폄하|치부)(?:했다|했으며|했고|한다|하며|하면서)$/u;

/** Nouns of those who are not named. */
export const ANONYMOUS =
  /(?:소식통|주민|관계자|간부|상인|탈북민|탈북자|장사꾼|농민|노동자|군인|교사|의사|여성|남성|전문가|시민|무역업자|목격자)(?:들)?$/u;
/** Bodies, outlets, papers. */
export const ORGANISATIONS = /(?:부|성|위원회|당국|정부|기관|단체|협회|대사관|보위부|안전부|내각|군)$/u;
export const STATE_MEDIA = /(?:노동신문|로동신문|조선중앙통신|조선중앙TV|민주조선)$/u;
export const OUTLETS = new RegExp(`(?:${alternatives(KNOWN_NAMES)}|연합뉴스|통신|신문|방송|매체|일보)$`, 'u');

/** “…”고 했다: the plain verb is a cue behind the particle of a quotation alone. */
export const PLAIN_CUES = /^(?:했다|했으며|했고|한다|하며|하면서|하소연이다)$/u;

/** "… 는 게 소식통의 설명이다": a noun of telling as the predicate, its source in the genitive. */
export const CUE_NOUNS =
  /^(?:설명|전언|주장|지적|증언|반응|평가|하소연|이야기|얘기|견해|목소리|분석)(?:이다|다|이었다|였다|이라고|입니다)$/u;

/** Words between a paragraph's start and its source that are no part of it: days, links to the sentence before. */
export const OPENERS =
  /^(?:\d+일|\d+월|\d+년|지난|최근|이날|또|또한|하지만|그러나|그런데|그리고|이어|한편|이에|이와|게|것이|건|관련해|관련|대해|특히|그러면서|아울러|다만|실제로|실제|앞서|이같이|이렇게|오전|오후|월요일|화요일|수요일|목요일|금요일|토요일|일요일)$/u;

/** Who is told: "데일리NK에", "자유아시아방송과의". */
export const ADDRESSEE = /^(.+?)(?:에게|에|과의|와의)$/u;
