import { describe, expect, it } from 'vitest';
import type { EventOrigins, Independence, OriginEdge, OriginKind, OriginNode } from '../../model';
import { pairInEvent } from './event-pairs';

const node = (kind: OriginKind, name: string, ...keys: string[]): OriginNode => ({
  id: keys[0] ?? name,
  kind,
  name,
  keys,
});
const hop = (from: OriginNode, to: OriginNode, part = false): OriginEdge => ({
  from: from.id,
  to: to.id,
  by: 'credit',
  part,
  dropped: false,
  evidence: [`${from.name} on ${to.name}.`],
});

const [rfa, again, mirror, sun, times, wire] = [
  node('account', 'RFA', 'rfa'),
  node('account', 'RFA', 'rfa2'),
  node('account', 'Mirror', 'mirror', 'mirror-ko'),
  node('account', 'Sun', 'sun'),
  node('account', 'Times', 'times'),
  node('account', 'Wire', 'wire'),
] as const;
const [sources, ministry] = [node('sources', 'RFA'), node('named', 'Ministry')];
const EVENT: EventOrigins = {
  articles: 7,
  accounts: 6,
  nodes: [rfa, again, mirror, sun, times, wire, { ...sources, id: 'sources' }, ministry],
  edges: [
    hop(rfa, { ...sources, id: 'sources' }),
    hop(again, { ...sources, id: 'sources' }),
    hop(mirror, rfa),
    hop(sun, mirror),
    hop(sun, ministry, true),
    hop(times, ministry),
    hop(wire, ministry),
  ],
  origins: [
    { id: 'sources', keys: ['rfa', 'rfa2', 'mirror', 'mirror-ko', 'sun'] },
    { id: 'Ministry', keys: ['times', 'wire'] },
  ],
};
const NONE: Independence = { verdict: 'independent', origin: null, evidence: [] };

describe('two accounts in their event', () => {
  it.each<[string, string, string, string, string | null]>([
    ['a third stands between them', 'sun', 'rfa', 'same-origin', 'RFA'],
    ['both rest on one speaker', 'times', 'wire', 'same-origin', 'Ministry'],
    ['a part of one is no origin of it', 'sun', 'times', 'independent', null],
    ['two reports of one outlet', 'rfa', 'rfa2', 'independent', null],
    ['the same account twice', 'mirror', 'mirror-ko', 'independent', null],
    ['one that is not in the event', 'sun', 'elsewhere', 'independent', null],
  ])('%s', (_name, a, b, verdict, origin) => {
    const forth = pairInEvent(EVENT, a, b, NONE);
    expect([forth.verdict, forth.origin]).toEqual([verdict, origin]);
    expect(pairInEvent(EVENT, b, a, NONE)).toMatchObject({ verdict, origin });
  });

  it('shows what both rest on', () => {
    expect(pairInEvent(EVENT, 'times', 'wire', NONE).evidence).toEqual([
      'Times on Ministry.',
      'Wire on Ministry.',
    ]);
  });

  it('a relay that the two show by themselves stands', () => {
    const relay: Independence = { verdict: 'a-relays-b', origin: 'Times', evidence: ['As Times said.'] };
    expect(pairInEvent(EVENT, 'wire', 'times', relay)).toBe(relay);
  });
});
