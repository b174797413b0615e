import type { Fault, FaultKind } from '../../engine/model/views';

/** A fault as an error, thrown inside the courier and turned into a result before it answers. */
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
