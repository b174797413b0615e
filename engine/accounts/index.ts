/**
 * Accounts: which other articles tell the same event, whether one relays the other, and the two set side by
 * side.
 */
export type { AccountInput } from '../text/account-text';
export { type ComparedPair, comparison } from './comparison/comparison';
export { ACCOUNTS_ENGINE } from './engine-version';
export { eventOrigins } from './origins/event-origins';
export { pairInEvent } from './origins/event-pairs';
export { isLater } from './origins/in-time';
export { independence } from './origins/independence';
export { type OriginReport, originsOf } from './origins/origins';
export { eventGroups } from './same-event/event-groups';
export { type ArticleFeatures, featuresOf } from './same-event/features';
export { packed, unpacked } from './same-event/packing';
export { rank, SHOWN_SCORE } from './same-event/rank';
export { type PairWord, type ReaderWords, readerWords } from './same-event/reader-words';
export { likelyDay } from './same-event/same-time';
export type { LibraryStatistics } from './same-event/vocabulary';
export { synopsisRowId } from './synopsis/row-id';
export { sharedQuotes } from './synopsis/shared-quotes';
export { synopsis } from './synopsis/synopsis';
