/** What the reader chose: settings, and the outlets that are followed with what is known of each. */
import type { IsoDate } from '../../engine/model';
import type { Fault, Settings } from '../../engine/model/views';

/** One row, named `settings`: only what the reader changed, so that a later default reaches those who did not. */
export interface SettingsRow {
  name: 'settings';
  changed: Partial<Settings>;
}

export interface FollowedRow {
  /** `OutletInterfaces.id`. */
  outlet: string;
  looked: IsoDate | null;
  listed: number;
  taken: number;
  fault: Fault | null;
  /** Addresses that the feed announced and that are still to be read, oldest first. */
  waiting: string[];
  /** Keys of articles that were decided on: read, or no story of ours, or not to be had. */
  done: string[];
}
