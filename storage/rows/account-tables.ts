/** The tables of the account index, for `Dexie.version(n).stores({...})`. A file of its own: the schema needs no engine. */
export const ACCOUNT_INDEX_TABLES = {
  features: '++n, &key',
  termCounts: '&id',
  postings: '&bucket',
} as const;

/** Up to version 4 of the schema the browser kept the postings, in a multi-entry index of one entry for each term. */
export const ACCOUNT_INDEX_TABLES_1 = {
  features: '++n, &key, *terms',
  termCounts: '&id',
} as const;
