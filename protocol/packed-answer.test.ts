import { describe, expect, it } from 'vitest';
import type { Reply } from './messages/message-map';
import { answerOf, sentAs } from './packed-answer';

const answered = (answer: unknown) => ({ ok: true, answer }) as Reply & { ok: true };

describe('answers as text', () => {
  it.each([[{ rows: [1, { words: 'rice — 쌀' }] }], ['text'], [0], [false], [null], [[]]])(
    'carries %j',
    (answer) => {
      const sent = sentAs(answered(answer), { packed: true });
      expect(sent).toEqual({ ok: true, packed: JSON.stringify(answer) });
      if (sent.ok) expect(answerOf(sent)).toEqual(answer);
    },
  );

  it('leaves an answer that is nothing, and a failure, as they are', () => {
    expect(sentAs(answered(undefined), { packed: true })).toEqual({ ok: true, answer: undefined });
    const failed: Reply = { ok: false, failure: { kind: 'invalid', detail: 'no' } };
    expect(sentAs(failed, { packed: true })).toBe(failed);
  });

  it.each([[{}], [{ packed: false }], [{ packed: 'yes' }], [{ packed: 1 }]])(
    'packs nothing for %j',
    (envelope) => {
      const reply = answered({ rows: [] });
      expect(sentAs(reply, envelope)).toBe(reply);
      expect(answerOf(reply)).toEqual({ rows: [] });
    },
  );
});
