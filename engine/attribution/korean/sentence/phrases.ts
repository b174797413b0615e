/**
 * Noun phrases of a Korean sentence: who stands before a particle, what leads up to it, whom it was told to.
 * Positions are eojeols.
 */
import type { Span } from '../../../model';
import { quotedBy } from '../words/clauses';
import { type Eojeol, placeAfter, QUOTES } from '../words/eojeols';
import { roleOf, speakerKind } from '../words/speakers';
import { verbAt } from '../words/verbs';

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

/**
 * The phrase that ends with the first `length` characters of eojeol `last`; nothing before eojeol `floor` belongs to
 * it.
 */
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
  // "같은 날 양강도 소식통은"
  if (bare === '같은' || bare === '날') return bare === '날' || next === '날';
  if (bare === '이' || bare === '그는') return false;
  if (/^(?:최근|지난|지난달|지난주|지난해|이달|올|오늘|어제)$/u.test(bare) || /^\d+년/u.test(bare))
    return !hasModifier(e, i + 1, i + 6);
  return isOpener(bare);
}

const hasModifier = (e: readonly Eojeol[], from: number, to: number): boolean =>
  e
    .slice(from, to)
    .some(({ bare }) => MODIFIER.test(bare) && bare.length > 1 && !speakerKind(bare) && !roleIsTopic(bare));

export const roleIsTopic = (bare: string): boolean => {
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
  // "이 소식은": a topic, and no clause before a noun.
  if (/[은는]$/u.test(bare) && /^(?:이|그|이번|이런|해당)$/u.test(e[k - 1]?.bare ?? '')) return false;
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
