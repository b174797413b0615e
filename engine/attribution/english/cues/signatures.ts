/** Who speaks by a line around a quotation that has no verb of saying: “…” – Minister Kwon / And from Minister Kwon: “…” */
import type { Token } from '../../language/stage-types';
import { isOf, tagSet, VERB_FORM } from '../../language/tag-sets';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { canSpeak, mention } from '../sources/mentions';
import { isCapital } from '../tagging/word-shape';
import { endsAsSpeech } from './left-content';
import { addFinding, contentSpans, nextQuotation, type Reading, spanOf } from './sentence-reading';

/** What can stand behind a name: its office, a full stop, nothing. */
const BEHIND_NAME = tagSet(',', '(', '.');

/** No signature has more tokens. Chosen by hand. */
const LONGEST = 20;

/** How long a label before a quotation is, in tokens, at most. */
const LABEL_LENGTH = 5;

/** Whether the participle at `at` opens what is told of a name: ", resettled in 2012". */
const isAside = (t: readonly Token[], at: number): boolean =>
  t[at - 1]?.tag === ',' && /^[EV]$/.test(t[at]?.tag ?? '') && t[at + 1]?.tag === 'I';

/** Reads “…” – Minister Kwon, of the ministry: a quotation and a dashed name are all of the paragraph. Says whether it is one. */
export function readSignature(r: Reading): boolean {
  const { t, text } = r;
  const sentence = r.sentences[r.index];
  // "Quote of the week: “…” — a trader in Hyesan"
  const label = t.slice(0, LABEL_LENGTH + 1).findIndex(({ tag }) => tag === ':');
  const at = label > 0 && t[label + 1]?.tag === 'Q' ? label + 1 : 0;
  const quotation = t[at]?.quotation;
  const name = t[at + 2];
  if (!quotation || !name || !sentence || !/^(?:[–—―-]|--)$/.test(t[at + 1]?.text ?? '')) return false;
  const { start, end } = sentence.paragraph;
  if (sentence.start !== start || sentence.end !== end || t.length > LONGEST) return false;
  if (
    !endsAsSpeech(text, quotation) ||
    t.slice(at + 2).some((token, i) => isOf(token, VERB_FORM) && !isAside(t, i + at + 2))
  )
    return false;
  const phraseEnd = nounPhraseForward(t, at + 2, t.length, PLACING);
  const source = spanOf(t, at + 2, phraseEnd);
  // “…” — a trader in Hyesan, to Daily NK
  const speaks = name.tag === 'D' && source !== null && canSpeak(text.slice(...source));
  const named = name.tag === 'N' && isCapital(name) && isOf(t[phraseEnd], BEHIND_NAME);
  if (!source || !(named || (speaks && (!t[phraseEnd] || isOf(t[phraseEnd], BEHIND_NAME))))) return false;
  addFinding(r, {
    content: contentSpans(r, at, at + 1),
    source,
    aside: spanOf(t, phraseEnd + 1, t.at(-1)?.tag === '.' ? t.length - 1 : t.length),
    cue: [],
    rule: 'quote-tag',
    sourceRule: 'apposition',
    lemma: '',
  });
  return true;
}

/** What may stand before "from" besides "came" and a word for what is said: "And this", "Then there was". */
const BEFORE_FROM = tagSet('C', 'R', 'D', 'P', 'X', ',');
const CAME =
  /^(?:c[ao]mes?|words?|messages?|notes?|lines?|statements?|comments?|reply|response|reaction|answer|this)$/;

/** Reads "And from Minister Kwon:", "This came from Kwon:" before a quotation that is a paragraph. Says whether it is one. */
export function readFrom(r: Reading): boolean {
  const { t } = r;
  const from = t.findIndex(({ lower }) => lower === 'from');
  const colon = t.length - 1;
  if (from < 0 || t[colon]?.tag !== ':') return false;
  if (!t.slice(0, from).every((token) => isOf(token, BEFORE_FROM) || CAME.test(token.lower))) return false;
  const end = nounPhraseForward(t, from + 1, colon, PLACING);
  const source = spanOf(t, from + 1, end);
  const cue = spanOf(t, from, from + 1);
  if (!source || !cue || !(end === colon || t[end]?.tag === ',')) return false;
  const words = r.text.slice(...source);
  const found = canSpeak(words) && mention(words).kind !== 'outlet' ? nextQuotation(r) : null;
  if (!found) return false;
  addFinding(r, {
    content: found.content,
    source,
    aside: spanOf(t, end + 1, colon),
    cue: [cue],
    rule: 'quote-after-cue',
    sourceRule: 'phrase',
    lemma: '',
  });
  return true;
}
