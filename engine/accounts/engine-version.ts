/**
 * Raised whenever the same input gives other features, rankings or rows; stored features of another version
 * are made anew.
 */
export const ACCOUNTS_ENGINE = 10;
