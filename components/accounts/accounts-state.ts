/** How far the other accounts are known, and what the reader may do with them. */
import type { EventWord, Relation, Span, SynopsisRow } from '../../engine/model';
import type { EventView, RegroupChange, SynopsisView } from '../../engine/model/views';
import type { Trouble } from '../i18n/trouble';

/** The other accounts of the event, as far as they are known. */
export type AccountsState =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | ({ is: 'ready' } & EventView);

/** The account that is set beside this one; `at`: the row, by its id, that the reader was led to. */
export type SynopsisState = { otherKey: string; at?: string } & (
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'ready'; view: SynopsisView }
);

export interface AccountEvents {
  /** Set an account beside this one; `null`: back to the list. */
  onCompare(otherKey: string | null): void;
  /** Set an account beside this one on a page of their own; absent where no such page may be opened. */
  onComparePage?: ((otherKey: string) => void) | undefined;
  onRetry(): void;
  /** Go to a passage of this article. */
  onGo(span: Span): void;
  /** Open another article, at a passage of it where one is given. */
  onOpen(key: string, passage?: string): void;
  /** The reader says how an account stands to this article; `null` takes that back. */
  onSayEvent(otherKey: string, word: EventWord | null): void;
  /** The reader says that a row's relation is another one; `null` takes that back. */
  onOverrule(otherKey: string, row: SynopsisRow, relation: Relation | null): void;
  /** The reader joins rows, splits one, or takes that back. */
  onRegroup(otherKey: string, change: RegroupChange): void;
}
