/**
 * What pages of the extension show of the outlets: names and links. The build puts the value in the place of this file
 * (`wxt.config.ts`), so that no page carries the records for it.
 */
import { ACCESS } from './records';

export interface ShownOutlet {
  name: string;
  hosts: readonly string[];
  home: string;
  searchPage: string | null;
}

export const SHOWN_OUTLETS: readonly ShownOutlet[] = ACCESS.map(({ outlet, access }) => ({
  name: outlet.name,
  hosts: outlet.hosts,
  home: access.home,
  searchPage: access.searchPage,
}));
