/** Whom a source heard it from, as its content says: “사촌에 따르면 …”, “할머니가 ‘…’고 말했다”, or its phrase: 친척에게서 들은. */
import type { Span } from '../../../model';
import type { Quotation, Sentence } from '../../language/stage-types';
import { tokens } from '../../language/tokens';
import { readSentence } from '../sentence/findings';
import { koreanMarks } from '../words/marks';
import { shownName } from './mentions';

/** Content longer than this is read from its end: the last sentence says who told. */
const LONGEST = 600;

const FROM =
  /([^,.“”"]{2,40}?)(에게서|로부터|으로부터|한테서|한테|에게|측에서)\s(?:[^,.]{0,16}\s)?(?:들은|들었|전해 들|전해들)/u;

/**
 * The name of whoever the content was heard from; `null` where it does not say.
 * @param content the content's spans
 * @param source the source's phrase
 */
export function heardIn(text: string, content: readonly Span[], source: string, name: string): string | null {
  const before = heardFrom(source);
  if (before) return before;
  for (const [start, end] of content) {
    const words = text.slice(Math.max(start, end - LONGEST), end);
    const said = /^\s*([^,.“”"]{2,30}?)에\s(?:따르면|의하면)\s/u.exec(words)?.[1] ?? null;
    const from = heardFrom(words);
    if (from) return from;
    if (said) return shownName(said.trim());
    const told = speakerWithin(words);
    if (told && !name.includes(told)) return told;
  }
  return null;
}

/** "친척에게서 들은", "미국 측에서 들었다": the phrase before the particle, from its last clause on. */
function heardFrom(words: string): string | null {
  const match = /들[은었]/u.test(words) ? FROM.exec(words) : null;
  if (!match) return null;
  const phrase = `${match[1]}${/측에서$/u.test(match[2] ?? '') ? '측' : ''}`.trim().split(/\s+/);
  const cut = phrase.findLastIndex(
    (word, i) => i < phrase.length - 1 && /(?:[을를]|다고|라고|면서|는데|지만|에서|에는)$/u.test(word),
  );
  return shownName(phrase.slice(cut + 1).join(' ')) || null;
}

/** The source of the attribution that the content's last sentence is. */
function speakerWithin(words: string): string | null {
  const from = Math.max(0, words.slice(0, -2).lastIndexOf('. ') + 1);
  const paragraph = { index: 0, start: from, end: words.length };
  const quotations = innerMarks(words, from);
  const list = tokens(words, paragraph, quotations);
  if (list.length === 0) return null;
  const sentence: Sentence = { paragraph, tokens: list, start: list[0]?.start ?? from, end: words.length };
  const { e, drafts } = readSentence(words, sentence);
  const last = drafts.findLast(
    ({ class: type, source }) => type !== 'rumour' && type !== 'hold' && source !== null,
  );
  if (!last?.source || last.at < e.length - 2) return null;
  return shownName(words.slice(last.source.span[0], last.source.span[1]));
}

const innerMarks = (words: string, from: number): Quotation[] =>
  koreanMarks(words, [{ index: 0, start: from, end: words.length }])[0] ?? [];
