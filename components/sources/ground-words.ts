/** What the text says of how a source knows and why it is unnamed, in the text's words and what they amount to. */
import type { AccessGround, AccessType, AnonymityGround, AnonymityType, Span } from '../../engine/model';
import { type MessageKey, t } from '../i18n/i18n';

const ACCESS: Record<AccessType, MessageKey> = {
  witness: 'accessWitness',
  'relative-or-contact': 'accessContact',
  office: 'accessOffice',
  document: 'accessDocument',
  place: 'accessPlace',
  unstated: 'accessUnstated',
};

const ANONYMITY: Record<AnonymityType, MessageKey> = {
  safety: 'unnamedSafety',
  'not-authorised': 'unnamedNotAuthorised',
  bare: 'unnamedBare',
};

/** One ground: the words as the article has them, and what they amount to in the interface's language. */
export interface GroundWords {
  words: string;
  means: string;
}

/** Both kinds of grounds of a source; empty where the text says nothing, or where it was read before these were looked for. */
interface GroundsWords {
  access: GroundWords[];
  unnamed: GroundWords[];
}

function wordsAt(text: string, [start, end]: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** Grounds of a source. `text`: the article's, which the spans are places in. */
export function groundsOf(
  text: string,
  { access, unnamed }: { access: readonly AccessGround[]; unnamed: readonly AnonymityGround[] },
): GroundsWords {
  return {
    access: access.map(({ span, type }) => ({ words: wordsAt(text, span), means: t(ACCESS[type]) })),
    unnamed: unnamed.map(({ span, type }) => ({ words: wordsAt(text, span), means: t(ANONYMITY[type]) })),
  };
}

/** The words of grounds on one line: “who attended the lecture” · “in Hyesan”. */
export const groundsLine = (text: string, grounds: ReadonlyArray<{ span: Span }>): string =>
  grounds.map(({ span }) => `“${wordsAt(text, span)}”`).join(' · ');
