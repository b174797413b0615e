import type { Independence } from '../model';
import type { AccountInput } from './features';
export function independence(_a: AccountInput, _b: AccountInput): Independence {
  return { verdict: 'unknown', origin: null, evidence: [] };
}
