/** Noun phrases of a Korean sentence: who stands before a particle, what leads up to it, whom it was told to. Positions are eojeols. */
import type { Span } from '../../model';
import { quotedBy } from './clauses';
import { type Eojeol, placeAfter, QUOTES } from './eojeols';
import { GENERIC_OUTLET, isPersonName, PRONOUN, roleOf, speakerKind } from './speakers';
import { verbAt } from './verbs';

/** The longest source phrase, in eojeols. Chosen by hand: "who" clauses of the field's sources have ten and less. */
const PHRASE = 16;

/** A day, a month, a time of day, by its digits or its name. */
const DATE =
  /^(?:지난|오는|올|이달|지난달|이날|당일|전날|다음날|어제|오늘|최근|앞서|당시|그날|\d+(?:일|월|년|시|분)?(?:자|께|경|쯤)?(?:에|에도|에는|부터)?|지난(?:주|달|해|번)(?:에)?|[월화수목금토일]요일(?:에)?|오전|오후|새벽|저녁|이번주|금주|초순|중순|하순|초|말)$/u;
/** Words before a source that link it to the sentence before. "또 다른" is part of the source. */
const OPENERS =
  /^(?:또|또한|하지만|그러나|그런데|그리고|이어|이어서|한편|반면|반면에|이에|이와|관련|관련해|관련하여|관련해서|관련된|대해|대해서|대하여|대해서는|특히|그러면서|아울러|다만|실제로|실제|앞서|이같이|이렇게|이처럼|그래서|따라서|더욱이|더구나|게다가|물론|이밖에|그럼에도|이후|이때|이런|가운데|함께|더불어|이를|두고|놓고|데|거듭|계속해서|계속하여|끝으로|마지막으로|먼저|우선|무엇보다|동시에|결국|그러자|이외에도|별도로|이와는|별개로|이미|여기에|보도에|보도와|달리|비해|그는|이|전화통화에서|통화에서|전화로|전화에서)$/u;
/** What ends another clause before the phrase: a connective, a topic's place. */
const CUTS =
  /(?:에서는|에는|으로는|에도|에서도|지만|는데|은데|ㄴ데|하자|되자|했으나|으나|면서|하며|되며|였고|했고|었고|았고|려고|도록|니까|거나|자마자|다가|보니|더니|기에|므로|는지|는지는|때문에|가운데|반면|속에서는|^때)$/u;
/** Endings by which a verb stands before its noun: 운영하는, 다녀온, 참가한, 살았던. */
const MODIFIER = /(?:는|던|[한된온은진친린운난킨낸쓴긴른본든뀐인])$/u;

export const isDate = (bare: string): boolean => DATE.test(bare);
export const isOpener = (bare: string): boolean => OPENERS.test(bare) || DATE.test(bare);

/** Whether a word is a predicate other than a verb of saying, as far as its ending tells. */
export const isPredicate = (bare: string): boolean =>
  /(?:[가-힣](?:었|았|였)|[했됐왔졌갔섰렸겼쳤켰났봤줬뒀꿨컸셨])(?:다|고|으며|는데|지만|으나|습니다|던)/u.test(
    bare,
  ) ||
  /(?:한다|된다|합니다|됩니다|있다|없다|있습니다|없습니다|하러|하려고|하도록|지만|는데|다가|어서|아서|므로|자마자|하여|하고|하며)$/u.test(
    bare,
  );

export interface Phrase {
  span: Span;
  /** First and last eojeol. */
  first: number;
  last: number;
  /** The noun without its particle. */
  head: string;
}

/** The phrase that ends with the first `length` characters of eojeol `last`; nothing before eojeol `floor` belongs to it. */
export function phraseAt(e: readonly Eojeol[], last: number, length: number, floor: number): Phrase | null {
  const end = e[last] as Eojeol;
  const head = end.bare.slice(0, length);
  let first = last;
  while (first > floor && last - first < PHRASE && joins(e, first - 1, first, last)) first--;
  while (first < last && isLead(e, first)) first++;
  const start = e[first] as Eojeol;
  const to = placeAfter(end, length);
  return to > start.start ? { span: [startOf(start), to], first, last, head } : null;
}

const startOf = ({ at, start }: Eojeol): number => at[0] ?? start;

