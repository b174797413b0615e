/** Which outlet a host belongs to, and what an outlet is called, among those that have a record. */
import type { Outlet } from '../model/outlet';
import { OUTLETS } from './records';

/** Whether a host is the outlet's own, or under it: `www.rfa.org`, and not `notrfa.org`. */
export function isOn(host: string, { hosts }: Outlet): boolean {
  return hosts.some((own) => host === own || host.endsWith(`.${own}`));
}

/** The outlet that has a host; `null` for all other sites. */
export function outletOn(host: string): Outlet | null {
  return OUTLETS.find((outlet) => isOn(host, outlet)) ?? null;
}

/** All that an outlet is called, the name shown first. */
export function namesOfOutlet({ name, aliases }: Outlet): string[] {
  return [name, ...aliases];
}

/** The names of all of them. */
export const KNOWN_NAMES: readonly string[] = /* @__PURE__ */ OUTLETS.flatMap(namesOfOutlet);

/** Whether a name is in Latin letters, where words have ends that a pattern can see. */
export function isLatin(name: string): boolean {
  return /^\p{Script=Latin}/u.test(name);
}

/** Names as the alternatives of a pattern: `Radio Free Asia|RFA`. They have letters, digits, spaces and apostrophes only. */
export function alternatives(names: readonly string[]): string {
  return names.join('|');
}
