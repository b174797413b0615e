import { useEffect } from 'preact/hooks';
import { connectClient } from '../../protocol/client';
import type { ToClient } from '../../protocol/messages/telling';
import { followTabs } from './following-tabs';
import { watchTyping } from './typing';

interface Events {
  /** Greets the background and asks for the tab's article. */
  start(): Promise<void>;
  /** Hears what the background tells, once it was greeted. */
  hear(message: ToClient): void;
  /** The window of a side panel shows another tab. */
  onTab(): void;
  /** The page takes the keys that the reader types. */
  onKeysTaken(): void;
}

/**
 * Connects the sidebar to the background for as long as it is drawn, and watches what concerns its place: in a page's frame
 * whether the page takes the keys, in the browser's own side panel which tab the window shows.
 * @param nonce `null` in the browser's own side panel
 */
export function useConnection(
  nonce: Promise<string> | null,
  windowId: number | undefined,
  { start, hear, onTab, onKeysTaken }: Events,
): void {
  useEffect(() => {
    const watching = new AbortController();
    if (nonce !== null) watchTyping(watching.signal, onKeysTaken);
    else followTabs(windowId, onTab, watching.signal);
    let port: { close(): void } | null = null;
    let gone = false;
    // Settings and port are open to vouched frames only, so the greeting comes first.
    void start().then(() => {
      if (!gone) port = connectClient(hear);
    });
    return () => {
      gone = true;
      watching.abort();
      port?.close();
    };
  }, []);
}
