/**
 * What must be there, whatever goes wrong. A note is a small state machine; each message that reached the background is one
 * step of it. What is stored must be the outcome of the steps in some order in which every one of them answered as it did:
 * nothing that was acknowledged is missing then, and nothing is there that nobody wrote.
 */

/** The words of a note, and the revision that they are stored under. */
export interface Stored {
  content: string;
  revision: number;
}

/** All that is kept of one note. */
export interface NoteState {
  stored: Stored | null;
  /** Deleted in this session. */
  dead: boolean;
  /** What it said before. */
  versions: readonly string[];
  /** Words typed and not saved, by draft. */
  drafts: Readonly<Record<string, string>>;
}

export const UNWRITTEN: NoteState = { stored: null, dead: false, versions: [], drafts: {} };

export type Step =
  | { step: 'save'; content: string; revision: number | null }
  | { step: 'delete' }
  | { step: 'restore'; stored: Stored }
  | { step: 'draft'; token: string; content: string }
  | { step: 'drop'; token: string };

/** `done`: answered as done, with what was answered; `refused`: by a rule; `unknown`: broke off, so it may have happened or not. */
export type Outcome = { is: 'done'; stored: Stored | null } | { is: 'refused' } | { is: 'unknown' };

/** A message that reached the background. Two whose times overlap may have happened in either order. */
export interface Delivery {
  id: string;
  what: Step;
  outcome: Outcome;
  began: number;
  ended: number;
}

/** The step's result and what it answers; `null` where the rules refuse it. */
function after(state: NoteState, step: Step): { state: NoteState; answer: Stored | null } | null {
  const { stored } = state;
  switch (step.step) {
    case 'save': {
      if (stored && stored.content === step.content && stored.revision >= (step.revision ?? 0))
        return { state: settled(state, stored), answer: stored };
      if (stored ? stored.revision !== step.revision : step.revision !== null || state.dead) return null;
      const next = { content: step.content, revision: (stored?.revision ?? 0) + 1 };
      const versions = stored ? [...state.versions, stored.content] : state.versions;
      return { state: settled({ ...state, versions }, next), answer: next };
    }
    case 'delete':
      return stored && { state: { ...state, stored: null, dead: true }, answer: stored };
    case 'restore':
      if (stored && stored.content !== step.stored.content) return null;
      return {
        state: settled({ ...state, dead: false }, stored ?? step.stored),
        answer: stored ?? step.stored,
      };
    case 'draft': {
      const { [step.token]: _before, ...others } = state.drafts;
      const drafts = stored?.content === step.content ? others : { ...others, [step.token]: step.content };
      return { state: { ...state, drafts }, answer: null };
    }
    case 'drop': {
      const { [step.token]: _dropped, ...drafts } = state.drafts;
      return { state: { ...state, drafts }, answer: null };
    }
  }
}

/** A note is stored: drafts that say the same have done their work. */
function settled(state: NoteState, stored: Stored): NoteState {
  const drafts = Object.fromEntries(
    Object.entries(state.drafts).filter(([, content]) => content !== stored.content),
  );
  return { ...state, stored, drafts };
}

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A state in one form, so that two can be compared. */
export function canonical({ stored, dead, versions, drafts }: NoteState): string {
  const sorted = Object.entries(drafts).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([stored && [stored.content, stored.revision], dead, [...versions].sort(), sorted]);
}

/** Whether a state explains what was found, from `before` through the deliveries in some order that time allows. */
export function explains(before: NoteState, found: NoteState, deliveries: readonly Delivery[]): boolean {
  const seen = new Set<string>();
  const search = (state: NoteState, left: readonly Delivery[]): boolean => {
    if (left.length === 0) return canonical(state) === canonical(found);
    const memo = `${canonical(state)}|${left.map(({ began }) => began).join()}`;
    if (seen.has(memo)) return false;
    seen.add(memo);
    const soonest = Math.min(...left.map(({ ended }) => ended));
    return left.some((one) => {
      if (one.began > soonest) return false;
      const rest = left.filter((other) => other !== one);
      const next = after(state, one.what);
      const { outcome } = one;
      if (outcome.is === 'refused') return next === null && search(state, rest);
      if (outcome.is === 'done')
        return next !== null && equal(next.answer, outcome.stored) && search(next.state, rest);
      return search(state, rest) || (next !== null && search(next.state, rest));
    });
  };
  return search(before, deliveries);
}
