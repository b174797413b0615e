/**
 * The first words behind a cue that are neither addressee nor content: adverbs, particles, when and where it
 * was said.
 */
import type { CueFrame, Token } from '../../language/stage-types';
import { CLAUSE_END, isOf, NOMINAL, tagSet } from '../../language/tag-sets';
import { takesPreposition } from '../lexicon/frames';
import { clauseAt, isCounting, isUpTo, skipCircumstances } from './circumstances';
import { isTime } from './noun-phrase';
import { isRelativeThat } from './untold';

/** What the content of a cue looks like, by its first words. */
export type ComplementKind = CueFrame['behind'];

export interface Complement {
  kind: ComplementKind;
  /** First token of the content; where nothing follows, the token behind the cue's own words. */
  start: number;
  /** One past the cue's last token. */
  cueEnd: number;
  /** Token indices of the one who is told. */
  addressee: [number, number] | null;
  /** The preposition that the cue takes before its content. */
  preposition: string | null;
}

/** The words behind a cue while they are read from left to right. The stages move `at` on. */
export interface BehindCue {
  readonly t: readonly Token[];
  /** Lemma of the cue. */
  readonly lemma: string;
  /** Letters of the cue's frames (see `cue-verbs.ts`). */
  readonly frames: string;
  /** The next token to be read. */
  at: number;
  /** One past the cue's last token. */
  cueEnd: number;
  /** Token indices of the one who is told, once found. */
  addressee: [number, number] | null;
}

/** Adverbs that belong to the verb before them: "lashed out", "fired back". */
const PARTICLES = new Set(['out', 'back', 'down', 'up', 'off']);

/** Verbs that are cues with a particle: "pointed out", "weighed in". */
const PHRASAL_VERBS = new Set(
  'point fire hit shoot push write lash spell lay call rule weigh chime set'.split(' '),
);

/** What a content can begin with, so that a time or place before it is no part of it. */
const CONTENT_START = tagSet(':', 'Q', ',', '-', 'W', 'S', 'T');

/** Whether the sentence or the clause ends here. */
export const isEnd = (token: Token | undefined): boolean => isOf(token, CLAUSE_END);

/**
 * Steps over an adverb that stands alone: "said quietly that …". "so" stays, because in "said so" it is what
 * was said.
 */
export function skipAdverb(behind: BehindCue): void {
  const { t, at } = behind;
  const next = t[at + 1];
  if (isCounting(t, at) || isUpTo(t, at)) return;
  if (t[at]?.tag === 'R' && t[at]?.lower !== 'so' && next?.tag !== 'R' && !isEnd(next)) behind.at++;
}

/** Takes a particle into the cue: "pointed out that …". */
export function takeParticle(behind: BehindCue): void {
  const { t, at } = behind;
  const stepped = t[at - 1];
  if (stepped?.tag === 'R' && PARTICLES.has(stepped.lower)) {
    behind.cueEnd = at;
  } else if (isParticleOf(behind.lemma, t[at])) {
    behind.at = at + 1;
    behind.cueEnd = at + 1;
  }
}

function isParticleOf(lemma: string, token: Token | undefined): boolean {
  if (!token || !(PARTICLES.has(token.lower) || token.lower === 'in')) return false;
  return (token.tag === 'R' || takesPreposition(lemma, token.lower)) && PHRASAL_VERBS.has(lemma);
}

/**
 * Steps over a time behind a preposition: "reported on Wednesday" is when, "reported on the floods" is what.
 */
export function skipTime(behind: BehindCue): void {
  const { t, at } = behind;
  if (t[at]?.tag !== 'I') return;
  if (isTime(t[at + 1])) behind.at = skipCircumstances(t, at);
  // "reported on the 20th"
  else if (
    t[at]?.lower === 'on' &&
    t[at + 1]?.lower === 'the' &&
    /^\d{1,2}(?:st|nd|rd|th)$/.test(t[at + 2]?.lower ?? '') &&
    !isOf(t[at + 3], NOMINAL)
  )
    behind.at = at + 3;
  // "reported on late Friday", "said in early May"
  else if (/^(?:late|early|mid)$/.test(t[at + 1]?.lower ?? '') && isTime(t[at + 2])) behind.at = at + 3;
}

/** Steps over times and places where the content follows them: "said in a statement that …". */
export function skipSettings(behind: BehindCue): void {
  if (!/[sqtbeo]/.test(behind.frames)) return;
  const after = skipCircumstances(behind.t, behind.at);
  // "learned of it through residents who …"
  if (/^(?:who|which)$/.test(behind.t[after]?.lower ?? '') && behind.t[after - 1]?.tag === 'N') return;
  if (after === behind.at || !contentFollows(behind, after) || opensContent(behind, after)) return;
  behind.at = after;
}

/** Whether a content, or nothing at all, begins at token `after`. */
function contentFollows({ t, at, lemma, frames }: BehindCue, after: number): boolean {
  const next = t[after];
  // "learned of it through residents who call abroad": the clause is the residents'.
  if (/^(?:who|which|whom|whose)$/.test(next?.lower ?? '') && t[after - 1]?.tag === 'N') return false;
  // "warned of floods that would come": a clause on the noun
  if (isRelativeThat(t, after)) return false;
  if (next === undefined || isEnd(next) || next.lower === 'that' || isOf(next, CONTENT_START)) return true;
  // "boasted this week of “rivers obeying orders”"
  if (next.tag === 'I' && takesPreposition(lemma, next.lower) && t[after + 1]?.tag === 'Q') return true;
  const preposition = (t[at] as Token).lower;
  return (
    /[st]/.test(frames) && isOf(next, NOMINAL) && clauseAt(t, after) && !takesPreposition(lemma, preposition)
  );
}

/**
 * Whether the preposition that was stepped over opens the content: "warned of floods, …", but not "warned on
 * Monday: …".
 */
function opensContent({ t, at, lemma }: BehindCue, after: number): boolean {
  const before = t[at] as Token;
  const next = t[after];
  if (before.tag !== 'I' || !takesPreposition(lemma, before.lower)) return false;
  return next?.tag !== ':' && next?.lower !== 'that';
}
