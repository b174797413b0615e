/** Reads a source phrase: pronoun, name, "the source", "a resident of …"; its kind, place and role. */
import type { SourceKind } from '../../model';
import type { Mention } from '../mention';
import { outletNamed, outletsIn } from '../outlet-names';
import { ANONYMOUS, DOCUMENTS, GROUPS, MEDIA, ORGANISATIONS, ROLES, TITLE_WORDS } from './source-words';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));
const ANONYMOUS_SET = words(ANONYMOUS);
const GROUP_SET = words(GROUPS);
const ORGANISATION_SET = words(ORGANISATIONS);
const MEDIA_SET = words(MEDIA);
const DOCUMENT_SET = words(DOCUMENTS);
const ROLE_SET = words(ROLES);
const TITLE_SET = words(TITLE_WORDS);

const PRONOUNS: Record<string, Mention['pronoun']> = {
  he: 'he',
  him: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  it: 'it',
  they: 'they',
  them: 'they',
  we: 'we',
  us: 'we',
  i: 'i',
  me: 'i',
  you: 'you',
  both: 'they',
};
const NEW =
  /^(?:an?|another|one|two|three|four|five|several|some|many|multiple|other|various|unnamed|anonymous|a second|most|more|few)\b/i;
const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its|both)\b/i;
const PLACE =
  /\b(?:in|from|of|at|near|inside)\s+((?:the\s+)?(?:[\p{Ll}]+(?:ern|ral)?\s+(?:province|city|county|district)\s+of\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|province|city|county|district|special|region|prefecture))*)/u;

/** Singular of a regular plural: "residents" → "resident". */
function singular(word: string): string {
  if (word === 'people' || word === 'men' || word === 'women')
    return word === 'men' ? 'man' : word === 'women' ? 'woman' : 'person';
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is|media|news)$/.test(word)) return word;
  return word.replace(/s$/, '');
}

/** The words up to the first preposition or clause: where the head noun stands last. */
function core(text: string): string[] {
  const bare = text.replace(/\s*\([^)]*\)/g, '');
  const cut =
    bare.split(
      /,|\s(?=(?:of|in|from|for|with|at|on|who|whom|which|that|familiar|close|near|inside|speaking|living|based|briefed|to|by|whose|about|among)\s)/,
    )[0] ?? bare;
  return cut.split(/\s+/).filter(Boolean);
}

const isName = (word: string): boolean => /^[\p{Lu}]/u.test(word);

