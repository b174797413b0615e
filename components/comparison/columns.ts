/** The accounts of a comparison as its page has them. */
import type { Article, Attributions, Independence, SharedQuote } from '../../engine/model';
import type { Comparison } from '../../engine/model/library/comparison';
import type { ArticleSummary } from '../../engine/model/views';
import { publishedDay } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { columnHues } from '../sources/colours/joint-hues';
import type { Hues } from '../sources/colours/source-hues';

/** One column: an account that is there, still asked for, or gone from the library. */
export type Column = { key: string } & (
  | { is: 'loading' }
  | { is: 'gone' }
  | { is: 'ready'; article: Article; attributions: Attributions }
);

/** How two columns were compared. */
export type ComparedColumns = { a: number; b: number } & (
  | { is: 'asked' }
  | { is: 'failed' }
  /** `apart`: they tell different events, so that no row was made; `quotes`: the statements that both have. */
  | { is: 'ready'; independence: Independence; apart: boolean; quotes: readonly SharedQuote[] }
);

/** All that the page shows of the accounts. */
export interface ComparedAccounts {
  columns: readonly Column[];
  /** Each two of them, the first column's first. */
  pairs: readonly ComparedColumns[];
  /** Of the pairs that are ready. */
  comparison: Comparison;
  /** Accounts of the event that may be added. */
  others: readonly ArticleSummary[];
}

/** The columns' names: the outlet's, with the day where an outlet has several. */
export function columnNames(columns: readonly Column[]): string[] {
  const outlets = columns.map((column) => (column.is === 'ready' ? outletName(column.article) : ''));
  return columns.map((column, at) => {
    const outlet = outlets[at]!;
    if (column.is !== 'ready') return siteOf(column.key);
    if (outlets.filter((other) => other === outlet).length === 1) return outlet;
    const day = publishedDay(column.article.published) ?? t('noDay');
    return t('eventPick', outlet, day);
  });
}

/** The colours of the columns' speakers: one for a speaker in all of them. */
export function huesOfColumns(columns: readonly Column[], pairs: readonly ComparedColumns[]): Hues[] {
  const nobody: Attributions = { engine: 0, attributions: [], sources: [] };
  return columnHues(
    columns.map((column) => (column.is === 'ready' ? column.attributions : nobody)),
    (a, b) => {
      const pair = pairs.find((one) => one.a === a && one.b === b);
      return pair?.is === 'ready' ? pair.quotes : [];
    },
  );
}

/** The site of an account that is not known yet: its key is its address. */
const siteOf = (key: string) => key.replace(/^[a-z]+:\/\//u, '').split('/')[0] ?? '';
