/** What is said of a message where it is defined. */
import type * as v from 'valibot';
import type { Care } from './care';

/**
 * Who may ask, held by `entrypoints/background/access/senders.ts`:
 *  - `reader`: a content script, about its own tab's article;
 *  - `greeting`: a sidebar that nobody has vouched for yet, too;
 *  - `tab`: a sidebar, about its tab: on a page once the tab's reader vouched for it, in the browser's side panel always;
 *  - `article`: `about: 'tab'` as `tab`; whoever names an article by its key must be a page of ours in a tab of its own;
 *  - `network`: as `article`, and nothing of it from a sidebar whose tab is closed;
 *  - `settings`: sidebars and pages;
 *  - `pages`: pages of ours in a tab of their own.
 */
export type From = 'reader' | 'greeting' | 'tab' | 'article' | 'network' | 'settings' | 'pages';

/**
 * Whose turn is waited for (`entrypoints/background/access/lanes.ts`): `words` keep what the reader wrote and go at once, `pages` is
 * what pages hand in, `asked` what the reader asked for and may take seconds, `lists` are lists and searches. All else is small.
 */
export type WorkLane = 'pages' | 'asked' | 'lists';
export type Lane = 'words' | WorkLane | 'small';

/** The type of an answer; no value has it. */
export interface Answers<R> {
  readonly answer?: R;
}
export const answers = <R>(): Answers<R> => ({});

export interface Definition<S extends v.GenericSchema, R, F extends From> {
  /** What may come in; the type of what is asked is inferred from it. */
  ask: S;
  answer: Answers<R>;
  from: F;
  lane?: Exclude<Lane, 'small'>;
  /** What whoever asks must know of it, too: whether it may be asked twice, and whether its click is guarded. */
  care?: Care<v.InferOutput<S>>;
}

/** A message, with the types of its parts. */
export const message = <S extends v.GenericSchema, R, const F extends From>(
  definition: Definition<S, R, F>,
): Definition<S, R, F> => definition;
