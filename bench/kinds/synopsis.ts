/** `synopsis`: `{id, a, b}` with two articles in, independence and rows out. Attribution is not part of the time. */

import { describeRowReason } from '../../components/accounts/describe-row-reason';
import { messagesFrom, setMessageSource } from '../../components/i18n/i18n';
import { synopsis } from '../../engine/accounts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { accountInput } from './accounts';
import type { Kind } from './kind';

export function kind(): Kind {
  // `why` of a row is the sentence that the extension shows under it.
  setMessageSource(messagesFrom(messages));
  return {
    line(input) {
      const a = accountInput(sideOf(input.a));
      const b = accountInput(sideOf(input.b));
      const started = performance.now();
      const { independence, rows } = synopsis(a, b);
      const ms = Math.round((performance.now() - started) * 100) / 100;
      return {
        id: input.id ?? null,
        independence,
        rows: rows.map(({ topic, relation, a: left, b: right, why }) => ({
          topic,
          relation,
          a: left,
          b: right,
          why: why === null ? '' : describeRowReason(why),
        })),
        ms,
      };
    },
  };
}

function sideOf(side: unknown): Record<string, unknown> {
  if (typeof side !== 'object' || side === null) throw new TypeError('a and b must be articles');
  return side as Record<string, unknown>;
}
