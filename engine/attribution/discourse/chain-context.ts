/** What a chain is read from besides its finding. */
import type { Link, Span } from '../../model';
import type { LanguagePack } from '../language/language-pack';
import type { RelayReason } from '../language/relay-reason';
import type { Sentence } from '../language/stage-types';
import type { Placed } from './assemble';
import type { HandedBlock } from './blocks';
import type { CarriedReports } from './carried-reports';
import type { OutletMentions } from './outlet-mentions';
import type { Person } from './persons';

export type { RelayReason } from '../language/relay-reason';

/** Who is who so far, as the chain of a finding asks and tells it. */
export interface KnownSources {
  /** Somebody cited beside a speaker, known from here on: "citing an official". */
  introduce(span: Span, relays: string[]): void;
  /** The name of somebody who spoke before and whom a name or a definite phrase takes up; `null` for nobody known. */
  known(span: Span): string | null;
  /** The document that somebody's words stand in: those of its writers, or what these were told; `null` where they stand in none. */
  paper(finding: Placed): Person | null;
  /** Who hands on what another says: an outlet by its name, or a person of the article with the outlets before it. */
  through(span: Span): { name: string; relays: readonly string[]; outlet: boolean };
}

export interface ChainContext {
  text: string;
  pack: LanguagePack;
  /** The page's publisher. */
  outlet: string;
  links: readonly Link[];
  sentences: readonly Sentence[];
  sources: KnownSources;
  /** For each sentence the outlet whose article this was, or an excerpt of it, by a dateline or a credit line. */
  credits: readonly (string | null)[];
  /** For each sentence the outlet that its block was handed over to: "According to the Chosun Ilbo:". */
  blocks: readonly (HandedBlock | null)[];
  /** The outlets that the article names. */
  mentions: OutletMentions;
  /** What the article retells at each sentence, and the outlets that each names. */
  reports: CarriedReports;
  /** Through whom an outlet came into the article, by its name in small letters: "told Hana, according to Dul". */
  paths: Map<string, readonly string[]>;
  /** The outlet that a speaker last reached the page through, the sentence in which he spoke, and the words for him. */
  lastHeard?: { name: string; sentence: number; evidence: Span };
  /** Who spoke last on the article's own level, and in which sentence. */
  lastSpoke?: { person: Person; sentence: number };
  /** The outlet that the last speaker who is none came through; `null` where he came through none. */
  lastThrough?: string | null;
  /** The outlet that the last speaker without a name came through, `null` where he came through none: whom "a second source" is counted with. */
  counted?: string | null;
  /** The findings of each sentence that stand on the article's own level. */
  siblings: ReadonlyMap<number, readonly Placed[]>;
  /** Where somebody asks: why each finding's relays are there, in their order. */
  reasons?: Map<Placed, RelayReason[]> | undefined;
}
