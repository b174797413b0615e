import { expect, it } from 'vitest';
import type { Attribution } from '../../engine/model';
import { speakerRuns } from './speaker-runs';

const said = (ids: string, confidence = 1) =>
  [...ids].map(
    (one, at) =>
      ({
        id: `${one}${at}`,
        sourceId: one === '-' ? null : one,
        speaker: one === '-' ? null : one,
        sourceConfidence: confidence,
      }) as Attribution,
  );
const runs = (attributions: Attribution[]) =>
  speakerRuns(attributions).map((run) => run.attributions.map(({ id }) => id).join(' '));

it.each([
  ['aab', ['a0 a1', 'b2']],
  ['abba', ['a0', 'b1 b2', 'a3']],
  ['--', ['-0', '-1']],
  ['', []],
])('%j', (ids, expected) => expect(runs(said(ids))).toEqual(expected));

it('quotes of which it is not clear who says them are nobody’s run', () => {
  expect(runs(said('aa', 0))).toEqual(['a0', 'a1']);
});
