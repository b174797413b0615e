import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation, Relation, Span, SynopsisRow } from '../../engine/model';
import type { EventView, ReachProgress, RegroupChange, SynopsisView } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import { troubleOf } from '../i18n/trouble';
import { useStable } from '../kit/use-stable-callbacks';
import { passageText } from '../sources/passage';
import { relationWords } from './account-words';
import type { AccountEvents, AccountsState, SynopsisState } from './accounts-state';
import { regroupWords, remade } from './regrouping';
import { type ReachStore, useReach } from './use-reach';

/** Where accounts are asked for. */
export interface AccountStore {
  accounts(): Promise<EventView>;
  synopsis(otherKey: string): Promise<SynopsisView>;
  /**
   * Stores the reader's own relation of a row in place of the one that stands, or takes it back with `null`. `words` are the
   * row's, of either side.
   */
  overrule(choice: Overruling): Promise<Annotation | null>;
  /** Joins or splits rows, or takes that back: the synopsis as it is then, and the id of what keeps the change. */
  regroup(otherKey: string, change: RegroupChange): Promise<{ view: SynopsisView; id: string | null }>;
}

export interface Overruling {
  otherKey: string;
  rowId: string;
  relation: Relation | null;
  words: { a: string; b: string };
}

interface Given {
  articleKey: string | null;
  store: AccountStore;
  /** Absent where nothing can be asked of the network. */
  reach?: ReachStore;
  onGo(span: Span): void;
  onOpen(key: string, passage?: string): void;
  onSay(words: string, undo?: () => void): void;
  onTrouble(error: unknown): void;
}

/** The other accounts of an article and the one set beside it. Answers that come after the article was left are dropped. */
export function useAccounts(given: Given) {
  const { articleKey } = given;
  const [accounts, setAccounts] = useState<AccountsState>({ is: 'loading' });
  const [synopsis, setSynopsis] = useState<SynopsisState | null>(null);
  const newest = useRef({ given, synopsis });
  newest.current = { given, synopsis };
  const here = () => newest.current.given.articleKey === articleKey;

  const load = async () => {
    try {
      const found = await given.store.accounts();
      if (here()) setAccounts({ is: 'ready', ...found });
    } catch (error) {
      if (here()) setAccounts({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  const compare = async (otherKey: string | null) => {
    if (otherKey === null) return setSynopsis(null);
    setSynopsis({ otherKey, is: 'loading' });
    // Only if it is still the one that is open: another may have been asked for meanwhile.
    const answer = (next: SynopsisState) => setSynopsis((now) => (now?.otherKey === otherKey ? next : now));
    try {
      const view = await given.store.synopsis(otherKey);
      if (here()) answer({ otherKey, is: 'ready', view });
    } catch (error) {
      if (here()) answer({ otherKey, is: 'failed', trouble: troubleOf(error) });
    }
  };

  const overrule = async (otherKey: string, row: SynopsisRow, relation: Relation | null) => {
    const shown = newest.current.synopsis;
    if (shown?.is !== 'ready') return;
    const before = shown.view.overruled[row.id] ?? null;
    const words = { a: passageText(shown.view.a, row.a), b: passageText(shown.view.b, row.b) };
    try {
      const annotation = await given.store.overrule({ otherKey, rowId: row.id, relation, words });
      setSynopsis((now) => {
        if (now?.is !== 'ready' || now.otherKey !== otherKey) return now;
        const { [row.id]: _, ...others } = now.view.overruled;
        const overruled = annotation === null ? others : { ...others, [row.id]: annotation };
        return { ...now, view: { ...now.view, overruled } };
      });
      const previous = before?.target.kind === 'relation' ? before.target.relation : null;
      newest.current.given.onSay(
        t('choiceTaken', relationWords(relation ?? row.relation)),
        () => void overrule(otherKey, row, previous),
      );
    } catch (error) {
      newest.current.given.onTrouble(error);
    }
  };

  const regroup = async (otherKey: string, change: RegroupChange) => {
    const shown = newest.current.synopsis;
    if (shown?.is !== 'ready' || shown.otherKey !== otherKey) return;
    try {
      const { view, id } = await given.store.regroup(otherKey, change);
      setSynopsis((now) => (now?.is === 'ready' && now.otherKey === otherKey ? { ...now, view } : now));
      const back: RegroupChange | null = id === null ? remade(shown.view, change) : { is: 'undone', id };
      newest.current.given.onSay(regroupWords(change), back ? () => void regroup(otherKey, back) : undefined);
    } catch (error) {
      newest.current.given.onTrouble(error);
    }
  };

  const retry = () => {
    setAccounts({ is: 'loading' });
    void load();
  };

  useEffect(() => {
    setSynopsis(null);
    setAccounts({ is: 'loading' });
    if (articleKey !== null) void load();
  }, [articleKey]);

  const events = useStable<AccountEvents>({
    onCompare: (otherKey) => void compare(otherKey),
    onRetry: retry,
    onGo: given.onGo,
    onOpen: given.onOpen,
    onOverrule: (otherKey, row, relation) => void overrule(otherKey, row, relation),
    onRegroup: (otherKey, change) => void regroup(otherKey, change),
  });
  const reach = useReach({
    articleKey,
    store: given.reach ?? null,
    onRead: (key) => void load().then(() => (here() ? compare(key) : undefined)),
    onOpen: (key) => given.onOpen(key),
  });
  return {
    accounts,
    synopsis,
    reach: reach.desk,
    events,
    reload: () => void load(),
    hear: (progress: ReachProgress) => reach.hear(progress),
  };
}