/** Reads `text`, the source phrase as written. */
export function mention(text: string, aside = ''): Mention {
  const clean = text.replaceAll('\u00a0', ' ').replace(/^["“‘'\s]+|["”’'\s]+$/g, '');
  const lower = clean.toLowerCase();
  const place = PLACE.exec(clean.slice(1))?.[1] ?? PLACE.exec(aside)?.[1] ?? null;
  const base: Mention = {
    text: clean,
    pronoun: null,
    form: 'plain',
    head: '',
    modifiers: [],
    plural: false,
    kind: 'anonymous-group',
    place,
    role: null,
  };
  const pronoun = PRONOUNS[lower];
  if (pronoun !== undefined)
    return {
      ...base,
      form: 'pronoun',
      pronoun,
      plural: pronoun === 'they' || pronoun === 'we',
      kind: 'anonymous-person',
      head: lower,
    };
  const parts = core(clean);
  const last = parts.at(-1) ?? clean;
  const possessive = /['’]s?$/.test(last) && parts.length > 1 ? last.replace(/['’]s?$/, '') : last;
  const raw = possessive.toLowerCase().replace(/[.,]$/, '');
  const noun = singular(raw);
  const modifiers = parts.slice(0, -1).map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  const plural =
    GROUP_SET.has(raw) ||
    (raw !== noun && raw.endsWith('s')) ||
    /^(?:two|three|four|five|several|many|most|some|multiple|both|sources)\b/i.test(clean);
  const outlet = outletNamed(clean) ?? outletNamed(parts.join(' '));
  const named = outlet ?? namedOutletAtEnd(parts);
  if (named)
    return {
      ...base,
      form: 'name',
      head: named.name.toLowerCase(),
      modifiers,
      kind: named.state ? 'state-media' : 'outlet',
    };
  // "the Daily NK report", "RFA's article": the outlet speaks.
  const paper =
    MEDIA_SET.has(raw) || DOCUMENT_SET.has(noun) ? outletsIn(clean, 0, clean.length)[0] : undefined;
  if (paper)
    return {
      ...base,
      form: 'name',
      text: paper.name,
      head: paper.name.toLowerCase(),
      modifiers: [],
      kind: paper.state ? 'state-media' : 'outlet',
    };
  const known =
    ANONYMOUS_SET.has(noun) ||
    GROUP_SET.has(raw) ||
    ORGANISATION_SET.has(noun) ||
    MEDIA_SET.has(raw) ||
    DOCUMENT_SET.has(noun);
  const names = parts.filter(
    (word) => isName(word) && !/^(?:The|A|An|Another|One|Some|Two|Several|Many|Most)$/.test(word),
  );
  if (isName(last) && !(known && raw !== last) && names.length > 0 && !(parts.length === 1 && known)) {
    const organisation =
      ORGANISATION_SET.has(noun) ||
      (/^(?:the)$/i.test(parts[0] ?? '') &&
        names.length > 1 &&
        !parts.some((word) => ROLE_SET.has(word.toLowerCase())));
    const titles = parts.filter(
      (word) =>
        ROLE_SET.has(word.toLowerCase()) ||
        TITLE_SET.has(word.toLowerCase().replace(/\.$/, '')) ||
        !isName(word),
    );
    const role = titles.filter((word) => !/^(?:the|a|an|and|of)$/i.test(word)).join(' ') || null;
    return {
      ...base,
      form: 'name',
      head: raw,
      modifiers,
      plural: false,
      kind: organisation ? 'organisation' : 'named-person',
      role,
    };
  }
  const form: Mention['form'] = NEW.test(clean) ? 'new' : DEFINITE.test(clean) ? 'definite' : 'plain';
  const role =
    parts
      .filter(
        (word) => !/^(?:the|an?|another|one|some|two|several|many|most|this|that|these|those)$/i.test(word),
      )
      .join(' ') || null;
  return {
    ...base,
    form,
    head: noun,
    modifiers: modifiers.filter((word) => !/^(?:the|an?|this|that|of)$/.test(word)),
    plural,
    kind: kindOf(clean, raw, noun, plural),
    role: role && role.toLowerCase() !== 'source' && role.toLowerCase() !== 'sources' ? role : null,
  };
}

/** "the state newspaper Rodong Sinmun", "South Korea's Yonhap": a title before an outlet's name. */
function namedOutletAtEnd(parts: readonly string[]): ReturnType<typeof outletNamed> {
  for (let n = Math.min(4, parts.length - 1); n > 0; n--) {
    const tail = parts.slice(-n).join(' ');
    const found = isName(tail) ? outletNamed(tail) : null;
    if (found && (n > 1 || /^[\p{Lu}\d]{2,}$/u.test(tail) || found.name.length > 4)) return found;
  }
  return null;
}

function kindOf(text: string, raw: string, noun: string, plural: boolean): SourceKind {
  if (
    /\bstate[- ](?:run|owned|controlled|sponsored)?\s*(?:media|newspaper|television|tv|news agency|broadcaster|propaganda)/i.test(
      text,
    ) ||
    /\b(?:North Korean?|Chinese|Russian) media\b/.test(text)
  )
    return 'state-media';
  if (MEDIA_SET.has(raw)) return 'outlet';
  if (DOCUMENT_SET.has(noun)) return 'document';
  if (ORGANISATION_SET.has(noun) && !plural) return 'organisation';
  return plural || GROUP_SET.has(raw) ? 'anonymous-group' : 'anonymous-person';
}
