/** Accounts: which other articles tell the same event, whether one relays the other, and the two set side by side. */
export { eventOrigins } from './event-origins';
export { pairInEvent } from './event-pairs';
export { type ArticleFeatures, featuresOf } from './features';
export { isLater } from './in-time';
export { independence } from './independence';
export { type OriginReport, originsOf } from './origins';
export { type PackedFeatures, packed, unpacked } from './packing';
export { rank } from './rank';
export type { AccountInput } from './reading';
export { synopsisRowId } from './row-id';
export { sharedQuotes } from './shared-quotes';
export { synopsis } from './synopsis';
export { termId } from './term-id';
export type { LibraryStatistics } from './vocabulary';

/** Raised whenever the same input gives other features, rankings or rows; stored features of another version are made anew. */
export const ACCOUNTS_ENGINE = 6;
