/** The outlets' own interfaces: what can be asked of whom, and where. */
import type { Outlet, OutletAccess } from '../model/outlet';
import { ACCESS } from './records';

export type { Interface } from '../model/outlet';

export interface OutletInterfaces extends Pick<Outlet, 'id'>, Pick<OutletAccess, 'search' | 'news'> {
  /** The outlet's name. */
  outlet: string;
}

export const OUTLET_INTERFACES: readonly OutletInterfaces[] = ACCESS.map(({ outlet, access }) => ({
  id: outlet.id,
  outlet: outlet.name,
  search: access.search,
  news: access.news,
}));
