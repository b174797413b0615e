import type { Block } from '../model';

/** Whether attribution reads more of a block than its text: what stands in a block quotation, and subheads, whose words are the outlet's. */
export const isReadBlock = ({ kind, quotation }: Block): boolean =>
  quotation !== undefined || kind === 'subhead';
