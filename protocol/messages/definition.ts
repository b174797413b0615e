/** What is said of a message where it is defined. What its asker must know as well stands in `care.ts`. */
import type * as v from 'valibot';

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

/** Names the type of an answer, as in `answer: answers<Annotation>`; nobody calls it. */
export const answers = <R>(): R => undefined as R;

export interface Definition {
  /** What may come in; the type of what is asked is inferred from it. */
  ask: v.GenericSchema;
  answer: () => unknown;
  from: From;
  lane?: Exclude<Lane, 'small'>;
}

/** The messages of one family, by their names. */
export type Definitions = Record<`${string}/${string}`, Definition>;
