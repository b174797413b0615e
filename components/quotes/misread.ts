import { createContext } from 'preact';
import type { Attribution, SynopsisRow } from '../../engine/model';
import type { SynopsisView } from '../../engine/model/views';

/** What the reader says is read wrongly: a quote, or a row of a synopsis. */
export type Misread =
  | { is: 'quote'; attribution: Attribution }
  | { is: 'row'; row: SynopsisRow; view: SynopsisView };

/** Opens the sheet in which the reader says what is right; `null` where a page has none. */
export const MisreadContext = createContext<((what: Misread) => void) | null>(null);
