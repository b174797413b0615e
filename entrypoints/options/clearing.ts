import { ask, FailureError } from '../../protocol/client';

/** Keys asked for at a time. */
const PAGE = 1_000;

/** Milliseconds between two looks at how many texts are left. */
const LOOK_AGAIN = 300;

/** Looks in a row, half a minute, in which no text went: then something is wrong, or the reader writes notes meanwhile. */
const LOOKS_IN_VAIN = 100;

/**
 * Lets the texts go that are due, and waits until none is left.
 * @throws FailureError `internal` where none went for half a minute
 */
export async function letTextsGoNow(): Promise<void> {
  let { due: left } = await ask('library/texts-due', { now: true });
  let inVain = 0;
  while (left > 0) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    const { due } = await ask('library/texts-due', {});
    inVain = due < left ? 0 : inVain + 1;
    if (inVain >= LOOKS_IN_VAIN) throw new FailureError('internal', `${due} texts are left`);
    left = due;
  }
}

/** Takes an outlet's articles, with their notes, out of the library. Answers with their number and how to undo it. */
export async function clearOutlet(outlet: string): Promise<{ count: number; undo(): Promise<void> }> {
  const keys: string[] = [];
  for (;;) {
    const page = await ask('library/articles', { words: '', outlet, offset: keys.length, limit: PAGE });
    keys.push(...page.articles.map(({ key }) => key));
    if (page.articles.length === 0 || keys.length >= page.total) break;
  }
  const { token } = await ask('library/delete', { keys });
  return { count: keys.length, undo: async () => void (await ask('library/undelete', { token })) };
}
