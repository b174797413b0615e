/** What a mention is read against: the article, and who has spoken in it so far. */
import { prefixLength } from '../../../text/prefix-length';
import type { Description, DocumentPhrase, LanguagePack } from '../../language/language-pack';
import type { Sentence } from '../../language/stage-types';
import type { OutletMentions } from '../outlet-mentions';
import type { Person } from '../persons';
import type { People } from './people';
import type { SubjectsBySentence } from './subjects';

export interface ReferenceContext {
  text: string;
  pack: LanguagePack;
  sentences: readonly Sentence[];
  /** The outlets that the article names. */
  outlets: OutletMentions;
  people: People;
  /** The documents that the article brings in, in text order. */
  documents(): readonly DocumentPhrase[];
  /** Whom the article describes beside the name, in text order. */
  descriptions(): readonly Description[];
  /** Whom each sentence speaks of. */
  subjects: SubjectsBySentence;
  /** The outlet that carried another's words last, and where it is named. */
  carrier: { name: string; at: number } | null;
}

export interface Resolved {
  person: Person | null;
  /** How sure the link from mention to person is, 0 to 1. */
  sure: number;
}

/** The index of the sentence that an offset lies in. */
export const sentenceAt = ({ sentences }: ReferenceContext, offset: number): number =>
  Math.max(0, prefixLength(sentences, ({ start }) => start <= offset) - 1);
