/** Nouns as cues: "the claim that …", "his promise to …", "accusations that …". */
import type { Quotation, Token } from '../../language/stage-types';
import { isCueNoun } from '../lexicon/frames';
import { hasVerb } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { nounPhraseBack } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { addFinding, contentSpans, type Reading, spanOf } from './sentence-reading';

const COMMITTING = /^(?:promise|pledge|vow|threat|offer|demand|call|plea|request|proposal)s?$/;
/**
 * Nouns of speech that take what was said behind a preposition; beside these, any cue noun does over quoted
 * words.
 */
const CALLING = /^(?:call|demand|appeal)s?$/;
const TOPIC = /^(?:for|of|on|about|against)$/;
const OWN = /^(?:his|her|their|its|my|our)$/;

/** Reads the cue nouns that no verb's content holds. */
export function readNounCues(r: Reading): void {
  const { t } = r;
  for (let i = 0; i + 2 < t.length; i++) {
    const noun = t[i] as Token;
    if (noun.tag !== 'N') continue;
    const next = t[i + 1] as Token;
    const known = isCueNoun(noun.lower);
    const clause = known && next.lower === 'that' && hasVerb(t, i + 2, Math.min(t.length, i + 14));
    const infinitive = known && next.tag === 'T' && t[i + 2]?.tag === 'B' && COMMITTING.test(noun.lower);
    const behind = next.tag === 'I' && TOPIC.test(next.lower) && t[i + 2];
    // "their call for calm", "his criticism of “slackers”"
    const about =
      behind &&
      ((CALLING.test(noun.lower) && next.lower === 'for') ||
        (known &&
          t
            .slice(i + 2, i + 8)
            .some((token) => token.tag === 'Q' && !r.claimed.has(token.quotation as Quotation))));
    // "his view is that …", "their argument: …"
    const is = known && next.tag === 'X' && /^(?:is|was)$/.test(next.lower) && t[i + 2]?.lower === 'that';
    if (!clause && !infinitive && !about && !is) continue;
    const cue = spanOf(t, i, about || is ? i + 2 : i + 1);
    const start = is ? i + 3 : clause || about ? i + 2 : i + 1;
    const end = contentEnd(t, start, t.length, { phrase: true, subordinate: true });
    const source = possessor(t, i);
    if (!cue || end <= start || !source) continue;
    addFinding(r, {
      content: contentSpans(r, start, end),
      source,
      cue: [cue],
      rule: 'noun-cue',
      sourceRule: 'phrase',
      lemma: noun.lower,
    });
  }
}

/** "his" in "his claim", "the ministry's" in "the ministry's statement". */
function possessor(t: readonly Token[], noun: number): [number, number] | null {
  const first = nounPhraseBack(t, noun, 0);
  for (let i = noun - 1; i >= Math.max(0, first); i--) {
    const token = t[i] as Token;
    if (token.tag === 'D' && OWN.test(token.lower)) return [token.start, token.end];
    if (token.tag === 'N' && /(?:['’]s|s['’])$/.test(token.text)) {
      let from = Math.max(0, nounPhraseBack(t, i, 0) < 0 ? i : nounPhraseBack(t, i, 0));
      // "raising doubts about the ministry's claim": whose it is begins behind the preposition.
      for (let k = i - 1; k > from; k--)
        if ('IT'.includes((t[k] as Token).tag) && t[k]?.lower !== 'of') from = k + 1;
      // "in spite of the guild's threats"
      if (t[from + 1]?.lower === 'of' && t[from - 1]?.tag === 'I' && !isCapital(t[from] as Token)) from += 2;
      const span = spanOf(t, from, i + 1);
      return span ? [span[0], span[1] - (/['’]s$/.test(token.text) ? 2 : 1)] : null;
    }
  }
  return null;
}
