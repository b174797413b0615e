/** Stands behind the name of a link that another sentence says; its words in the list under the chain have the same sign. */
export const CARRIED_SIGN = '↑';
