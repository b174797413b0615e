/** The tables of the account index, for `Dexie.version(n).stores({...})`. A file of its own: the schema needs no engine. */
export const ACCOUNT_INDEX_TABLES = {
  features: '++n, &key, *terms',
  termCounts: '&id',
} as const;
