/** The evaluation port's `anchors`: describe a span of `before.text`, anchor it in `after`. */
import { anchor, describe } from '../../engine/anchoring';
import type { Kind } from './kind';

export function kind(): Kind {
  return {
    line(input) {
      const before = input.before as { text?: unknown; start?: unknown; end?: unknown } | undefined;
      const { after } = input;
      if (typeof before?.text !== 'string' || typeof after !== 'string')
        throw new TypeError('before.text and after must be texts');
      if (typeof before.start !== 'number' || typeof before.end !== 'number')
        throw new TypeError('before.start and before.end must be numbers');
      const started = performance.now();
      const { state, span, score } = anchor(after, describe(before.text, [before.start, before.end]));
      const ms = performance.now() - started;
      return { id: input.id, state, start: span?.[0] ?? null, end: span?.[1] ?? null, score, ms };
    },
  };
}
