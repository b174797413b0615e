import type { Fault, FaultKind } from '../../engine/model/views';

/** A fault as an error, to leave the middle of an errand by. */
export class FaultError extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.kind}: ${fault.detail}`);
    this.name = 'FaultError';
  }
}

export function fault(kind: FaultKind, detail: string, after?: number): FaultError {
  return new FaultError({
    kind,
    detail,
    ...(after !== undefined && { after: new Date(after).toISOString() }),
  });
}
