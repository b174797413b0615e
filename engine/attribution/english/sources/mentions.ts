/** Reads a source phrase: pronoun, name, "the source", "a resident of …"; its kind, place and role. */

import type { SourceKind } from '../../../model';
import { type OutletName, outletNamed, outletsIn } from '../../../outlets/outlet-names';
import { FAMILY_NAMES } from '../../discourse/family-names';
import type { Gender, Mention } from '../../language/mention';
import { CLOSED, TIMES } from '../lexicon/closed-words';
import {
  ANONYMOUS,
  COUNTRIES,
  DOCUMENTS,
  FEMALE,
  GROUP_NAMES,
  GROUPS,
  isPersonNoun,
  MALE,
  MEDIA,
  ORGANISATIONS,
  ROLES,
  TITLE_WORDS,
} from '../lexicon/source-words';

import { nounsOf } from './descriptions';

const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));
const ANONYMOUS_SET = words(ANONYMOUS);
const GROUP_SET = words(GROUPS);
const ORGANISATION_SET = words(ORGANISATIONS);
const GROUP_NAME_SET = words(GROUP_NAMES);
const MEDIA_SET = words(MEDIA);
const DOCUMENT_SET = words(DOCUMENTS);
const ROLE_SET = words(ROLES);
const TITLE_SET = words(TITLE_WORDS);
const MALE_SET = words(MALE);
const FEMALE_SET = words(FEMALE);

const PRONOUNS: Record<string, Mention['pronoun']> = {
  he: 'he',
  him: 'he',
  himself: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  it: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  we: 'we',
  us: 'we',
  i: 'i',
  me: 'i',
  you: 'you',
  both: 'they',
  its: 'it',
};
const NEW =
  /^(?:an?|another|one|two|three|four|five|several|some|many|multiple|other|various|unnamed|anonymous|most|more|few|(?:the|a) (?:second|third|other))\b/i;
const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its)\b/i;
const DETERMINER = /^(?:the|an?|another|one|some|two|several|many|most|this|that|these|those|of)$/i;
const PLACE =
  /\b(?:in|from|of|at|near|inside)\s+((?:the\s+)?(?:[\p{Ll}]+(?:ern|ral)?\s+(?:province|city|county|district)\s+of\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|province|city|county|district|special|region|prefecture))*)/u;
/** Where the words that say what somebody is end and those that say where, why, with whom begin. */
const CORE_END =
  /,|\s(?=(?:of|in|from|for|with|at|on|who|whom|which|that|familiar|close|near|inside|to|by|whose|about|among)\s)|\s(?=(?:there|here|abroad)$|(?:now|once|formerly|currently|still|recently|previously)\s\p{Ll})|\s(?=\p{Ll}+(?:ed|ing|run)\s(?:by|in|on|at|with|to|from|for|as|inside|near)\s)|\s(?=(?:accused|convicted|suspected)\sof\s)|\s(?=(?:run|speaking|living|working|based|led|held|known)\s)/u;

/** An adverb that belongs to the cue, or what stresses the noun: "The regime seldom reports", "the mayor himself". */
const TRAILING_ADVERB =
  /(?<=\S)\s(?:(?:him|her|it|them)sel(?:f|ves)|also|always|long|never|now|often|once|rarely|recently|repeatedly|seldom|still|then|usually)$/;

/** Adverbs and times that lead in to a name: "Yesterday Marchetti sold his boat". "So" and "First" begin names, too. */
const LEADS = new Set(
  `${CLOSED.R} ${TIMES}`
    .split(' ')
    .filter((word) => !FAMILY_NAMES.has(word) && !/^(?:first|april|may|june|august)$/.test(word)),
);
/** A name without the adverb that the sentence began with. */
export function withoutLead(name: string): string {
  const [first = '', next = ''] = name.split(/[ \u00a0]/, 2);
  return isName(first) && isName(next) && LEADS.has(first.toLowerCase())
    ? name.slice(first.length + 1)
    : name;
}

/** Singular of a regular plural: "residents" → "resident". */
function singular(word: string): string {
  if (word === 'people') return 'person';
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is|media|news)$/.test(word)) return word;
  return word.replace(/s$/, '');
}

