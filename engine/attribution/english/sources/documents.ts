/** Documents that an article brings in: "a copy of the contract", "an order of the provincial committee". */
import type { DocumentPhrase } from '../../language/language-pack';
import type { Sentence, Token } from '../../language/stage-types';
import { isParticiple, isTime, nounPhraseForward } from '../phrases/noun-phrase';

/** Nouns for what is written and says something. Collected by hand for this project. */
const DOCUMENT =
  /^(?:report|document|cable|handbook|pamphlet|memorandum|circular|order|directive|letter|contract|survey|study|notice|leaflet|decree|instruction|memo|manual|text|copy|draft|list|plan|certificate|indictment|filing)s?$/;
/** Words before the noun at most: "an internal two-page party". */
const MODIFIERS = 6;
/** Words behind it at most: "obtained by a Japanese rights group". */
const BEHIND = 14;
/** Words from the noun to "by" at most: "issued on June 2 by". */
const BEFORE_BY = 7;

/** Phrases the text brings documents in with, outside quotation marks, in text order. */
export function documents(sentences: readonly Sentence[]): DocumentPhrase[] {
  const found = sentences.flatMap(({ tokens }) => inSentence(tokens));
  const written = sentences.flatMap(({ tokens }) => writtenBy(tokens));
  return found.map((one, i) => {
    const next = found.find((other, j) => j > i && other.heads.some((head) => one.heads.includes(head)));
    const writers = written.filter(
      ({ at, head }) => one.heads.includes(head) && at > one.span[0] && at < (next?.span[0] ?? Infinity),
    );
    return writers.length > 0 ? { ...one, writers } : one;
  });
}

/** Verbs of making a document. */
const WRITTEN = /^(?:written|compiled|prepared|drafted|produced|authored)$/;
const WROTE = /^(?:wrote|compiled|prepared|drafted|produced|authored)$/;
/** Words from the document's noun to "by" at most: "report | was first written". */
const TO_WRITER = 5;

/** Who wrote a document, by a sentence: "a report by a panel of experts", "the report was written by auditors". */
function writtenBy(t: readonly Token[]): Array<{ head: string; noun: string; at: number }> {
  const found: Array<{ head: string; noun: string; at: number }> = [];
  const take = (head: string, words: readonly Token[]): void => {
    for (const { tag, lower, text, start } of words)
      if (tag === 'N' && /^\p{Ll}/u.test(text))
        found.push({ head: head.replace(/s$/, ''), noun: lower.replace(/s$/, ''), at: start });
  };
  for (let by = 1; by < t.length; by++) {
    // "A panel of experts compiled the report."
    if (WROTE.test(t[by]?.lower ?? '') && t[by + 1]?.tag === 'D' && isDocument(t, by + 2))
      take((t[by + 2] as Token).lower, t.slice(0, by));
    if (t[by]?.lower !== 'by') continue;
    let i = by - 1;
    if (WRITTEN.test(t[i]?.lower ?? ''))
      for (i--; i > 0 && by - i < TO_WRITER && 'XRV'.includes(t[i]?.tag ?? '.') && !isDocument(t, i); ) i--;
    if (!isDocument(t, i)) continue;
    const end = nounPhraseForward(t, by + 1, Math.min(t.length, by + BEHIND), new Set(['of']));
    take((t[i] as Token).lower, t.slice(by + 1, end));
  }
  return found;
}

function inSentence(t: readonly Token[]): DocumentPhrase[] {
  const found: DocumentPhrase[] = [];
  for (let i = 1; i < t.length; i++) {
    const token = t[i] as Token;
    // A modifier in the plural makes a verb of it to the tagger: "a United Nations report".
    if (!'NV'.includes(token.tag) || !isDocument(t, i)) continue;
    // "A memo lists the piers": of two such nouns the second is a verb.
    if (isListing(t, i) || (t[i + 1]?.tag === 'N' && !isListing(t, i + 1))) continue;
    const own = ownedFrom(t, i);
    if (own >= 0) {
      const opening = t[own] as Token;
      found.push({
        span: [opening.start, token.end],
        heads: [token.lower],
        ...(/^(?:its|their)$/.test(opening.lower)
          ? { maker: own === 1 && t[0]?.lower === 'in' ? ('behind' as const) : ('before' as const) }
          : {}),
      });
      continue;
    }
    const first = openingOf(t, i);
    if (first < 0) continue;
    const end = endOf(t, i);
    const heads = t
      .slice(first, end)
      .filter(({ lower, tag }) => 'NV'.includes(tag) && DOCUMENT.test(lower))
      .map(({ lower }) => lower.replace(/s$/, ''));
    const opens = first === 1 && t[0]?.lower === 'in';
    found.push({
      span: [(t[first] as Token).start, (t[end - 1] as Token).end],
      heads,
      ...(opens ? { maker: 'behind' as const } : {}),
    });
    i = end - 1;
  }
  return found;
}

