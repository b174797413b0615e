/** Files back into the library. What the library is exported as stands in `sheet-files.ts`, which the background does not carry. */
export { uuidFor } from './web-annotation/foreign';
export { fromJsonLd, readJsonLd } from './web-annotation/from-json-ld';
