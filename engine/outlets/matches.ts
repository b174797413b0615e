import { OUTLETS } from './records';

/** The pages that the reader starts on by itself. Other sites are asked for one by one, when the reader switches them on. */
export const OUTLET_MATCHES: string[] = OUTLETS.flatMap(({ hosts }) =>
  hosts.map((host) => `*://*.${host}/*`),
);
