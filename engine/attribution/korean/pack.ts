/**
 * Korean: the verb stands last, the source carries its particle, and what is said ends in a particle or an ending of
 * its own. Stages: marks → sentences → eojeols → verbs and what they govern (`reader`) → neighbouring sentences
 * (`article`) → who is who (`discourse`).
 */
import type { LanguagePack } from '../language/language-pack';
import type { Paragraph, Quotation, Sentence, Token } from '../language/stage-types';
import { tokens } from '../language/tokens';
import { articleFindings } from './article';
import { KoreanDiscourse } from './discourse/discourse';
import { anonymityIn, mention } from './discourse/mentions';
import { koreanMarks } from './words/marks';

/**
 * A sentence is cut off after this many tokens, so that the work stays linear in a text without full stops. News has
 * no half as long.
 */
const LONGEST = 200;

const ends = (text: string, list: readonly Token[], i: number): boolean => {
  const token = list[i] as Token;
  const next = list[i + 1];
  if (!next) return true;
  if (token.tag === '.')
    return next.start > token.end || /[다요까죠][.!?]$/u.test(text.slice(token.start - 1, token.end));
  return token.tag === 'Q' && (next.tag === 'Q' || next.start > token.end) && isWhole(token, next);
};

/** “…다.” 소식통의 말이다: a quotation that is a sentence of its own. */
const isWhole = ({ text }: Token, next: Token): boolean =>
  /[.!?…][”“"’'》」』]*$/u.test(text) &&
  !/^(?:이?라고|고|하고|이?라며|며|면서|이?라면서|라는|이라는|는)$/u.test(next.text);

function sentences(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): Sentence[] {
  const list = tokens(text, paragraph, quotations);
  const found: Sentence[] = [];
  let from = 0;
  list.forEach((token, i) => {
    if (!ends(text, list, i) && i - from < LONGEST) return;
    const part = list.slice(from, i + 1);
    found.push({ paragraph, tokens: part, start: (part[0] as Token).start, end: token.end });
    from = i + 1;
  });
  return found;
}

/** Korean. */
export const korean: LanguagePack = {
  language: 'ko',
  letters: /[\uac00-\ud7a3]/g,
  marks: koreanMarks,
  discourse: (text, list, outlet, reasons) => new KoreanDiscourse(text, list, outlet, reasons),
  sentences,
  findings: articleFindings,
  mention,
  hearsay: () => null,
  anonymity: (sentence) => {
    const match = anonymityIn(sentence);
    return match ? [match.index, match.index + match[0].length] : null;
  },
  sourceOfOutlet: () => null,
  credits: () => [],
  spokeTo: () => null,
  introduce: ({ text }) => text,
  introduction: () => null,
  isLead: (words) => words.trim() === '',
  isOwnVoice: ({ text }) => /^(?:나|내|저|제|우리)(?:는|가|의|도)?$/u.test(text),
};
