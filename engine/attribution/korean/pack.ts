/**
 * Korean, in outline: “…”고 말했다 / 전했다 / 밝혔다, X에 따르면, a reported clause in -다고, 익명을 요구한. The verb stands last
 * and the source carries its particle, so that no word classes are needed.
 */
import type { LanguagePack } from '../language/language-pack';
import type { Paragraph, Quotation, Sentence, Token } from '../language/stage-types';
import { tokens } from '../language/tokens';
import { findings } from './findings';
import { mention } from './mentions';
import { QUOTING } from './words';

/**
 * A sentence is cut off after this many tokens, so that the work stays linear in a text without full stops.
 * News has no half as long.
 */
const LONGEST = 200;

function sentences(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): Sentence[] {
  const list = tokens(text, paragraph, quotations);
  const found: Sentence[] = [];
  let from = 0;
  list.forEach((token, i) => {
    const next = list[i + 1];
    const ends =
      token.tag === '.' ||
      (token.tag === 'Q' &&
        (!next || next.tag === 'Q' || (next.start > token.end && !QUOTING.test(next.text))) &&
        /[.!?][”"’']*$/.test(token.text));
    if (!ends && next && i - from < LONGEST) return;
    const part = list.slice(from, i + 1);
    found.push({ paragraph, tokens: part, start: (part[0] as Token).start, end: token.end });
    from = i + 1;
  });
  return found;
}

/** Korean. */
export const korean: LanguagePack = {
  language: 'ko',
  sentences,
  findings,
  mention,
  hearsay: () => null,
  anonymity: (sentence) => {
    const match = /익명을 (?:요구한|요청한|전제로)/u.exec(sentence);
    return match ? [match.index, match.index + match[0].length] : null;
  },
  sourceOfOutlet: () => null,
  credit: () => null,
  spokeTo: () => null,
  introduce: ({ text }) => text,
  introduction: () => null,
  isLead: (words) => words.trim() === '',
  isOwnVoice: ({ text }) => /^(?:나|내|저|제|우리)(?:는|가|의|도)?$/u.test(text),
};