/** Words that open a phrase without being part of it; "또 다른 소식통" is another source. */
function isLead(e: readonly Eojeol[], i: number): boolean {
  const { bare, stop } = e[i] as Eojeol;
  if (stop === ',') return true;
  const next = e[i + 1]?.bare ?? '';
  if (bare === '또') return next !== '다른';
  if (bare === '이' || bare === '그는') return false;
  if (/^(?:최근|지난|지난달|지난주|지난해|이달|올|오늘|어제)$/u.test(bare) || /^\d+년/u.test(bare))
    return !hasModifier(e, i + 1, i + 6);
  return isOpener(bare);
}

const hasModifier = (e: readonly Eojeol[], from: number, to: number): boolean =>
  e
    .slice(from, to)
    .some(({ bare }) => MODIFIER.test(bare) && bare.length > 1 && !speakerKind(bare) && !roleIsTopic(bare));

const roleIsTopic = (bare: string): boolean => {
  const role = roleOf(bare);
  return role?.case === 'topic' && speakerKind(role.noun) !== null;
};

/** Whether eojeol `k` belongs to the phrase whose first word so far is `first`. */
function joins(e: readonly Eojeol[], k: number, first: number, last: number): boolean {
  const { bare, quotation, stop } = e[k] as Eojeol;
  if (stop === ',' ? !isListed(e, k, last) : stop !== '') return false;
  if (quotation && (bare === '' || QUOTES.test(bare) || bare.length < 3)) return false;
  if (quotedBy(bare) || CUTS.test(bare) || roleIsTopic(bare)) return false;
  if (/^(?:관련|대)(?:해|해서|하여)$/u.test(bare) && !hasModifier(e, k + 1, last)) return false;
  const verb = verbAt(bare);
  const isAux = verb?.form === 'infinitive' && MODIFIER.test(e[k + 1]?.bare ?? '');
  if (verb && verb.form !== 'modifier' && !isAux) return false;
  if (isPredicate(bare) && !MODIFIER.test(bare)) return false;
  const role = roleOf(bare);
  if (role?.case === 'subject' && bare.length > 1 && speakerKind(role.noun))
    return hasModifier(e, k + 1, last);
  return first >= 0;
}

/** A comma inside a list of speakers: "상인, 주민 등". */
const isListed = (e: readonly Eojeol[], k: number, last: number): boolean =>
  last - k <= 4 && speakerKind((e[k] as Eojeol).bare) !== null && /^등/u.test((e[last] as Eojeol).bare);

/** The noun before "등", "역시", "측", a counter: what kind of speaker it is. */
export function kindAt(e: readonly Eojeol[], i: number, noun: string): ReturnType<typeof speakerKind> {
  const before = e[i - 1];
  if (/^(?:등|측)$/u.test(noun) && before)
    return speakerKind(before.bare) ?? (noun === '측' ? 'organisation' : null);
  if (/^(?:[\d여]+명|명|사람)$/u.test(noun)) {
    const people = e
      .slice(Math.max(0, i - 3), i)
      .some(({ bare }) => /person|group/.test(speakerKind(bare) ?? ''));
    return people ? 'anonymous-group' : noun === '사람' ? 'anonymous-person' : null;
  }
  return speakerKind(noun);
}

/** 김정은, 박지은 before a title: the name's last syllable is no particle. */
function isFullName(e: readonly Eojeol[], i: number): boolean {
  const { bare, stop } = e[i] as Eojeol;
  if (bare === '김정은') return true;
  if (bare.length !== 3 || stop || !isPersonName(bare)) return false;
  const next = e[i + 1]?.bare ?? '';
  return speakerKind(roleOf(next)?.noun ?? next) === 'named-person';
}

/** "로동자 김혁철": a name behind a calling, a paper's name behind "신문". */
function nameBehind(e: readonly Eojeol[], i: number, noun: string): ReturnType<typeof speakerKind> {
  const before = e[i - 1];
  if (!before || before.stop || before.quotation) return null;
  const kind = speakerKind(before.bare);
  if (GENERIC_OUTLET.test(before.bare) || (kind === 'outlet' && (e[i] as Eojeol).marked === noun.length))
    return 'outlet';
  return isPersonName(noun) && (kind === 'named-person' || kind === 'anonymous-person')
    ? 'named-person'
    : null;
}

