/** What the letters and names of the attribution engine stand for, in words for whoever reads an explanation. */
import type { VerbClass, VerbForm } from '../../engine/attribution/korean/words/verbs';
import type { OutletRoleName } from '../../engine/attribution/language/outlet-role';
import type { RelayReason } from '../../engine/attribution/language/relay-reason';
import type { Rule, SourceRule, Tag } from '../../engine/attribution/language/stage-types';
import type { StanceType } from '../../engine/model';

export const TAGS: Record<Tag, string> = {
  N: 'nominal',
  D: 'determiner',
  P: 'pronoun',
  I: 'preposition',
  C: 'coordinator',
  S: 'subordinator',
  W: 'relative or question word',
  X: 'auxiliary',
  T: 'to',
  R: 'adverb',
  V: 'finite verb',
  B: 'bare verb',
  E: 'past participle',
  G: '-ing form',
  Q: 'quotation',
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '-': 'dash',
  '(': 'opening bracket',
  ')': 'closing bracket',
  '.': 'end of sentence',
  '~': 'other',
};

/** The letters of `engine/attribution/english/lexicon/cue-verbs.ts`. */
export const FRAMES: Record<string, string> = {
  s: 'a clause or a quotation',
  q: 'a quotation, but no bare clause',
  t: 'first the one who is told',
  a: 'somebody who is asked to do something',
  i: 'an infinitive',
  o: 'a noun phrase that was said',
  r: 'a noun phrase that it is about',
  c: 'a name or description',
  g: 'an -ing form',
  p: 'a preposition',
  b: 'what is believed or felt',
  e: 'what papers and studies show',
  h: 'a clause only with "that"',
};

export const RULES: Record<Rule, string> = {
  'quote-tag': 'a quotation, and its cue behind it: “…,” X said',
  'quote-after-cue': 'a quotation behind its cue: X said, “…”',
  'quote-after-colon': 'a quotation behind a colon: X added: “…”',
  'quote-alone': 'a quotation that stands alone',
  'quote-any-verb': 'a quotation beside a verb that is no cue: “…,” X sighed',
  'that-clause': 'a clause with "that" behind its cue: X said that …',
  clause: 'a clause behind its cue: X said …',
  'clause-tag': 'a clause, and its cue behind it: …, X said',
  'according-to': 'according to X, …',
  'to-infinitive': 'an infinitive behind its cue: X vowed to …',
  'addressee-infinitive': 'somebody is asked to do something: X urged Y to …',
  naming: 'what X calls or describes something as',
  object: 'a noun phrase behind its cue: X announced the …',
  prepositional: 'a preposition behind its cue: X called for …',
  passive: 'a passive cue: … was said to …',
  'noun-cue': "a noun that carries what was said: X's claim that …",
  colon: 'a speaker before a colon: X: …',
  hedge: 'a word that leaves open who says it: reportedly, …',
  belief: 'what X believes, fears or knows',
};

export const SOURCE_RULES: Record<SourceRule, string> = {
  subject: "the cue's subject",
  inverted: "the cue's subject, behind it",
  apposition: 'an apposition',
  coordinated: 'the subject of a verb that it is joined to',
  inherited: 'the subject of the clause around it',
  doer: 'the doer of a passive: by X',
  phrase: 'the phrase of the cue: according to X',
  relative: 'what "who" or "which" stands for',
  carried: 'carried over from the sentence before',
  none: 'nobody is named',
};

export const RELAYS: Record<RelayReason, string> = {
  credit: 'a credit line or dateline of the whole article',
  block: 'the line before its block hands over to it: "According to the Chosun Ilbo:"',
  before: 'the source came through it before',
  quoting: 'it is said to quote the source',
  spoke: "the source's phrase says that it spoke to it",
  carried: 'the sentence says that it carried the words',
  told: 'it is who was told',
  link: 'a link stands on the cue',
  running: 'the article was retelling it, and the source is unnamed',
};

export const STANCES: Record<StanceType, string> = {
  denied: 'the source says that it is not so',
  doubted: 'the source does not hold it to be so',
  asked: 'the source asks it',
  unstated: 'the source does not state it, nor the contrary',
};

/** What an outlet does in the sentence that names it. */
export const OUTLET_ROLES: Record<OutletRoleName, string> = {
  carrier: 'reports what is told',
  source: 'judges for itself',
  owner: 'has what is named behind it',
  addressee: 'was told',
  venue: 'where it was said or stood',
  affiliation: 'whom somebody works for',
  origin: 'is cited by a carrier',
  object: 'is talked about',
  parenthesis: 'says again who the outlet before it is',
  relative: 'in a clause on a person',
  credit: 'of a photo, a byline, an article',
  dateline: 'in a dateline',
  block: 'a line that hands over all that follows',
};

export const KOREAN_CLASSES: Record<VerbClass, string> = {
  say: 'says',
  order: 'orders what is to be done',
  hold: 'holds it so, which counts with its holder',
  rumour: 'is said, by nobody',
  plain: 'says only behind what it quotes',
};

export const KOREAN_FORMS: Record<VerbForm, string> = {
  final: 'ends the sentence',
  joined: 'goes on',
  infinitive: 'before another verb',
  modifier: 'before a noun',
  gerund: 'in -고 or -기',
};
