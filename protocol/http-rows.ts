/** What the courier has remembered between two requests: written by the storage, read by the network. */
import type { FaultKind } from '../engine/model/views';

/** The last answer of an address that can be asked conditionally. */
export interface AnswerRow {
  address: string;
  /** The answer's own marks, for `If-None-Match` and `If-Modified-Since`. */
  etag: string | null;
  modified: string | null;
  type: string | null;
  /** The text, decoded: what a 304 stands for. */
  text: string;
  /** Milliseconds since 1970. */
  when: number;
}

/** How a host is to be treated. */
export interface HostRow {
  host: string;
  /** When it was last asked, in milliseconds since 1970. */
  asked: number;
  /** It is left alone until then. */
  notBefore: number;
  /** Why. */
  because: Extract<FaultKind, 'busy' | 'server'> | null;
  /** Refusals in a row. */
  failures: number;
}
