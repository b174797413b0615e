import { describe, expect, it } from 'vitest';
import '../../tests/screens/draw';
import type { Independence, MatchReason } from '../../engine/model';
import { STATE_MEDIA } from '../../engine/model/reasons';
import { describeIndependence, describeReasons } from './describe-accounts';

const reason = (kind: 'place' | 'term', value: string, weight: number): MatchReason => ({
  kind,
  value,
  weight,
});

describe('why an account was matched', () => {
  it('names the heaviest reasons first and the days last', () => {
    const reasons = [
      { kind: 'days-apart', days: 4, weight: 9 } as const,
      reason('term', 'returnee', 1),
      reason('place', 'Sinpo', 3),
    ];
    expect(describeReasons(reasons)).toBe('Sinpo · returnee · 4 days apart');
  });

  it.each([
    [0, 'same day'],
    [1, '1 day apart'],
    [-2, '2 days apart'],
  ])('%s days', (days, words) => {
    expect(describeReasons([{ kind: 'days-apart', days, weight: 1 }])).toBe(words);
  });

  it('names no more than six, and none twice', () => {
    const many = Array.from({ length: 9 }, (_, at) => reason('term', `term ${at}`, at));
    expect(describeReasons(many).split(' · ')).toHaveLength(6);
    expect(describeReasons([reason('place', 'Sinpo', 2), reason('term', 'Sinpo', 1)])).toBe('Sinpo');
  });

  it.each<[MatchReason, string]>([
    [{ kind: 'link', outlet: 'whatever', weight: 1 }, 'one links to the other'],
    [{ kind: 'quotation', count: 3, weight: 3 }, 'a quotation in both'],
    [{ kind: 'title', weight: 1 }, 'like titles'],
    [{ kind: 'date', day: 719, weight: 1 }, '19 July'],
    [{ kind: 'date', day: 229, weight: 1 }, '29 February'],
  ])('$0.kind has words of its own', (made, words) => {
    expect(describeReasons([made])).toBe(words);
  });
});

describe('how two accounts relate', () => {
  const said = (verdict: Independence['verdict'], origin: string | null = null) => {
    const { lead, rest } = describeIndependence({ verdict, origin, evidence: [] }, 'Breitbart');
    return `${lead} ${rest}`;
  };

  it.each<[string, Independence['grounds'], string]>([
    [
      'both with an unnamed source',
      [
        { kind: 'unnamed', name: null },
        { kind: 'unnamed', name: null },
      ],
      'No relay found: each cites its own unnamed source. They may still share one.',
    ],
    [
      'one with an unnamed source',
      [
        { kind: 'unnamed', name: null },
        { kind: 'state-media', name: null },
      ],
      'No relay found: this account cites an unnamed source of its own; Breitbart rests on North Korean state media. They may still share a source.',
    ],
    [
      'one that relays an earlier report',
      [
        { kind: 'relay', name: 'Breitbart', earlier: true },
        { kind: 'named', name: 'Pak Il Nam' },
      ],
      'No relay found: this account rests on an earlier report of Breitbart; Breitbart cites Pak Il Nam. They may still share a source.',
    ],
    ['of which that is not known', undefined, 'No relay found. They may still share a source.'],
  ])('says no more of accounts without a relay than is so: %s', (_, grounds, words) => {
    const { lead, rest } = describeIndependence(
      { verdict: 'independent', origin: null, evidence: [], ...(grounds && { grounds }) },
      'Breitbart',
    );
    expect(`${lead} ${rest}`).toBe(words);
  });

  it.each<[Independence['verdict'], string | null, RegExp]>([
    ['a-relays-b', null, /^This account relays Breitbart\./],
    ['b-relays-a', null, /^Breitbart relays this account\./],
    ['same-origin', 'Radio Free Asia', /^Both rest on Radio Free Asia\./],
    ['same-origin', STATE_MEDIA, /^Both rest on North Korean state media\./],
    ['same-origin', null, /^Both rest on one origin\./],
    ['unknown', null, /^Not known how they relate\./],
  ])('%s', (verdict, origin, words) => {
    expect(said(verdict, origin)).toMatch(words);
    expect(said(verdict, origin)).not.toMatch(/confirm/i);
  });
});
