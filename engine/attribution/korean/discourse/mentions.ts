/**
 * Reads a Korean source phrase: its kind, its last noun, whether it takes somebody up, its place, the name it is
 * shown by.
 */
import type { Mention } from '../../language/mention';
import { isDate } from '../sentence/phrases';
import { GENERIC_OUTLET, isPersonName, speakerKind } from '../words/speakers';

const BRACKETS = /\s*[([（][^)\]）]*[)\]）]/gu;
/** Clauses that say how the words came here, not who speaks: "이 소식을 RFA에 전한 …". */
const BROUGHT =
  /^.*(?:전한|전해온|들은|밝힌|말한|알려온|통화한|접촉한|입수한|응한|보내온|취재한|연락이 닿은|연결된|연락한)\s+(?=\S+)/u;
/** The North's leaders under their honorifics: "경애하는 최고령도자 김정은동지". */
const LEADER = /(김(?:정은|정일|일성))\s?(?:동지|원수님|장군님|대원수님|대장동지|수령님)$/u;
const PRONOUNS: Record<string, Mention['pronoun']> = {
  그: 'he',
  그이: 'he',
  그녀: 'she',
  그들: 'they',
  이들: 'they',
  저들: 'they',
};
const PLACE = /(\S*(?:도|시|군|구역|구|동|리|읍|주)(?:의)?)(?=\s)/u;

/** "장씨", "A씨" as two words: the name and what it is called with. */
const apart = (name: string): string => name.replace(/(?<=(?:^|\s)[가-힣A-Z]{1,4})씨$/u, ' 씨');

/** The words that tell two sources apart, without particles, "한" and "의". */
export const wordsOf = (name: string): string[] =>
  apart(name.replace(BRACKETS, ''))
    .split(/\s+/)
    .map((word) => word.replace(/(?<=[가-힣]{2})의$/u, '').replace(/[‘’'"“”`《》<>]/gu, ''))
    .filter(
      (word, i, all) =>
        word && (isFamily(all, i) || !/^(?:한|이|그|해당|같은|등)$/u.test(word)) && !isDate(word),
    );

/** "이 씨", "한 교수": a family name before a title. */
const isFamily = (all: readonly string[], i: number): boolean =>
  i === 0 &&
  all.length === 2 &&
  /^[이한]$/u.test(all[0] ?? '') &&
  speakerKind(all[1] ?? '') === 'named-person';

/** The name that a source is shown by. */
export function shownName(phrase: string): string {
  const flat = phrase
    .replace(/\s+/gu, ' ')
    .replace(/^[‘’'"“”`《》<>]+|[‘’'"“”`《》<>]+$/gu, '')
    .trim();
  const leader = LEADER.exec(flat)?.[1];
  if (leader) return leader;
  const cut = flat.replace(BROUGHT, '').trim();
  return named(cut || flat).replace(/^[<《‘'“]+/u, '');
}

/** Endings of clauses before a name: "무역 일을 했던 탈북자 장모 씨", "사정에 밝은", "인권단체인 두만강네트워크". */
const CLAUSE =
  /(?:[가-힣](?:는|던|때)|[가-힣][한된온]|[밝깊받찾남얻많높입않]은|^[온난간]|있는|(?:업체|단체|기관|매체|전문가|출신|신문|방송|통신|회사|학자|교수|기업|연구소|대표|회원|책임자|관계자|주민|여행사|언론|일간지|기구|재단)인)$/u;
const NO_CLAUSE = /(?:[북남대제권기무유]한|최근|방문|[가-힣]본)$/u;
/** Ages, and other figures in brackets behind a name. */
const AGE = /\s*\((?:\d[^)]*|[가-힣]+·\d[^)]*)\)/gu;

/** Where the words begin that stand directly before a name, behind the last clause. */
function behindClause(words: readonly string[]): number {
  const last = words.findLastIndex(
    (word, i) =>
      i < words.length - 1 &&
      CLAUSE.test(word) &&
      !NO_CLAUSE.test(word) &&
      !speakerKind(word) &&
      !isPersonName(word),
  );
  return last + 1;
}

/** The name alone of somebody or a body with a name; sources without one keep what is told of them. */
function named(phrase: string): string {
  const text = phrase.replace(AGE, (bracket) => (bracket.includes('가명') ? '(가명)' : ''));
  const words = apart(text.replace(BRACKETS, '')).split(' ');
  const head = words.at(-1)?.replace(/[‘’'"“”`《》<>]/gu, '') ?? '';
  const kind = speakerKind(head);
  if (kind !== 'named-person' && kind !== 'organisation' && kind !== null) return phrase;
  if (words.length === 1) return text;
  const from = behindClause(words);
  const rest = words.slice(from);
  const short = from > 0 ? text.slice(Math.max(0, text.lastIndexOf(words[from] as string))) : text;
  if (kind !== 'named-person') return short;
  const [before = '', last = ''] = rest.slice(-2);
  // "이모 씨" and a title alone name nobody: what is told of them is kept, unless a calling stands before.
  const isHidden = /^(?:[가-힣A-Z]모|모|[A-Z])$/u.test(before);
  if (isHidden && rest.length <= (before === '모' ? 3 : 2)) return text;
  const isName =
    last !== ''
      ? isHidden || (speakerKind(before) === null && !/의$/u.test(before))
      : /.(?:동지|동무|씨)$/u.test(before);
  return isName ? short : text;
}

/** What a source phrase tells by its words. */
export function mention(phrase: string): Mention {
  const text = shownName(phrase);
  const plain = apart(text.replace(BRACKETS, '').trim());
  const parts = plain.split(/\s+/);
  let head = parts.at(-1) ?? plain;
  if (/^(?:등|측|역시)$/u.test(head) && parts.length > 1) head = parts.at(-2) as string;
  head = head.replace(/[‘’'"“”`《》<>]/gu, '');
  const counted = /(?:[\d여]+명|명)$/u.test(head);
  const isNamed =
    speakerKind(head) === null &&
    (GENERIC_OUTLET.test(parts.at(-2) ?? '') || /[<《][^<《>》]*$/u.test(phrase));
  const kind = (isNamed ? 'outlet' : speakerKind(head)) ?? (counted ? 'anonymous-group' : 'named-person');
  const pronoun = PRONOUNS[plain] ?? null;
  const isAgain = /^(?:이|그|해당|같은)\s/u.test(plain);
  const isName = ['outlet', 'state-media', 'named-person', 'organisation'].includes(kind);
  const isNew = /(?:^|\s)(?:다른|한|복수의|익명의|익명을)\s/u.test(plain) || parts.length > 1;
  return {
    text,
    pronoun,
    form: pronoun ? 'pronoun' : isAgain ? 'definite' : isName ? 'name' : isNew ? 'new' : 'definite',
    head,
    aliases: [],
    modifiers: wordsOf(plain).slice(0, -1),
    plural: /들$/u.test(head) || counted || /등$/u.test(plain),
    gender: pronoun === 'he' || pronoun === 'she' ? null : null,
    kind,
    place: PLACE.exec(plain)?.[1]?.replace(/의$/u, '') ?? null,
    role: null,
  };
}

const ANONYMITY =
  /익명을 (?:요구|요청|전제로)(?:한|하며)?|익명\s?요청|신변\s?안전(?:을|상)? 위해 익명\s?(?:요청|요구)?|신원을 밝히지 말아|가명/u;

/** The words of a sentence that say why or that somebody is not named. */
export const anonymityIn = (sentence: string): RegExpExecArray | null => ANONYMITY.exec(sentence);
