/**
 * Failures in the kinds that the interface has words for. Nothing from Dexie is imported here: the content script
 * and the sidebar carry this file too.
 */
import type { FaultInFile } from '../../engine/model/file-faults';

/** Why something was not done, in kinds that the interface has words for. */
export type FailureKind =
  | 'quota'
  | 'storage'
  | 'conflict'
  | 'not-found'
  | 'invalid'
  | 'forbidden'
  | 'too-large'
  | 'private'
  /** The sidebar was not in plain sight: the click may have been borrowed by the page. */
  | 'covered'
  /** A text took longer than it may. */
  | 'too-slow'
  /** What was asked is wanted no more: the tab has gone on. */
  | 'cancelled'
  /** Asked too often: `wait` says when it may be asked again. */
  | 'put-off'
  /** The library was written by a later version of the extension: this one neither reads nor writes it. */
  | 'newer'
  /** Another window keeps the library open in an earlier version. */
  | 'blocked'
  | 'internal';

export interface Failure {
  kind: FailureKind;
  /** For the log and for bug reports; the interface words the kind itself. */
  detail: string;
  /** Milliseconds after which it may be asked again; with `put-off` alone. */
  wait?: number;
  /** What is wrong with a file that was refused as a whole; with `invalid` alone. */
  file?: FaultInFile;
}

/** A failure as an error, so that it can be thrown and caught on both sides of the message boundary. */
export class FailureError extends Error {
  readonly failure: Failure;

  /**
   * @param wait with `put-off`: milliseconds after which it may be asked again
   * @param file with `invalid`: what is wrong with a file
   */
  constructor(kind: FailureKind, detail: string, wait?: number, file?: FaultInFile) {
    super(`${kind}: ${detail}`);
    this.name = 'FailureError';
    this.failure = { kind, detail, ...(wait === undefined ? {} : { wait }), ...(file && { file }) };
  }
}

/** The failure of a file that is refused as a whole. */
export function fileFailure(file: FaultInFile): FailureError {
  const { line, fault } = file;
  const detail = [line === null ? '' : `line ${line}`, fault.at ?? '', fault.kind].filter(Boolean).join(': ');
  return new FailureError('invalid', detail, undefined, file);
}

/** Names that IndexedDB and Dexie give to a store that refuses, was taken away, or broke off. */
const STORAGE_ERRORS = new Set([
  'AbortError',
  'BulkError',
  'ConstraintError',
  'DataError',
  'DatabaseClosedError',
  'DataCloneError',
  'InvalidStateError',
  'MissingAPIError',
  'ModifyError',
  'NotFoundError',
  'OpenFailedError',
  'PrematureCommitError',
  'ReadOnlyError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'UpgradeError',
  'VersionError',
]);

/** How many causes are followed: Dexie nests at most three deep. */
const CAUSES_FOLLOWED = 5;

/** The error and what caused it: Dexie keeps the browser's error in `inner`, bulk errors theirs in `failures`. */
function* causes(error: unknown): Iterable<{ name: string; message: string; failure?: Failure }> {
  let current: unknown = error;
  for (let depth = 0; depth < CAUSES_FOLLOWED && typeof current === 'object' && current !== null; depth++) {
    const { name, message, inner, failures, cause } = current as Record<string, unknown>;
    const found = { name: String(name ?? ''), message: String(message ?? '') };
    yield current instanceof FailureError ? { ...found, failure: current.failure } : found;
    current = inner ?? (Array.isArray(failures) ? failures[0] : undefined) ?? cause;
  }
}

/** What went wrong, as it is told to whoever asked. Anything may come in. */
export function failureOf(error: unknown): Failure {
  let storage: Failure | null = null;
  for (const { name, message, failure } of causes(error)) {
    if (failure) return failure;
    if (name === 'QuotaExceededError') return { kind: 'quota', detail: message || name };
    if (STORAGE_ERRORS.has(name)) storage = { kind: 'storage', detail: `${name}: ${message}` };
  }
  return storage ?? { kind: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