/** Whether a plural at `i` stands behind a document of its own: "a memo lists …". */
const isListing = (t: readonly Token[], i: number): boolean =>
  i > 0 &&
  isDocument(t, i) &&
  isDocument(t, i - 1) &&
  /s$/.test(t[i]?.lower ?? '') &&
  !/s$/.test(t[i - 1]?.lower ?? '');

/** Whether the word at `i` is a document's: also of a "white paper". */
const isDocument = (t: readonly Token[], i: number): boolean =>
  DOCUMENT.test(t[i]?.lower ?? '') || (t[i]?.lower === 'paper' && t[i - 1]?.lower === 'white');

/** Where a document's phrase begins that says whose it is: "its latest Tidal Report", "the Coast Guard’s annual report"; -1 where it does not. */
function ownedFrom(t: readonly Token[], noun: number): number {
  for (let i = noun - 1; i >= 0 && noun - i <= MODIFIERS; i--) {
    const { tag, lower, text } = t[i] as Token;
    if (/^(?:its|their)$/.test(lower)) return i;
    if (tag === 'N' && /['’]s?$/.test(text) && /^\p{Lu}/u.test(text)) {
      let first = i;
      while (first > 0 && noun - first < MODIFIERS + 2 && /^\p{Lu}/u.test(t[first - 1]?.text ?? '')) first--;
      return t[first - 1]?.lower === 'the' ? first - 1 : first;
    }
    // "the Coast Guard annual report": a body's name of two words and more, and an article.
    if (tag === 'D') {
      const capitals = t.slice(i + 1, noun).filter((word) => /^\p{Lu}/u.test(word.text)).length;
      return capitals > 1 && /^(?:the|an?)$/.test(lower) ? i : -1;
    }
    // "Trafficking in Persons Report": a name with a small word in it.
    const inName = /^(?:in|of|on|for|and)$/.test(lower) && /^\p{Lu}/u.test(t[i + 1]?.text ?? '');
    if (!inName && tag !== 'N' && tag !== 'E' && tag !== 'R' && lower !== 'most') return -1;
  }
  return -1;
}

/** "a", "an" or a number before the noun: what is brought in; -1 where it was there before. */
function openingOf(t: readonly Token[], noun: number): number {
  for (let i = noun - 1; i >= 0 && noun - i <= MODIFIERS; i--) {
    const { tag, lower } = t[i] as Token;
    if (tag === 'D') return /^(?:an?|another|one)$/.test(lower) ? i : -1;
    if (tag !== 'N' && tag !== 'E' && tag !== 'R' && !lower.includes('-')) return -1;
  }
  return -1;
}

/** The end of the phrase: "of the contract", "obtained by a rights group". */
function endOf(t: readonly Token[], noun: number): number {
  const limit = Math.min(t.length, noun + 1 + BEHIND);
  const next = t[noun + 1];
  if (next && /^(?:of|by|from)$/.test(next.lower)) {
    const end = nounPhraseForward(t, noun + 2, limit, new Set(['of']));
    return end > noun + 2 ? end : noun + 1;
  }
  // "issued on June 2 by the branch"
  let by = noun + 2;
  while (
    by < noun + BEFORE_BY &&
    (t[by]?.tag === 'I' || isTime(t[by]) || /^\d/.test(t[by]?.text ?? '')) &&
    t[by]?.lower !== 'by'
  )
    by++;
  if (isParticiple(next) && t[by]?.lower === 'by') {
    let end = nounPhraseForward(t, by + 1, limit, new Set(['of']));
    // "a contract seen by Kyodo lists the piers"
    const isName = (at: number): boolean => /^\p{Lu}/u.test(t[at]?.text ?? '');
    if (isName(by + 1) && !isName(end - 1)) for (end = by + 2; isName(end); ) end++;
    return end > by + 1 ? end : noun + 1;
  }
  return noun + 1;
}
