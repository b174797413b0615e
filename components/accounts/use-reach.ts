import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedView, ReachProgress, ReachView, ReadAnswer } from '../../engine/model/views';
import { troubleOf } from '../i18n/trouble';
import type { AskingState, PageState, ReachDesk } from './reach';

/** Where other accounts are asked for. */
export interface ReachStore {
  /** Rejects where nothing can be asked, as in a private window. */
  options(): Promise<ReachView>;
  read(url: string): Promise<ReadAnswer>;
  ask(outlets: string[]): Promise<AskedView>;
  cancel(): Promise<unknown>;
}

interface Given {
  articleKey: string | null;
  store: ReachStore | null;
  /** A page was read: set it beside. */
  onRead(key: string): void;
  onOpen(key: string): void;
}

/** Reaching other accounts for an article; `null` where nothing can be asked. Answers that come after the article was left are dropped. */
export function useReach(given: Given): { desk: ReachDesk | null; hear(progress: ReachProgress): void } {
  const { articleKey } = given;
  const [options, setOptions] = useState<ReachView | null>(null);
  const [pages, setPages] = useState<Record<string, PageState>>({});
  const [asking, setAsking] = useState<AskingState>({ is: 'idle' });
  const newest = useRef(given);
  newest.current = given;
  const here = () => newest.current.articleKey === articleKey;

  const look = () =>
    given.store?.options().then(
      (found) => here() && setOptions(found),
      () => here() && setOptions(null),
    );

  useEffect(() => {
    setOptions(null);
    setPages({});
    setAsking({ is: 'idle' });
    if (articleKey !== null) void look();
  }, [articleKey]);

  const page = (url: string, state: PageState | null) =>
    setPages(({ [url]: _, ...others }) => (state === null ? others : { ...others, [url]: state }));

  const read = async (url: string) => {
    if (!given.store) return;
    page(url, { is: 'reading' });
    try {
      const answer = await given.store.read(url);
      if (!here()) return;
      if (answer.read) {
        page(url, { is: 'read', key: answer.key });
        newest.current.onRead(answer.key);
        void look();
      } else if (answer.fault.kind === 'cancelled') page(url, null);
      else page(url, { is: 'fault', fault: answer.fault });
    } catch (error) {
      if (here()) page(url, { is: 'failed', trouble: troubleOf(error) });
    }
  };

  const ask = async (outlets: string[]) => {
    if (!given.store) return;
    setAsking({ is: 'asking', outlet: null });
    try {
      const view = await given.store.ask(outlets);
      if (!here()) return;
      const cancelled = view.answers.some(({ fault }) => fault?.kind === 'cancelled');
      setAsking(cancelled && view.found.length === 0 ? { is: 'idle' } : { is: 'asked', view });
    } catch (error) {
      if (here()) setAsking({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  const desk: ReachDesk | null = options && {
    options,
    pages,
    asking,
    onRead: (url) => void read(url),
    onAsk: (outlets) => void ask(outlets),
    onCancel: () => void given.store?.cancel().catch(() => {}),
    onOpen: given.onOpen,
  };
  return {
    desk,
    hear: ({ key, outlet }) => {
      if (key === articleKey) setAsking((now) => (now.is === 'asking' ? { is: 'asking', outlet } : now));
    },
  };
}