/** The outlet by way of which something is said: "조선중앙통신을 통해 낸 담화에서". */
export function wayIn(e: readonly Eojeol[], from: number, to: number): Span | null {
  for (let i = from + 1; i < to; i++) {
    const object = e[i - 1] as Eojeol;
    if (!/^(?:통해|통하여|통해서)$/u.test((e[i] as Eojeol).bare) || !/[을를]$/u.test(object.bare)) continue;
    const noun = object.bare.slice(0, -1);
    if (/^(?:outlet|state-media)$/.test(speakerKind(noun) ?? ''))
      return phraseAt(e, i - 1, noun.length, from)?.span ?? null;
  }
  return null;
}

export interface Candidate {
  at: number;
  noun: string;
  case: 'topic' | 'subject';
  known: boolean;
}

/** Adverbs that end as subjects do. */
const ADVERB =
  /(?:없이|같이|깊이|많이|높이|굳이|일찍이|더욱이|가까이|나날이|일일이|빨리도|아직도|지금도|그래도|아무도|이라도)$/u;
/** Words of idioms that look like subjects: "말문이", "목소리가". */
const NOBODY =
  /(?:말문|목소리|것|점|게|데|적|때문|경우|이유|배경|원인|가격|값|상황|조치|방침|정책|문제|사정|모습|현상|분위기|때|이번|여기|거기|이곳|그것|이것|속|시장|중|일|수|줄|바|지역|현재|지금|요즘|이제|올해|작년|처음|하나|둘|모두|누구|아무|일부|대부분|나머지)$/u;

/** Who stands as a topic or subject in eojeols `[from, to)`, left to right. `known`: a noun that can speak. */
export function candidates(e: readonly Eojeol[], from: number, to: number): Candidate[] {
  const found: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const { bare, quotation } = e[i] as Eojeol;
    if (quotation) continue;
    if (/^역시$/u.test(bare) && i > from) {
      const noun = (e[i - 1] as Eojeol).bare;
      if (kindAt(e, i - 1, noun)) found.push({ at: i - 1, noun, case: 'topic', known: true });
      continue;
    }
    const role = isFullName(e, i) ? null : roleOf(bare);
    if (!role) continue;
    if (ADVERB.test(bare)) continue;
    if (/^(?:이|저|우리|나|내|제|너|누|여|이들중)$/u.test(role.noun)) continue;
    if (role.noun.length < 2 && !/^[그씨측등]$/u.test(role.noun) && !/^명$/u.test(role.noun)) continue;
    const kind =
      kindAt(e, i, role.noun) ??
      nameBehind(e, i, role.noun) ??
      ((e[i] as Eojeol).marked === role.noun.length ? 'outlet' : null);
    if (/에서$|에서는$/u.test(bare) && kind !== 'organisation' && kind !== 'outlet' && kind !== 'state-media')
      continue;
    if (/도$/u.test(bare) && !kind) continue;
    // 에는, 으로는, 부터는: a place or a time, no topic of its own.
    if (!kind && /(?:에|에게|로|서|부터|까지|[가-힣]과|[가-힣]와|만|마다|보다)$/u.test(role.noun)) continue;
    // 하는, 있는, 다녀온: a verb before its noun.
    if (!kind && (verbAt(bare) || NOBODY.test(role.noun) || /(?:하|있|없|되|지|오|가|보)$/u.test(role.noun)))
      continue;
    found.push({ at: i, noun: role.noun, case: role.case, known: kind !== null });
  }
  return found;
}

/** The source phrase of a candidate. */
export const sourceOf = (e: readonly Eojeol[], { at, noun }: Candidate, floor: number): Phrase | null =>
  phraseAt(e, at, noun.length, floor);

/** Particles by which somebody is told something. */
const TOLD = /(?:에게|한테|에|과의|와의|측에|과|와)$/u;

