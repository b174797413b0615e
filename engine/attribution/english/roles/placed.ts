/** Names that no list has, found by the place they stand in: only an outlet reports, has reporters or is interviewed with. */
import type { OutletMention } from '../../../outlets/outlet-names';
import { FAMILY_NAMES } from '../../discourse/family-names';
import type { Sentence, Token } from '../../language/stage-types';
import { COUNTRIES } from '../lexicon/source-words';
import { isMediaOf } from './generic';
import { BODY, isChannel, isNameWord, type PageNames } from './name-words';
import { isMade } from './names';
import { NAME_END } from './words';

const COUNTRY = new Set(COUNTRIES.split(','));
/** Words of a name at most. */
const LONGEST = 4;

/** People of an outlet, behind its name. */
const STAFFED = /^(?:reporter|newsroom)$/;
/** Those who can only work for an outlet. */
const JOURNALISTS =
  /^(?:reporters?|correspondents?|journalists?|columnists?|newscaster|broadcaster|editor|editor-in-chief|editors)$/;
/** Verbs that only outlets are the subject of, with a clause behind. */
const REPORTS = /^(?:reports|reported)$/;

/** Takes the names in such places up. */
export function strongNames(
  sentences: readonly Sentence[],
  listed: readonly OutletMention[],
  names: PageNames,
): void {
  for (const { name, state } of listed) names.learn(name, state);
  for (const { name, state } of listed) names.learnShort(name, state);
  const bodies = bodiesByLetters(sentences);
  const surnames = new Set<string>();
  for (const { tokens: t } of sentences)
    for (let i = 0; i < t.length; i++) {
      if (!isNameWord(t[i]) || isNameWord(t[i - 1])) continue;
      let end = i;
      while (end < t.length && end - i <= LONGEST && isNameWord(t[end])) end++;
      // "Coast 1, a Norwegian station,"
      if (isChannel(t[end]) && isGlossed(t, end + 1)) end++;
      let first = i;
      // "Sweden's Dagens Nyheter"
      while (first < end - 1 && /['’]s$/.test((t[first] as Token).text)) first++;
      const last = (t[end - 1] as Token).lower.replace(/'s?$/, '');
      // "Jane Berg … Berg reports", "Residents reported": no outlets; "Times reported" may be one.
      const isMany = last === 'media' || (/[^su]s$/.test(last) && !NAME_END.has(last));
      const isPeople = end - i === 1 && (surnames.has(last) || (i === 0 && isMany));
      const isPerson = isPeople && !isGlossed(t, end);
      // "the Harbour Safety Service (HSS) … the HSS reported"
      const isBody = end - i === 1 && bodies.has((t[i] as Token).text.replace(/['’]s$/, ''));
      if (
        end - first <= LONGEST &&
        !isPerson &&
        !isBody &&
        isStrong(t, first, end) &&
        isNoBody(t, first, end)
      ) {
        const name = t
          .slice(first, end)
          .map(({ text }) => text)
          .join(' ')
          .replace(/['’]s$/, '');
        if (!names.known.has(name.toLowerCase())) names.learn(name, false);
        names.learnShort(name, false);
      } else if (end - i > 1 && end - i <= LONGEST && !isMade(t, i, end)) surnames.add(last);
      i = end - 1;
    }
}

/** Letters in brackets behind the name of a body that gives no news: "the Harbour Safety Service (HSS)". */
function bodiesByLetters(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tokens: t } of sentences)
    for (let i = 1; i < t.length - 1; i++) {
      if (t[i]?.tag !== '(' || t[i + 2]?.tag !== ')' || !/^\p{Lu}{2,8}$/u.test(t[i + 1]?.text ?? ''))
        continue;
      let first = i;
      while (first > 0 && i - first < LONGEST + 2 && isNameWord(t[first - 1])) first--;
      if (i - first > 1 && !isMade(t, first, i) && t.slice(first, i).some(({ lower }) => BODY.has(lower)))
        found.add((t[i + 1] as Token).text);
    }
  return found;
}

function isStrong(t: readonly Token[], first: number, end: number): boolean {
  const next = t[end];
  const owner = /['’]s$/.test(t[first - 1]?.text ?? '') ? first - 1 : first;
  const before = t[owner - 1];
  const last = t[end - 1] as Token;
  if (/['’]s$/.test(last.text)) return before?.lemma === 'tell' && hasShow(t, end);
  if (next && STAFFED.test(next.lower) && isNameWord(t[end + 1])) return true;
  if (isGlossed(t, end)) return true;
  // "told El Norte that", "Die Rundschau reported": a foreign paper's name by its article.
  if (
    /^(?:El|La|Die|Der|Das|Il|Het|Dagens|Novaya|Komsomolskaya|Ukrainska)$/.test(t[first]?.text ?? '') &&
    end - first > 1 &&
    (/^(?:told|by|with|quoted|citing|quoting)$/.test(before?.lower ?? '') || next?.tag === 'V')
  )
    return true;
  // "Hana reported that", "…, Hana reported on Monday."
  const isNamed = owner === first && (end - first === 1 || before?.lower === 'the');
  if (
    next &&
    REPORTS.test(next.lower) &&
    next.tag === 'V' &&
    isNamed &&
    (before === undefined || ',SC'.includes(before.tag) || before.lower === 'the' || before.tag === 'Q')
  )
    return true;
  // "In May, reported the Varde Avis, …", “…,” reported the Varde Avis.
  if (
    before?.lower === 'the' &&
    end - first > 1 &&
    REPORTS.test(t[owner - 2]?.lower ?? '') &&
    /^[,Q]$/.test(t[owner - 3]?.tag ?? '')
  )
    return true;
  if (next?.lower === 'has' && /^(?:learned|learnt)$/.test(t[end + 1]?.lower ?? '')) return true;
  const beyond = t[owner - 2];
  // "a reporter for Hana", "the editor of the Hana Valley Citizen"
  const works = before?.lower === 'the' ? [t[owner - 2], t[owner - 3]] : [before, beyond];
  if (/^(?:of|for|at|with|from)$/.test(works[0]?.lower ?? '') && JOURNALISTS.test(works[1]?.lower ?? ''))
    return true;
  // "reported by Hana", "a report by Hana", "published by Hana"
  const prior = before?.lower === 'the' ? beyond : before;
  const verb = before?.lower === 'the' ? t[owner - 3] : beyond;
  // "an article by Jane Berg": two names without an article are who wrote it.
  const isWriter = prior === before && end - first > 1;
  if (
    prior?.lower === 'by' &&
    verb &&
    verb !== t[0] &&
    /^(?:reported|published|aired|broadcast|report|carried|dispatch|article)$/.test(verb.lower) &&
    !(isWriter && (verb.tag === 'N' || /^(?:,|of|for|from)$/.test(next?.lower ?? '')))
  )
    return true;
  return false;
}

/** "told KVR's | morning show that": what only a broadcaster has. */
function hasShow(t: readonly Token[], end: number): boolean {
  let i = end;
  while (i - end < 3 && /^[NQ]$/.test(t[i]?.tag ?? '') && !SHOW.test((t[i] as Token).lower)) i++;
  return SHOW.test(t[i]?.lower ?? '');
}

const SHOW = /^(?:show|program(?:me)?|podcast|newscast)$/;

/** "Globo, a private television station in Rio": what stands behind the comma says that it is an outlet. */
function isGlossed(t: readonly Token[], end: number): boolean {
  if (t[end]?.tag !== ',' || t[end + 1]?.tag !== 'D' || !/^an?$/.test(t[end + 1]?.lower ?? '')) return false;
  let i = end + 2;
  while (i < t.length && i - end < 9 && (t[i]?.tag === 'N' || t[i]?.tag === 'R' || t[i]?.tag === 'E')) {
    if (isMediaOf(t, i) && (t[i + 1] === undefined || ',.IW'.includes((t[i + 1] as Token).tag))) return true;
    i++;
  }
  return false;
}

function isNoBody(t: readonly Token[], first: number, end: number): boolean {
  const words = t
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ');
  if (FAMILY_NAMES.has(t[first]?.lower ?? '') && end - first > 1) return false;
  if (
    COUNTRY.has(words) ||
    /(?:ese|ean|ish|ian|can)$/.test(words) ||
    /^(?:Former|Our|Local|Senior|State|Foreign)$/.test(words)
  )
    return false;
  return !t
    .slice(first, end)
    .some((token) => BODY.has(token.lower) || /^(?:mr|ms|mrs|kim|lee|park|he|she)\.?$/.test(token.lower));
}
