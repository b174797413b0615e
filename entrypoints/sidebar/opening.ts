import type { ArticleView } from '../../engine/model/views';
import { ask, FailureError } from '../../protocol/client';

/** Waits before the greeting is repeated, in milliseconds: the frame can be there before the reader's word for it is. */
const PATIENCE = [100, 300, 900];

/** Presents the frame to the background by the nonce that the page's reader vouched for. */
async function greet(nonce: string): Promise<void> {
  for (const wait of [...PATIENCE, null]) {
    try {
      await ask('tab/hello', { nonce });
      return;
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.kind !== 'forbidden' || wait === null)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** How long the reader's word is waited for, in milliseconds; a frame that somebody else made never hears it. */
const READERS_WORD_MS = 4_000;

/**
 * The nonce that the page's reader hands to this window; it is good once, and only for this frame. Whoever else frames this page can say
 * what they like: the background knows which nonce the tab's reader named. '' where none comes in time.
 */
export function nonceFromReader(): Promise<string> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const end = (nonce: string) => {
      heard.abort();
      clearTimeout(late);
      resolve(nonce);
    };
    const late = setTimeout(() => end(''), READERS_WORD_MS);
    const hear = ({ data }: MessageEvent) => typeof data === 'string' && UUID.test(data) && end(data);
    addEventListener('message', hear, { signal: heard.signal });
  });
}

/** The article of this tab, after the greeting where one is due; `null` when there is none. */
export async function openSidebar(nonce: Promise<string> | null): Promise<ArticleView | null> {
  if (nonce !== null) await greet(await nonce);
  return ask('article/view', { about: 'tab' });
}
