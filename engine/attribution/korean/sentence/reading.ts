/**
 * What has been read of a sentence so far: attributions, what waits for its verb, and where the next statement may
 * begin.
 */

import type { Span } from '../../../model';
import type { Quotation } from '../../language/stage-types';
import { quotedBy } from '../words/clauses';
import type { Eojeol } from '../words/eojeols';
import { speakerKind } from '../words/speakers';
import { type Draft, type Quoted, quotationsIn } from './drafts';
import type { Phrase } from './phrases';

export interface Reading {
  readonly e: readonly Eojeol[];
  readonly drafts: Draft[];
  /** What is quoted and has no verb yet. */
  waiting: Quoted[];
  /** Where the sentence begins. */
  readonly start: number;
  /** The first eojeol that is not taken by an attribution before. */
  floor: number;
}

/** A sentence of which nothing is read, from eojeol `start` on. */
export const unread = (e: readonly Eojeol[], start: number): Reading => ({
  e,
  drafts: [],
  waiting: [],
  start,
  floor: start,
});

/** Whether a phrase is an outlet's: it hands on what somebody else says. */
export const isOutletPhrase = (phrase: Phrase): boolean =>
  /^(?:outlet|state-media)$/.test(speakerKind(phrase.head) ?? '');

export function take(s: Reading, draft: Draft, end: number): void {
  s.drafts.push(draft);
  s.waiting = [];
  if (quotedBy((s.e[end] as Eojeol | undefined)?.bare ?? '') === null) s.floor = end + 1;
}

export function push(
  s: Reading,
  parts: Pick<Draft, 'content' | 'source' | 'cue' | 'at' | 'lemma' | 'quotations' | 'rule'> & Partial<Draft>,
): void {
  take(
    s,
    {
      sourceRule: parts.source ? 'phrase' : 'none',
      class: 'say',
      joins: false,
      isWord: false,
      addressee: null,
      cited: null,
      relay: null,
      relayCue: [],
      ...parts,
    },
    parts.at,
  );
}

export function opening(s: Reading): number {
  return s.drafts.every(({ joins }) => joins) ? s.start : s.floor;
}

export function inherited(s: Reading): Phrase | null {
  const last = s.drafts.at(-1);
  return last?.joins ? last.source : null;
}

export function quotationsOf(s: Reading, content: readonly Span[]): Quotation[] {
  return quotationsIn(s.e, 0, s.e.length).filter(({ start, end }) =>
    content.some(([from, to]) => start < to && from < end),
  );
}
