/**
 * Why something was found, as facts: kinds, numbers, names and the texts' own words. No reason holds a sentence: the interface
 * words it, in the reader's language.
 */

/** A day of any year: month × 100 + day, so that 719 is 19 July. */
export type MonthDay = number;

/** What people think or feel, as far as a synopsis tells kinds apart. */
export type AttitudeKind =
  | 'anger'
  | 'doubt'
  | 'blame'
  | 'fear'
  | 'calm'
  | 'sympathy'
  | 'welcome'
  | 'praise'
  | 'trust'
  | 'mockery'
  | 'grief'
  | 'envy';

/** A word that both accounts use; `there` where the other one has another word for the same. */
export interface SharedWord {
  here: string;
  there?: string;
}

/** What two claims on one point pull apart in. `here` is account `a`, `there` is `b`; words are as the texts have them. */
export type DifferenceReason =
  /** Two figures of what is counted (`of`, in the words of `a`; absent where the unit says it). */
  | { kind: 'figure'; here: string; there: string; of?: string }
  /** Two words that exclude each other, a statement and its denial, two who did it, two places, two times, two causes. */
  | { kind: 'words' | 'denial' | 'actor' | 'place' | 'time' | 'cause'; here: string; there: string }
  | { kind: 'day'; here: MonthDay; there: MonthDay }
  /** One account guesses, by these words, what the other one states. */
  | { kind: 'guess'; by: 'here' | 'there'; words: string }
  | { kind: 'attitudes'; here: AttitudeKind[]; there: AttitudeKind[] };

/** What the relation of a synopsis row rests on. */
export type RowReason =
  | DifferenceReason
  | { kind: 'same-quotation' | 'same-wording' }
  /** The heaviest words that both use. */
  | { kind: 'shared-words'; words: SharedWord[] }
  | { kind: 'compatible-figures' }
  /** One figure of one counted thing. */
  | { kind: 'same-figure'; here: string; there: string }
  | { kind: 'same-attitudes' }
  /** Both tell of it; whether they agree is the reader's to say. */
  | { kind: 'not-compared'; words: SharedWord[] }
  | { kind: 'no-counterpart' };

/** Why a match was made; `weight` is how much it weighed in the score. */
export type MatchReason = { weight: number } & (
  | {
      kind: 'place' | 'person' | 'figure' | 'document' | 'source' | 'term';
      /** As a reader reads it: the place's name, the word. */
      value: string;
    }
  | { kind: 'date'; day: MonthDay }
  | { kind: 'days-apart'; days: number }
  /**
   * An account without a date was written between two days ("2021-03-05"), by what its text says: this one, or the other. `words` of the text tell it;
   * null where they are not at hand.
   */
  | { kind: 'written'; side: 'here' | 'there'; from: string; to: string; words: string | null }
  /** One links to the other; `outlet` is whose report is linked. */
  | { kind: 'link'; outlet: string }
  /** So many quotations stand in both. */
  | { kind: 'quotation'; count: number }
  | { kind: 'title' }
);

/** Why a page was not read as an article. */
export type NotRead =
  | 'empty'
  | 'no-address'
  /** A site that has no adapter, where none of any site is at hand. */
  | 'no-adapter'
  /** The address is that of a list, a search, a home page, or of nothing that an article's address looks like. */
  | 'list'
  | 'search'
  | 'home'
  | 'recording'
  | 'other-address'
  | 'error-page'
  | 'no-text'
  /** Words, but too little of what makes an article. */
  | 'little-evidence'
  /** Reading it threw. */
  | 'unreadable';

/** The name under which all media of the North Korean state are one origin; the interface has words of its own for it. */
export const STATE_MEDIA = 'North Korean state media';