/** The outlet that was told in eojeols `[from, to)`: "자유아시아방송에", "본지와의 통화에서". */
export function addresseeIn(e: readonly Eojeol[], from: number, to: number): Span | null {
  for (let i = from; i < to; i++) {
    const { bare, quotation } = e[i] as Eojeol;
    const particle = TOLD.exec(bare)?.[0];
    const next = e[i + 1]?.bare ?? '';
    const called =
      /^(?:전화통화|통화|인터뷰|전화|취재|전화인터뷰|서면|화상)/u.test(next) ||
      /^(?:통화|인터뷰|전화|취재)/u.test(e[i + 2]?.bare ?? '');
    const noun = particle ? bare.slice(0, -particle.length) : called ? bare : '';
    if (quotation || !noun || (/^[과와]$/u.test(particle ?? '') && !called)) continue;
    const kind = speakerKind(noun);
    if (kind !== 'outlet' && !/^(?:본보|본지|본사|취재진|기자|본방송)$/u.test(noun)) continue;
    const phrase = phraseAt(e, i, noun.length, Math.max(from, i - 2));
    if (phrase) return phrase.span;
  }
  return null;
}

/** Who is cited in eojeols `[from, to)`: "소식통을 인용해", "관계자의 말을 빌려". */
export function citedIn(e: readonly Eojeol[], from: number, to: number): Phrase | null {
  for (let i = from + 1; i < to; i++) {
    const { bare } = e[i] as Eojeol;
    const object = e[i - 1] as Eojeol;
    // "혜산시 소식통을 통해": somebody, not a means.
    const through =
      /^(?:통해|통하여|통해서)$/u.test(bare) &&
      speakerKind(object.bare.replace(/[을를]$/u, '')) === 'anonymous-person';
    if (!through && !/^(?:인용(?:해|하여|하면서|하며|한|해서|했|하)?|빌려|빌어)$/u.test(bare)) continue;
    if (!/[을를]$/u.test(object.bare)) continue;
    if (/^(?:말|발언|보도|전언)[을를]$/u.test(object.bare) && i - 2 >= from) {
      const owner = e[i - 2] as Eojeol;
      return phraseAt(e, i - 2, owner.bare.length - (owner.bare.endsWith('의') ? 1 : 0), from);
    }
    return phraseAt(e, i - 1, object.bare.length - 1, from);
  }
  return null;
}

/** Where it was said: 보고서에서, 기자회견에서, 소식지를 통해. */
const VENUE =
  /(?:통화|인터뷰|보고서|성명|회견|기자회견|브리핑|논평|담화|보고|연설|자리|글|기사|소식지|간담회|토론회|회의|청문회|보도|자료|대담|방송|면담|서한|신년사|축사|강연|사설|이사회|총회|SNS|트위터|페이스북|전화|서면)(?:에서는|에서|에서도|를|을)?$/u;

/** The first eojeol of what is said, behind a source at `from - 1`: days, places of saying and those who were told are left out. */
export function contentStart(e: readonly Eojeol[], from: number, to: number): number {
  let start = from;
  for (let i = from; i < Math.min(to, from + 12); i++) {
    const { bare, quotation } = e[i] as Eojeol;
    if (quotation || quotedBy(bare) || roleIsTopic(bare)) break;
    const venue =
      VENUE.test(bare) && (/에서(?:는|도)?$/u.test(bare) || /^(?:통해|통하여)$/u.test(e[i + 1]?.bare ?? ''));
    const told =
      TOLD.test(bare) && speakerKind(bare.replace(TOLD, '')) === 'outlet' && !/[과와]$/u.test(bare);
    if (
      /^(?:인용(?:해|하며|하면서|하여)?|입수해|만나|근거로)$/u.test(bare) ||
      venue ||
      told ||
      /^(?:기자들과|기자들에게|취재진에|기자에게)$/u.test(bare)
    )
      start = i + (/^(?:통해|통하여)$/u.test(e[i + 1]?.bare ?? '') ? 2 : 1);
    else if (
      i === start &&
      (isDate(bare) ||
        /^(?:또|또한|이어|이어서|그러나|그러면서|다시|거듭|특히|이날|이에|이와|관련해|관련|대해|현지시간|현지|당시|그러므로|하지만|다만|아울러|먼저|당초|우선|최근)$/u.test(
          bare,
        ))
    )
      start = i + 1;
  }
  return Math.min(start, to);
}

export const isPronoun = (noun: string): boolean => PRONOUN.test(noun);
