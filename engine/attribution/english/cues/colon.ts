/** A name and a colon: headlines ("Minister: no talks planned") and transcripts ("KIM: We left."). */
import { type Token, TURN } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { BASE, verbReading } from '../lexicon/inflection';
import { isPersonNoun } from '../lexicon/source-words';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { canSpeak } from '../sources/mentions';
import { isCapital } from '../tagging/word-shape';
import { addFinding, contentSpans, type Reading, spanOf } from './sentence-reading';
import { isRubric, labelOf, turnsOf } from './turns';

/** A verb in any form or a quotation: a headline says something behind its colon. */
const STATEMENT = tagSet('V', 'X', 'E', 'B', 'G', 'Q');

/** Words of who somebody is, between a name and the colon: no verb. */
const BESIDE = tagSet('N', 'D', 'I');

/**
 * A name before a colon is no longer than this many words. Chosen by hand: twice as many move three
 * attributions.
 */
const NAME_LENGTH = 6;

/** Reads a sentence that begins with a name and a colon. Says whether it did. */
export function readColon(r: Reading): boolean {
  const { t } = r;
  const sentence = r.sentences[r.index];
  const colon = t.findIndex((token) => token.tag === ':');
  // "Pyongyang: The leader …": a dateline, and nobody who speaks.
  if (colon < 1 || !sentence || !t[colon + 1] || r.dateline > colon) return false;
  if (readStated(r, colon)) return true;
  // "Petra Lind (a diver): “…”", "Petra Lind, diver: “…”": who it is stands behind the name.
  const mark = t[colon + 1]?.tag === 'Q' ? t.findIndex(({ tag }, i) => i < colon && /^[(,]$/.test(tag)) : -1;
  const isBeside =
    t[mark]?.tag === '('
      ? t[colon - 1]?.tag === ')'
      : t.slice(mark + 1, colon).every((word) => isOf(word, BESIDE));
  const nameEnd = mark > 0 && isBeside ? mark : colon;
  if (nameEnd > NAME_LENGTH || colon - nameEnd > NAME_LENGTH) return false;
  const name = t.slice(0, nameEnd);
  if (t[colon + 1]?.tag === 'Q' && isSpeaker(r, colon)) return addColon(r, colon);
  if (sentence.start !== sentence.paragraph.start) return false;
  if (!name.every((token) => isCapital(token) || /^(of|the|and|for|de|in)$/.test(token.lower))) return false;
  const label = labelOf(name);
  const turns = turnsOf(r.sentences, NAME_LENGTH);
  // "Daily NK: When did the ferry stop?": who asks claims nothing.
  if (turns.asks(label, sentence.paragraph.index)) return false;
  const isAnswer = /^a(?:nswer)?$/.test(label);
  if (isAnswer || turns.answers(label)) return addTurn(r, colon, !isAnswer);
  const shouted = name.every(
    (token) => token.text === token.text.toUpperCase() && /\p{L}{2}|^[QA]$/u.test(token.text),
  );
  const title = sentence.paragraph.index === 0;
  // A headline's capitals are its rubric: "KIM'S CHEESE TRUCKS: …"
  if (title && shouted && colon > 2) return false;
  if (shouted && (isRubric(label) || !(title || turns.isNamed(label)))) return false;
  // "READ MORE: …", "PRAY: …": an order to the reader.
  if (shouted && isOrder(name)) return false;
  const quoted = t[colon + 1]?.tag === 'Q';
  if (
    !shouted &&
    !quoted &&
    !(title && isName(name) && t.slice(colon).some((token) => isOf(token, STATEMENT)))
  )
    return false;
  return addColon(r, colon, nameEnd);
}

/** How many tokens may stand before the colon of “…, in a statement: “…””. */
const STATED_WITHIN = 24;

/** "The ministry, in a statement on May 9: “…”", "The source, as quoted by Hana: “…”": who speaks, where, and no verb. Says whether it is one. */
function readStated(r: Reading, colon: number): boolean {
  const { t, text } = r;
  if (colon > STATED_WITHIN || t[colon + 1]?.tag !== 'Q') return false;
  const end = nounPhraseForward(t, 0, colon, PLACING);
  const source = spanOf(t, 0, end);
  if (
    !source ||
    t[end]?.tag !== ',' ||
    !/^(?:in|on|at|to|as|speaking|writing)$/.test(t[end + 1]?.lower ?? '')
  )
    return false;
  if (t.slice(end, colon).some(({ tag }) => tag === 'V' || tag === 'X')) return false;
  if (!canSpeak(text.slice(...source)) && !isCapital(t[end - 1] as Token)) return false;
  const cue = spanOf(t, colon, colon + 1);
  if (!cue) return false;
  addFinding(r, {
    content: contentSpans(r, colon + 1, t.length),
    source,
    aside: spanOf(t, end + 1, colon),
    cue: [cue],
    rule: 'colon',
    sourceRule: 'subject',
    lemma: ':',
  });
  return true;
}

/** "Another source: “…”", "The first: “…”": a phrase for somebody and nothing else before the colon. */
function isSpeaker({ t, text }: Reading, colon: number): boolean {
  const words = spanOf(t, 0, colon);
  // "Source: “…”"
  const noun = t[0]?.lower ?? '';
  if (
    words &&
    colon === 1 &&
    isPersonNoun(noun) &&
    !/^(?:reporter|journalist|interviewer|moderator|host)$/.test(noun)
  )
    return true;
  if (!words || t[0]?.tag !== 'D') return false;
  const phrase = text.slice(...words);
  if (/^the (?:first|second|third|other|last)$/i.test(phrase)) return true;
  return nounPhraseForward(t, 0, colon, PLACING) === colon && canSpeak(phrase);
}

function addColon(r: Reading, colon: number, nameEnd = colon): boolean {
  const { t } = r;
  const cue = spanOf(t, colon, colon + 1);
  const source = spanOf(t, 0, nameEnd);
  if (!cue || !source) return false;
  addFinding(r, {
    content: contentSpans(r, colon + 1, t.length),
    source,
    cue: [cue],
    rule: 'colon',
    sourceRule: 'subject',
    lemma: ':',
    aside: nameEnd < colon ? spanOf(t, nameEnd + 1, t[colon - 1]?.tag === ')' ? colon - 1 : colon) : null,
  });
  return true;
}

/** An answer in an interview: the paragraph is the turn of the one who is named, or of nobody known ("A: In May."). */
function addTurn(r: Reading, colon: number, named: boolean): boolean {
  const { t, sentences, index } = r;
  const content = contentSpans(r, colon + 1, t.length);
  const end = sentences[index]?.paragraph.end;
  const from = t[colon + 1]?.start;
  if (end === undefined || from === undefined) return false;
  if (content.quotations.length === 0 || content.spans.some((span) => span[0] === from))
    content.spans = [[from, end]];
  addFinding(r, {
    content,
    source: named ? spanOf(t, 0, colon) : null,
    cue: [[(t[colon] as Token).start, (t[colon] as Token).end]],
    rule: 'colon',
    sourceRule: named ? 'subject' : 'none',
    lemma: TURN,
  });
  return true;
}

/** Whether a rubric begins with a bare verb, one that is no noun as well. */
function isOrder([first]: readonly Token[]): boolean {
  const reading = verbReading(first?.lower ?? '');
  return (
    reading !== null &&
    (reading.forms & BASE) !== 0 &&
    (!reading.nounish || /^(?:read|watch)$/.test(reading.lemma))
  );
}

function isName(name: readonly Token[]): boolean {
  const words = name.map((token) => token.lower).join(' ');
  return !isRubric(words) && !/\d/.test(words) && !name.some((token) => token.tag === 'V');
}
