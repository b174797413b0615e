/** What several accounts of one event have in common, as types; part of the vocabulary in `model/index.ts`. */
import type { Span } from './span';

/**
 * `account`: told by an article at hand; `outlet`: relayed, its report is not among them; `sources`: an outlet's own, not named or told
 * to it alone; `named`: somebody who spoke in public under a name, to whichever outlet; `unknown`: an
 * account says nothing of where it has its report from.
 */
export type OriginKind = 'account' | 'outlet' | 'sources' | 'named' | 'state-media' | 'unknown';

/** Somebody on the way of a report: an account, or who stands behind accounts. */
export interface OriginNode {
  /** Stable for the same set of articles. */
  id: string;
  kind: OriginKind;
  /** The outlet's one name; of `sources` the outlet whose they are; empty for `unknown`. */
  name: string;
  /** `Article.key` of an account's articles: several where one is a translation, a reprint or an update of another. */
  keys: string[];
}

/** One hop: `from` has its report from `to`. */
export interface OriginEdge {
  from: string;
  to: string;
  /** What shows it: it names it, links to it, has its words, has its quotation, was told itself; `silence`: nothing does. */
  by: 'credit' | 'link' | 'copy' | 'quotation' | 'own' | 'silence';
  /** Only some of the account rests on it. */
  part: boolean;
  /** `from` no longer names the one that `to` has it from. */
  dropped: boolean;
  /** Sentences that show it, as written. */
  evidence: string[];
}

/** Who relays whom among the accounts of one event, down to the origins. There are no circles in it. */
export interface EventOrigins {
  articles: number;
  /** Fewer than the articles where some are one account told twice. */
  accounts: number;
  nodes: OriginNode[];
  edges: OriginEdge[];
  /** What the accounts rest on, the most told first; each with the articles that do. What is unknown is no origin. */
  origins: Array<{ id: string; keys: string[] }>;
}

/** A run of words of a statement as two accounts quote it. */
export interface QuoteRun {
  in: 'both' | 'here' | 'there';
  /** As written; of `both` as written here. */
  words: string;
  /** Left out at the beginning or the end, nothing put in its place. */
  end?: true;
}

/** A statement that another account quotes too. */
export interface SharedQuote {
  /** `Attribution.id` here; `null` where nobody was found to say it. */
  attribution: string | null;
  /** Its pieces between quotation marks here, and in the other account's text. */
  a: Span[];
  b: Span[];
  otherKey: string;
  /** The same words; the same with words left out at the ends; others between the quotation marks. */
  how: 'same' | 'clipped' | 'altered';
  runs: QuoteRun[];
}