function gender(phrase: string): Gender {
  // "a fisherman's wife", "the guide who drives Mrs. Dahl": whose she is and whom he drives says nothing of them.
  const text = phrase.replace(/\s(?:who|whom|whose)\s.*$/u, '').replace(/^.*\p{L}['’]s?\s(?=\p{Ll})/u, '');
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (FEMALE_SET.has(word)) return 'female';
    if (MALE_SET.has(word)) return 'male';
  }
  return null;
}

const isName = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "a Mongolian", "two Koreans": somebody by his nation, and no name. */
const isNational = (text: string, parts: readonly string[]): boolean =>
  parts.length === 2 &&
  /^(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]ome|[Tt]wo|[Tt]hree|[Ss]everal|[Mm]any)\s\p{Lu}\p{Ll}+(?:ans?|ese|ish|is?)\b/u.test(
    text,
  );

/** What a phrase shows before its kind is known. */
interface Phrase {
  text: string;
  /** The words up to the first preposition or clause: the head noun stands last. */
  parts: string[];
  /** Head noun as written in small letters, and singular. */
  raw: string;
  noun: string;
  plural: boolean;
}

/** A title behind its noun, which says nothing of what the noun is: "an article entitled “The Dawn of Our Shore”". */
const TITLED = /\s(?:en)?(?:titled|headlined|called|named)[,:]?\s["“‘«].*$/u;

/** The day behind a participle: "a notice issued Tuesday". */
const WHEN = /(?<=\s\p{Ll}+)\s\p{Ll}+(?: up)? (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** An owner whose name goes on behind "of": "the University of Brno's". */
const OF_OWNER = /^(?:[Tt]he\s)?\p{Lu}\p{L}*\sof\s(?:the\s)?\p{Lu}[\p{L} ]*['’]s?\s(?=\p{L})/u;

function phraseOf(text: string): Phrase {
  const bare = text
    .replace(/\s*\([^)]*\)/g, '')
    // "a woman aged 33"
    .replace(/\saged\s\d+$/, '')
    .replace(TITLED, '')
    .replace(WHEN, '');
  // "the Republic of Brno's Harbor Ministry": what an owner with "of" has.
  const owner = OF_OWNER.exec(bare)?.[0] ?? '';
  const pieces = bare.slice(owner.length).split(CORE_END);
  const opened = `${owner}${pieces[0] ?? ''}`.split(/\s+/).filter(Boolean);
  // "an inside source": a word that is mostly a preposition stands before its noun.
  const parts = opened.every((word) => DETERMINER.test(word)) ? coreBehind(bare, opened) : opened;
  const last = (parts.at(-1) ?? text).replace(/['’]s?$/, '');
  const raw = last.toLowerCase().replace(/[.,]$/, '');
  const noun = singular(raw);
  const plural =
    GROUP_SET.has(raw) ||
    raw !== noun ||
    /^(?:two|three|four|five|several|many|most|some|multiple|both)\b/i.test(text);
  return { text, parts, raw, noun, plural };
}

/**
 * The words up to the second preposition or clause, for a phrase that has none but determiners before the
 * first.
 */
function coreBehind(bare: string, determiners: readonly string[]): string[] {
  const words = bare.split(/\s+/).filter(Boolean);
  const behind = words.slice(determiners.length + 1).join(' ');
  const core = (behind.split(CORE_END)[0] ?? behind).split(/\s+/).filter(Boolean);
  return core.length === 0 ? [...determiners] : [...words.slice(0, determiners.length + 1), ...core];
}

/**
 * Reads `phrase`, the source as written. `aside` is what else is said of it between commas; an apposition
 * inside the phrase ("Kim Yun, a farmer") is taken apart likewise.
 */
export function mention(phrase: string, aside = ''): Mention {
  const clean = phrase.replaceAll('\u00a0', ' ').replace(/^["“‘'\s]+|[,"”’'\s]+$/g, '');
  const comma = clean.search(/,\s(?=(?:an?|the|who|one|of|then|now|formerly|\d{1,3})\b)/);
  const text = withoutLead((comma > 0 ? clean.slice(0, comma) : clean).replace(TRAILING_ADVERB, ''));
  const rest = comma > 0 ? `${clean.slice(comma + 2)} ${aside}` : aside;
  const base: Mention = {
    text,
    pronoun: PRONOUNS[text.toLowerCase()] ?? null,
    form: 'pronoun',
    head: text.toLowerCase(),
    aliases: [...aliasesOf(rest), ...surnameIn(`${text} ${rest}`)],
    modifiers: [],
    plural: false,
    gender: gender(text) ?? gender(rest.split(/,|\bwho\b/)[0] ?? ''),
    kind: 'anonymous-person',
    place: PLACE.exec(text.slice(1))?.[1] ?? PLACE.exec(rest)?.[1] ?? null,
    role: null,
  };
  const inOffice = nameBehindOffice(text);
  if (inOffice) {
    const named = mention(inOffice.name, aside);
    if (named.kind === 'named-person') return { ...named, role: inOffice.office };
  }
  // "according to source" in hurried English: the one from before.
  if (/^source$/i.test(text)) return mention('the source', aside);
  if (base.pronoun)
    return { ...base, gender: null, plural: base.pronoun === 'they' || base.pronoun === 'we' };
  // "one of the sources" is a source.
  const read = phraseOf(
    text.replace(/^one of (?:the|its|his|her|their|these|those) (\p{L}+)s\b/iu, 'one $1'),
  );
  // "The Deputy Director of the league, Jan Vos,": an office in capitals is no name.
  const isOffice = /^the\s/i.test(text) && isPersonNoun(read.noun);
  const found =
    outletMention(base, read) ??
    (isOffice ? named(base, read, rest) : null) ??
    nameMention(base, read, rest) ??
    named(base, read, rest) ??
    nounMention(base, read);
  // "one of the two people"
  return found.plural && /^one of\s/i.test(text)
    ? { ...found, plural: false, kind: 'anonymous-person' }
    : found;
}

/** "US Secretary of State", "Minister of Foreign Affairs", "spokesman for Lamp Korea" and a run of names behind it. */
const OFFICE =
  /^(?:the )?((?:[\p{L}.’'-]+ ){0,4}?(?:Secretary|Minister|Commissioner|Ambassador|Governor|Speaker|Under-?secretary|Vice[ -]?Minister|[Cc]hair(?:man|woman)|[Dd]irector|[Cc]hief|[Hh]ead|[Ff]ounder|[Ee]ditor|[Pp]resident|[Ll]eader|[Rr]epresentative|[Ss]pokes(?:man|woman|person))) (?:of|for|to) ((?:the )?\p{Lu}[\p{L}.’'-]*(?: (?:and |of |the )?\p{Lu}[\p{L}.’'-]*){2,6})$/u;

/** Last words of what somebody speaks for, and of no person's name. */
const NO_NAME =
  /^(?:railways?|airlines?|bank|company|corporation|group|hospital|university|college|institute|ministry|agency|authority|committee|council|party|service|mill|mine|port|hotel|court|union)$/i;

/** "US Secretary of State Mike Pompeo": the last two words are the name, or three where a family's comes first. */
function nameBehindOffice(text: string): { name: string; office: string } | null {
  const [, title, behind] = OFFICE.exec(text) ?? [];
  if (!title || !behind) return null;
  const words = behind.split(' ');
  const count = FAMILY_NAMES.has(words.at(-3)?.toLowerCase() ?? '') ? 3 : 2;
  const field = words.slice(0, -count);
  const name = words.slice(-count);
  if (field.length === 0 || name.some((word) => !/^\p{Lu}/u.test(word))) return null;
  if (/^(?:and|of|the)$/.test(field.at(-1) ?? '')) return null;
  // "a spokesman for the Far Harbour Railway" bears no name.
  if (NO_NAME.test(name.at(-1) ?? '')) return null;
  return { name: name.join(' '), office: `${title} of ${field.join(' ')}` };
}

/** A person's name and nothing else, as an apposition: "Cho Mi-rae". */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?:[ \u00a0]\p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** The name of a body and nothing else: "Wings of the South". */
const BODY_NAME =
  /^(?:the )?\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|of|for|and|the|in|on|from|with|against|without))*(?<=\p{Lu}[\p{L}.'’-]*)$/u;

/** A name that somebody goes by: "with the pseudonym Paek Sol", "using the false name Paek Sol", "who gave her name as Paek Sol". */
const PSEUDONYM =
  /\b(?:pseudonym|alias|nickname|nom de guerre|(?:fake|false|assumed) name|(?:his|her|their) name (?:only )?as|(?:identif|call|introduc)\p{Ll}+ (?:him|her|them)sel(?:f|ves)(?: (?:only )?as)?)(?:\sof)?\s(\p{Lu}[\p{L}-]+\.?(?:\s\p{Lu}[\p{L}-]+){1,2})/u;

/** A role with a name of its own before the person's: "Navy engineer Dana Holt". */
const ROLE_AND_NAME =
  /^(?:(?!wh)\p{L}[\p{L}-]*\s){1,4}?(?<role>\p{Ll}[\p{L}-]*)\s(?<name>\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,2})$/u;

/** The name behind a role: "Dana Holt" of "Navy engineer Dana Holt"; other words as they are. */
function behindRole(words: string): string {
  const { role = '', name = words } = ROLE_AND_NAME.exec(words)?.groups ?? {};
  return isPersonNoun(role) ? name : words;
}

/**
 * "its director, Cho Mi-rae, said": the apposition names the person, and the phrase before it is the role.
 */
function named(base: Mention, phrase: Phrase, aside: string): Mention | null {
  const goesBy = PSEUDONYM.exec(`${phrase.text} ${aside}`)?.[1];
  const said = (goesBy ?? aside.split(',')[0] ?? '').trim();
  // "its leader, defector Paek Sung-chol"; "an expert witness, Dr. Orlik of Brno"; not "an envoy, quoted by Fjordbladet".
  const first = said.replace(
    /^(?:(?!(?:by|in|of|from|to|with|for|on|at)\s)\p{Ll}[\p{L}-]*\s){1,3}(?=\p{Lu})/u,
    '',
  );
  const name = behindRole(first).replace(
    /(?<=\s\p{Lu}[\p{L}’'-]*)\s(?:of|from|at)\s(?:the\s)?\p{Lu}.*$/u,
    '',
  );
  const isBody = ORGANISATION_SET.has(phrase.noun);
  if (
    (phrase.plural && !/^one of\b/i.test(phrase.text)) ||
    !(isBody ? BODY_NAME : FULL_NAME).test(name) ||
    outletNamed(name)
  )
    return null;
  // "A source, North Hamgyong Province, said": an unnamed source stays unnamed.
  if (phrase.noun === 'source') return null;
  // "Veteran diver, Petra Lind,": one noun without an article is no subject.
  const isTitle =
    !phrase.plural &&
    /^(?!(?:an?|another|one|no|the|some|any)\s)[^’']*\p{Ll}$/iu.test(phrase.text) &&
    /^\p{Ll}/u.test(phrase.parts.at(-1) ?? '');
  const isOwned =
    isTitle || /^(?:the|his|her|its|their|one of (?:them|these|those))(?:\s|$)|['’]s\s/i.test(phrase.text);
  // "a company in Hyesan, Ryanggang Province": the rest of a place.
  const isPlaced = /\s(?:in|from|of|at|near)\s(?:the\s)?\p{Lu}[\p{L}-]*$/u.test(phrase.text);
  const isPerson = goesBy !== undefined || isPersonNoun(phrase.noun);
  if (!isOwned && (isBody ? isPlaced : !isPerson)) return null;
  const read = nameMention({ ...base, text: name }, phraseOf(name), '');
  if (!read || (!isBody && !isTitle && read.kind !== 'named-person')) return null;
  // Who the member is stands before the name; "one of them" is nobody's role.
  if (/^one of\s/i.test(phrase.text))
    return { ...read, role: said.slice(0, said.indexOf(name)).trim() || null, aliases: [] };
  if (isBody) return { ...read, text: name, kind: 'organisation', role: null, aliases: [phrase.noun] };
  return {
    ...read,
    role: phrase.text.replace(/^(?:the|an?|its|his|her|their)\s/i, ''),
    aliases: [phrase.noun],
  };
}

const SURNAME =
  /\b(?:(?:surnamed?|(?:family|last|first) names?|named|(?:his|her) name)(?:,| only| is| as)*|(?:pseudo|code|nick)name(?: of)?|call ?sign(?: of)?|(?:identified|introduced|known|referred to) (?:in [^,]{3,30} )?(?:only )?as|(?<=(?:^|who|whom|be|is|was|it|he|she|they|has chosen to be)\s?)called(?: only)?|alias)\s(?:is\s)?(?:M(?:rs|s|r)\.? )?(\p{Lu}[\p{L}-]+)/u;

/** The one name that a phrase gives of somebody: "a defector with the surname Kim" is taken up by "Mr. Kim". */
function surnameIn(phrase: string): string[] {
  const name = SURNAME.exec(phrase)?.[1];
  return name ? [name.toLowerCase()] : [];
}

/** Head nouns that an apposition adds: "a second source, a merchant in Hamhung" is "the merchant" too. */
function aliasesOf(words: string): string[] {
  // "described as a clerk"
  const aside = words.replace(/^(?:described|identified|known|introduced)\s(?:only\s)?as\s/i, '');
  if (!/^(?:an?|the|one)\s/i.test(aside)) return [];
  const { noun } = phraseOf(aside);
  const isThing = DOCUMENT_SET.has(noun) || MEDIA_SET.has(noun) || ORGANISATION_SET.has(noun);
  return /^\p{Ll}{3,}$/u.test(noun) && !isThing ? [noun] : [];
}

/** "a cable obtained by Radio Hana", "a letter sent to it": a paper of somebody else's. */
const HELD =
  /\s(?:seen|obtained|viewed|reviewed|received|acquired|intercepted|examined|leaked|shown|sent|handed)\s(?:by|to)\s/i;

function outletMention(base: Mention, { text, parts, raw, noun }: Phrase): Mention | null {
  const named = outletNamed(text) ?? outletNamed(parts.join(' ')) ?? namedOutletAtEnd(parts);
  const kind = (outlet: OutletName): SourceKind => (outlet.state ? 'state-media' : 'outlet');
  if (named) return { ...base, form: 'name', head: named.name.toLowerCase(), kind: kind(named) };
  // "the Daily NK report", "RFA's article": the outlet speaks.
  const isPaper = MEDIA_SET.has(raw) || (DOCUMENT_SET.has(noun) && !HELD.test(text));
  const paper = isPaper ? outletsIn(text, 0, text.length)[0] : undefined;
  return paper
    ? { ...base, form: 'name', text: paper.name, head: paper.name.toLowerCase(), kind: kind(paper) }
    : null;
}

/** "the state newspaper Rodong Sinmun", "South Korea's Yonhap": a title before an outlet's name. */
function namedOutletAtEnd(parts: readonly string[]): OutletName | null {
  for (let n = Math.min(4, parts.length - 1); n > 0; n--) {
    const tail = parts.slice(-n).join(' ');
    const found = isName(tail) ? outletNamed(tail) : null;
    if (found && (n > 1 || /^[\p{Lu}\d]{2,}$/u.test(tail) || found.name.length > 4)) return found;
  }
  return null;
}

/** A noun for a paper, but not "a guard post". */
const isDocument = ({ text, noun }: Pick<Phrase, 'text' | 'noun'>): boolean =>
  DOCUMENT_SET.has(noun) &&
  !/\b(?:guard|police|border|army|sentry|military|command|check|observation|trading)[- ]posts?\b/i.test(text);

const isKnownNoun = ({ text, raw, noun }: Phrase): boolean =>
  ANONYMOUS_SET.has(noun) ||
  GROUP_SET.has(raw) ||
  ORGANISATION_SET.has(noun) ||
  MEDIA_SET.has(raw) ||
  isDocument({ text, noun });

/**
 * Whether a phrase in a source's words names somebody who may have told it: people and bodies do, "the scale"
 * does not.
 */
export function canSpeak(text: string): boolean {
  if (/^(?:it|this|that|these|there)\b/i.test(text)) return false;
  const phrase = phraseOf(text);
  return (
    phrase.plural ||
    isKnownNoun(phrase) ||
    ROLE_SET.has(phrase.noun) ||
    MALE_SET.has(phrase.noun) ||
    FEMALE_SET.has(phrase.noun) ||
    isPersonNoun(phrase.noun) ||
    areGovernments([text]) ||
    /\p{Lu}/u.test(text.slice(1)) ||
    /^(?:one|another|every)/i.test(text)
  );
}

/**
 * Whether a phrase means a person or people by its words: a name, a noun for people, or what "who" hangs on. "The river" is nobody.
 * @param aside what stands between commas behind it
 */
export function isSomebody(text: string, aside: string): boolean {
  const read = mention(text, aside);
  if (read.pronoun) return /^(?:he|she|they)$/.test(read.pronoun);
  if (/^(?:no|any|every|some)(?:body|one)\b|^none\b/i.test(text)) return false;
  if (read.form === 'name') return read.kind === 'named-person' || read.kind === 'organisation';
  const { noun, raw } = phraseOf(read.text);
  return (
    // "The welder, his hands frozen, left."
    /^who\b|\b(?:his|her)\b/.test(aside) ||
    ANONYMOUS_SET.has(noun) ||
    GROUP_SET.has(raw) ||
    ROLE_SET.has(noun) ||
    ORGANISATION_SET.has(noun) ||
    MALE_SET.has(noun) ||
    FEMALE_SET.has(noun)
  );
}

/** Capitals and countries that speak for their governments: "Pyongyang insists that …". */
const GOVERNMENTS = words(COUNTRIES.replace(/ /g, '_').replace(/,/g, ' '));

/** Whether names are all governments: "China and Russia". */
const areGovernments = (names: readonly string[]): boolean =>
  names
    .join(' ')
    .replace(/^(?:The|Neighboring|Neighbouring|Communist) /, '')
    .split(/ and |, /)
    .every((name) => GOVERNMENTS.has(name.replace(/ /g, '_')));

/** Words that papers and stations have in their names: "Radio Hana", "the Northern News". */
const PAPER_NAMES =
  /^(?:tv|television|news|newspaper|press|broadcasting|shimbun|sinmun|shinmun|ilbo|times|daily|tribune|telegraph|bulletin|magazine)$/i;
/** Those of them that are family names, too: behind an article alone. */
const PAPERS_OR_PEOPLE = /^(?:post|herald|journal|gazette|courier|observer|chronicle|weekly)$/i;

/** Whether names are an outlet's: a paper's word stands last, or a station's first. */
function isPaperName(names: readonly string[], hasArticle: boolean): boolean {
  if (names.length < 2 || names.includes('University')) return false;
  const last = names.at(-1) ?? '';
  return (
    PAPER_NAMES.test(last) ||
    (hasArticle && PAPERS_OR_PEOPLE.test(last)) ||
    (/^(?:Radio|TV|Television)$/.test(names[0] ?? '') && names.length <= 3)
  );
}

/** Words that end the name of a place or a body, and no person's: "North Hamgyong Province", "Kim Il Sung Square". */
const NO_PERSON =
  /^(?:province|county|city|district|region|town|village|square|river|bridge|station|island|mountain|street|university|institute|college|school|hospital|church|zealand|kingdom|states|nations|chiefs|staff|forces|fund|program|programme|union|watch|international|coalition|alliance|federation|league|movement|initiative|project|society|front|council|usa|uk|america|korea|japan|canada|australia)$/i;

function nameMention(base: Mention, phrase: Phrase, aside: string): Mention | null {
  const { parts, raw, noun } = phrase;
  const last = parts.at(-1) ?? '';
  const known = isKnownNoun(phrase);
  const names = parts.filter((word) => isName(word) && !DETERMINER.test(word));
  if (
    !isName(last) ||
    (known && raw !== last.toLowerCase().replace(/\.$/, '')) ||
    names.length === 0 ||
    isNational(phrase.text, parts) ||
    (parts.length === 1 && (known || ROLE_SET.has(noun)))
  )
    return null;
  // "Kim Jong Un appeared with …": what a name did is no part of it.
  const deed = /\s\p{Ll}+(?:ed|ing)\s(?:by|in|on|at|with|to|from|for|as|inside|near)\s/u.exec(base.text);
  // "Pensioners living by the mill", "Divers in the port", "Half": only the sentence's beginning gave the capital.
  const isMore = deed !== null || (isPersonNoun(noun) && phrase.text !== last);
  if (
    parts.length === 1 &&
    ((phrase.plural && isMore) ||
      /^(?:half|most|two-thirds|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)$/.test(
        raw,
      ))
  )
    return null;
  const isRole = (word: string): boolean =>
    ROLE_SET.has(word.toLowerCase()) || TITLE_SET.has(word.toLowerCase().replace(/\.$/, ''));
  const organisation =
    // "UNICEF", but not a family name that a headline wrote in capitals
    (parts.length === 1 &&
      /^(?!(?:PARK|CHO[IE]|JANG|[CKJS]H?[AU]NG|HONG|SONG|YOON|SHIN|HWANG)$)\p{Lu}{4,8}$/u.test(last)) ||
    // "the NIS": letters behind an article are a body's.
    (parts.length === 2 && /^the$/i.test(parts[0] ?? '') && /^\p{Lu}{2,7}$/u.test(last)) ||
    ORGANISATION_SET.has(noun) ||
    (names.length > 1 && GROUP_NAME_SET.has(last.toLowerCase())) ||
    // "Divers Without Nets"
    names.slice(1, -1).some((word) => /^(?:Without|Against|Beyond|Across|For|And)$/.test(word)) ||
    isBodyByGloss(aside) ||
    NO_PERSON.test(last.replace(/\.$/, '')) ||
    areGovernments(
      parts.filter((word) => isName(word) || word === 'and').filter((word) => !DETERMINER.test(word)),
    ) ||
    (/^the$/i.test(parts[0] ?? '') && names.length > 1 && !parts.some(isRole));
  const isPaper =
    !ORGANISATION_SET.has(noun) && !parts.some(isRole) && isPaperName(names, /^the$/i.test(parts[0] ?? ''));
  const titles = parts
    .filter((word) => (isRole(word) || !isName(word)) && !DETERMINER.test(word) && word !== 'and')
    .join(' ');
  const described = /^(?:an?|the|one)\s/i.test(aside) ? (aside.split(/,|\swho\s/)[0] ?? '').trim() : '';
  const written = deed ? base.text.slice(0, deed.index) : base.text;
  const kind = isPaper ? 'outlet' : organisation ? 'organisation' : 'named-person';
  return {
    ...base,
    text: kind === 'named-person' ? ownName(written) : written,
    form: 'name',
    head: raw,
    modifiers: parts.map((word) => word.toLowerCase()),
    kind,
    role: titles || described || null,
  };
}

/** "Good Lamp, a Buddhist aid group in Seoul,": what stands behind the name says that it is a body. */
const isBodyByGloss = (aside: string): boolean =>
  /^(?:an?|the)\s/i.test(aside) &&
  /^(?:group|organi[sz]ation|agency|ngo|nonprofit|charity|watchdog|coalition|network|association|union|(?:think-)?tank|institute|foundation|body)$/.test(
    phraseOf(aside).noun,
  );

/** A person's name with the titles before it, without what hangs on it: "Dr. Ri Sol of Mersey University (left)" is "Dr. Ri Sol". */
const ownName = (written: string): string => {
  if (/["“”]/.test(written)) return written;
  return written
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^(?:[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:\p{Ll}[\p{L}-]*\s)+(?=\p{Lu})/u, '')
    .replace(/(?<=\p{L})\s(?:of|from|at|with)\s.*$/u, '')
    .trim();
};

function nounMention(base: Mention, phrase: Phrase): Mention {
  const { text, parts, noun, plural } = phrase;
  const role = parts.filter((word) => !DETERMINER.test(word)).join(' ');
  return {
    ...base,
    text: base.text.replace(
      /\s(?:quoted|cited|interviewed|consulted|contacted|reached|polled|surveyed)\s(?:in|by)\s(?:the\s)?\p{Lu}.*$/u,
      '',
    ),
    form: NEW.test(text) ? 'new' : DEFINITE.test(text) ? 'definite' : 'plain',
    head: noun.replace(/^ex-/, ''),
    kinds: plural ? [] : nounsOf(noun),
    modifiers: [...(noun.startsWith('ex-') ? ['former'] : []), ...parts.slice(0, -1)]
      .map((word) => word.toLowerCase().replace(/['’]s$/, ''))
      .filter((word) => !DETERMINER.test(word)),
    plural,
    kind: kindOf(phrase),
    role: role && !/^sources?$/i.test(role) ? role : null,
  };
}

/** Agencies that give no news: "Seoul's spy agency", "a UN agency". */
const NO_NEWS =
  /\b(?:spy|intelligence|security|police|aid|relief|space|government|federal|rights|drug|nuclear|weather|health|refugee|travel|recruitment|defen[cs]e|atomic|un|u\.n\.|labou?r|adoption|customs|food)\sagency\b/i;

function kindOf({ text, raw, noun, plural }: Phrase): SourceKind {
  const state =
    /\bstate[- ](?:run|owned|controlled|sponsored)?\s*(?:media|newspaper|television|tv|news agency|broadcaster|propaganda)/i.test(
      text,
    );
  if (state || /\b(?:North Korean?|Chinese|Russian) media\b/.test(text)) return 'state-media';
  if (raw === 'agency' && NO_NEWS.test(text)) return 'organisation';
  if (MEDIA_SET.has(raw)) return 'outlet';
  if (isDocument({ text, noun })) return 'document';
  if (ORGANISATION_SET.has(noun) && !plural) return 'organisation';
  return plural ? 'anonymous-group' : 'anonymous-person';
}
