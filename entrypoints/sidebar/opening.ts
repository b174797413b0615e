import type { ArticleView } from '../../engine/views';
import { ask, FailureError } from '../../storage/client';

/** Waits before the greeting is repeated, in milliseconds: the frame can be there before the reader's word for it is. */
const PATIENCE = [100, 300, 900];

/** Presents the frame to the background by the nonce that the page's reader vouched for. */
async function greet(nonce: string): Promise<void> {
  for (const wait of [...PATIENCE, null]) {
    try {
      await ask('desk/hello', { nonce });
      return;
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.kind !== 'forbidden' || wait === null)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The article of this tab, after the greeting where one is due; `null` when there is none. */
export async function openDesk(nonce: string | null): Promise<ArticleView | null> {
  if (nonce !== null) await greet(nonce);
  return ask('desk/view', {});
}
