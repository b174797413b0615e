/**
 * The outlets that are read by themselves, in the order in which they are listed. `npm run new -- outlet NAME` adds a line to
 * each part; a test fails while a record's file is missing here.
 */
import type { Outlet, OutletRecord } from '../../model/outlet';
import * as breitbart from './breitbart';
import * as dailyNk from './daily-nk';
import * as rfa from './rfa';

/** Who they are. */
export const OUTLETS: readonly Outlet[] = [dailyNk.outlet, rfa.outlet, breitbart.outlet];

/** The same with where they can be asked. */
export const ACCESS: ReadonlyArray<Pick<OutletRecord, 'outlet' | 'access'>> = [
  { outlet: dailyNk.outlet, access: dailyNk.access },
  { outlet: rfa.outlet, access: rfa.access },
  { outlet: breitbart.outlet, access: breitbart.access },
];

/** The same with how their pages are read. */
export const PAGES: ReadonlyArray<Pick<OutletRecord, 'outlet' | 'pages'>> = [
  { outlet: dailyNk.outlet, pages: dailyNk.pages },
  { outlet: rfa.outlet, pages: rfa.pages },
  { outlet: breitbart.outlet, pages: breitbart.pages },
];
