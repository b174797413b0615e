import type { Synopsis } from '../model';
import type { AccountInput } from './features';
import { independence } from './independence';
export function synopsis(a: AccountInput, b: AccountInput): Synopsis {
  return { independence: independence(a, b), rows: [] };
}
