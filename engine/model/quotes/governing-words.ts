/**
 * The words that a clause hangs on in its sentence. Cut out alone it would say what the article does not: in "he denied a rumor that a
 * heater was to blame" the words behind "that" are neither the article's nor his.
 */
import type { Span } from '../index';

/** So many UTF-16 units of the sentence are looked at on each side. */
const REACH = 300;

const SENTENCE_END = /[.!?。！？]["'”’」』)]*\s+|\n/gu;
/** What a clause hangs on: "… a rumor that", "… whether". */
const TIED = /\b(?:that|whether|if)\s*$/iu;
const TIES = /^(?:that|whether|if)\s/iu;
/** Nouns of hearsay: a clause behind them is nobody's own, whoever is the subject. */
const HEARSAY =
  /\b(?:rumou?rs?|gossip|hearsay|speculations?|suspicions?|allegations?|claims?|reports?|suggestions?|notions?|idea|theory)\s+(?:that|whether|if)\s*$/iu;
/** Korean ties a clause to what follows: "불이 났다는 소문을 부인했다". */
const TIED_BEHIND =
  /^["”’]?(?:는|란|라는|이라는|다는)?\s*(?:소문|풍문|루머|의혹|주장|보도|관측|추측|의심|소식)|^[^.!?。\n]*(?:부인했|부인하|반박했|반박하|일축했|일축하|사실이 아니)/u;

/**
 * What stands before a clause and behind it in its sentence, where it hangs on that; `null` otherwise. Linear; never throws.
 * @param contents of the article's attributions: a clause that is the content of one hangs on its cue alone, which is told beside it
 */
export function governingWords(
  text: string,
  [start, end]: Span,
  contents: readonly Span[],
): { before: Span | null; behind: Span | null } {
  const from = sentenceStart(text, start);
  const lead = text.slice(from, start);
  const tie = TIES.exec(text.slice(start, end))?.[0] ?? '';
  const own = contents.some(
    ([first, last]) => start <= first && first <= start + tie.length && last >= end - 1,
  );
  const hangs = lead.trim() !== '' && TIED.test(lead + tie) && (!own || HEARSAY.test(lead + tie));
  const to = sentenceEnd(text, end);
  const behind =
    TIED_BEHIND.test(text.slice(end, to)) && !contents.some(([, last]) => Math.abs(last - end) < 2);
  return { before: hangs ? [from, start] : null, behind: behind ? [end, to] : null };
}

function sentenceStart(text: string, at: number): number {
  const first = Math.max(0, at - REACH);
  let start = first;
  for (const end of text.slice(first, at).matchAll(SENTENCE_END)) start = first + end.index + end[0].length;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  const after = text.slice(at, at + REACH);
  const found = /[.!?。！？]|\n/u.exec(after);
  return at + (found ? found.index : after.length);
}
