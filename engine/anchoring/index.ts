/** Describing passages and finding them again. */
export { anchor, anchorUnmoved } from './anchor';
export { describe, describer } from './describe';
export { passageLink } from './text-fragment';
export { prepare } from './text-index';
