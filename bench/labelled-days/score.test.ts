import { expect, it } from 'vitest';
import { scoreDays } from './score';

it('reads days that are right, and none where none is told', () => {
  const open = scoreDays('open');
  expect(open.right).toBeGreaterThanOrEqual(14);
  expect(open.read).toBe(open.right);
  const unopened = scoreDays('unopened');
  expect(unopened.right).toBeGreaterThanOrEqual(6);
  expect(unopened.read).toBe(unopened.right);
});
