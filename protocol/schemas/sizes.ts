/** Sizes of what readers bring and take along, in UTF-16 units. Pages know them too, so nothing is imported here. */

/** Of a line of a backup that is read; the library takes no article whose row would be longer. */
export const LONGEST_LINE = 24_000_000;

/** Of a file of annotations: ten thousand notes of a page each. */
export const LONGEST_IMPORT = 16_000_000;

/** Of a shelf's file: ten times the starter shelf. */
export const LONGEST_SHELF = 2_000_000;
