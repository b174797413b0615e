/** People whom the text describes beside their name: "Paek Il, a retired general,", "An expert witness, Dr. Orlik of Brno,", "Rep. Bae Joo". */
import type { Description } from '../../language/language-pack';
import { isPersonNoun } from '../lexicon/source-words';

/** A name with its titles: "Dr. Pavel Orlik", "Paek Il-nam", "Mr. Yun". */
const TITLE = '(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rep|Sen|Gen|Col|Lt|Maj|Capt)\\.? )';
// No word of a name is longer: one that is a page of letters would be tried from each of them.
const WORD = "\\p{Lu}[\\p{L}’'-]{0,40}\\.?";
const NAME = `(?:${TITLE}${WORD}(?: ${WORD}){0,2}|\\p{Lu}[\\p{L}’'-]{1,40}(?: ${WORD}){1,3})`;
/** What an apposition behind a name begins with: "a", "the", "former", or the office itself. */
const OPENS_ROLE =
  '(?:an?|the|one of|then|now|former|formerly|head|chief|director|chairman|president|deputy|manager|leader|spokes(?:man|woman|person)|(?:\\p{L}+ )?professor)';
const ROLE = '[^,.;:()“”"\\n]{2,90}';
const BEHIND = new RegExp(
  `(?<![\\p{L}-])(?<name>${NAME}),(?: aged)?(?: \\d{1,3},)? (?<role>${OPENS_ROLE}\\b${ROLE})(?=[,.;])`,
  'gu',
);
const BEFORE = new RegExp(
  `(?:^|(?<=[\\s“"(]))(?<role>(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|${WORD}(?: ${WORD}){0,4}['’]s) [^,.;:()“”"\\n]{2,60}), (?<name>${NAME})(?: (?:of|from|at) (?:the )?${WORD}(?: ${WORD}){0,3})?(?=,)`,
  'gmu',
);
/** "Mori of the opposition Civic Party": who sits for a party. */
const OF_PARTY = new RegExp(`(?<name>${NAME}) of the [^,.;:()“”"\\n]{0,50}Party\\b`, 'gu');
/** Titles that tell an office. */
const TITLED = new RegExp(
  `(?<title>Rep\\.|Sen\\.|Senator|Representative|Congress(?:man|woman)|Gen\\.|General|Col\\.|Colonel|Maj\\.|Capt\\.|Prof\\.|Professor|Ambassador|Pastor|Rev\\.|Reverend|Father|Fr\\.|Bishop|Archbishop|Cardinal|Sister|Venerable|Ven\\.|Abbot|Abbess) (?<name>\\p{Lu}[\\p{L}’'-]{1,40}(?: ${WORD}){0,2})`,
  'gu',
);
const OFFICES: Readonly<Record<string, string>> = {
  rep: 'representative',
  sen: 'senator',
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  prof: 'professor',
  rev: 'reverend',
  fr: 'father',
  ven: 'venerable',
};

/** Where a role's noun ends and what hangs on it begins. */
const HEAD_END = /\s(?:of|in|from|for|with|at|on|who|whom|that|to|by|whose|now|based|turned)\s/;

/**
 * Nouns by which others take somebody up: "the lawmaker" is a senator before it. Collected by hand for this project from general knowledge
 * of English; each line reads: nouns that take up, a colon, nouns that they can take up.
 */
const TAKEN_UP_BY = `
diplomat envoy: ambassador consul attache attaché secretary counselor counsellor diplomat envoy emissary
official: minister secretary director head chief spokesman spokeswoman spokesperson deputy commissioner governor mayor ambassador administrator bureaucrat official undersecretary
lawmaker legislator politician parliamentarian: senator representative congressman congresswoman assemblyman assemblywoman lawmaker legislator politician parliamentarian mp
officer soldier: general colonel captain major lieutenant sergeant commander admiral marshal officer conscript
expert academic scholar researcher analyst specialist: professor lecturer researcher analyst fellow expert scholar academic economist historian specialist watcher scientist engineer witness
journalist reporter correspondent writer: journalist reporter correspondent editor writer author columnist
activist campaigner: activist campaigner founder pastor
defector escapee refugee: defector escapee refugee
spy agent: agent spy operative
doctor physician: doctor surgeon physician epidemiologist
priest cleric clergyman churchman religious: priest father reverend bishop archbishop cardinal pastor minister
pastor minister: reverend
monk cleric religious: venerable abbot monk
nun religious: sister nun abbess
bishop prelate: archbishop bishop cardinal
`;
const BY_ROLE = new Map<string, string[]>();
for (const line of TAKEN_UP_BY.trim().split('\n')) {
  const [by = '', of = ''] = line.split(': ');
  for (const noun of of.split(' ')) BY_ROLE.set(noun, [...(BY_ROLE.get(noun) ?? []), ...by.split(' ')]);
}

/** The nouns that a role can be taken up by, its own first: "a former first secretary" → secretary, diplomat, envoy, official. */
export function nounsOf(role: string): string[] {
  const noun = (role.split(HEAD_END)[0] ?? role).split(/\s+/).at(-1)?.toLowerCase().replace(/^ex-/, '') ?? '';
  // "a virologist": an expert of any field.
  const kinds = BY_ROLE.get(noun) ?? (/ologist$/.test(noun) ? BY_ROLE.get('scientist') : null);
  return [...new Set([noun, ...(kinds ?? [])])];
}

/** Everybody whom the text describes beside his name, in text order. */
export function descriptions(text: string): Description[] {
  const found: Description[] = [];
  const add = (match: RegExpMatchArray, role: string, before = false): void => {
    const name = match.groups?.name ?? '';
    const fled = /\bwho (?:had )?(?:defected|fled|escaped)\b/.test(role)
      ? ['defector', 'escapee', 'refugee']
      : [];
    found.push({ name, role, at: match.index ?? 0, before, nouns: [...nounsOf(role), ...fled] });
  };
  for (const match of text.matchAll(BEHIND)) add(match, match.groups?.role ?? '');
  for (const match of text.matchAll(BEFORE)) {
    const role = match.groups?.role ?? '';
    // "in a house by the river, Ok Mi-ran, 47, said": a place, and who speaks.
    const [noun = ''] = nounsOf(role);
    if ((isPersonNoun(noun) && !/^(?:wo)?man$|^person$/.test(noun)) || BY_ROLE.has(noun))
      add(match, role, true);
  }
  for (const match of text.matchAll(OF_PARTY)) add(match, 'lawmaker');
  for (const match of text.matchAll(TITLED)) {
    const title = (match.groups?.title ?? '').toLowerCase().replace('.', '');
    add(match, OFFICES[title] ?? title);
  }
  return found.sort((a, b) => a.at - b.at);
}
