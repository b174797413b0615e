/** Reads a Korean source phrase: its kind, its last noun, whether it takes somebody up, its place, the name it is shown by. */
import type { Mention } from '../language/mention';
import { isDate } from './phrases';
import { speakerKind } from './speakers';

const BRACKETS = /\s*[([（][^)\]）]*[)\]）]/gu;
/** Clauses that say how the words came here, not who speaks: "이 소식을 RFA에 전한 …". */
const BROUGHT = /^.*(?:전한|전해온|들은|밝힌|말한|알려온|통화한|접촉한|입수한|응한|보내온|취재한)\s+(?=\S+)/u;
const PRONOUNS: Record<string, Mention['pronoun']> = {
  그: 'he',
  그이: 'he',
  그녀: 'she',
  그들: 'they',
  이들: 'they',
  저들: 'they',
};
const PLACE = /(\S*(?:도|시|군|구역|구|동|리|읍|주)(?:의)?)(?=\s)/u;

/** The words that tell two sources apart, without particles, "한" and "의". */
export const wordsOf = (name: string): string[] =>
  name
    .replace(BRACKETS, '')
    .split(/\s+/)
    .map((word) => word.replace(/(?<=[가-힣]{2})의$/u, '').replace(/[‘’'"“”`]/gu, ''))
    .filter((word) => word && !/^(?:한|이|그|해당|같은|등)$/u.test(word) && !isDate(word));

/** The name that a source is shown by. */
export function shownName(phrase: string): string {
  const flat = phrase
    .replace(/\s+/gu, ' ')
    .replace(/^[‘’'"“”`]+|[‘’'"“”`]+$/gu, '')
    .trim();
  const cut = flat.replace(BROUGHT, '').trim();
  return cut || flat;
}

/** What a source phrase tells by its words. */
export function mention(phrase: string): Mention {
  const text = shownName(phrase);
  const plain = text.replace(BRACKETS, '').trim();
  const parts = plain.split(/\s+/);
  let head = parts.at(-1) ?? plain;
  if (/^(?:등|측|역시)$/u.test(head) && parts.length > 1) head = parts.at(-2) as string;
  head = head.replace(/[‘’'"“”`]/gu, '');
  const counted = /(?:[\d여]+명|명)$/u.test(head);
  const kind = speakerKind(head) ?? (counted ? 'anonymous-group' : 'named-person');
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
