import { describe, expect, it } from 'vitest';
import type { Source, SourceKind } from '../../engine/model';
import { MORE_HUE, NO_SOURCE_HUE, SOURCE_HUES } from '../sources/colours/source-hues';
import { joinedHues } from './joined-hues';

const source = (id: string, name: string, kind: SourceKind = 'named-person'): Source => ({
  id,
  kind,
  name,
  place: null,
  role: null,
  anonymity: null,
  mentions: [],
});

describe('the hues of several accounts', () => {
  const first = { sources: [source('s1', 'Rim Sample'), source('s2', 'the Harbour Office', 'organisation')] };
  const second = {
    sources: [
      source('s1', 'a resident', 'anonymous-person'),
      source('s2', 'Harbour office', 'organisation'),
      source('s3', 'Rim Sample', 'anonymous-person'),
    ],
  };
  const [one, other] = joinedHues([first, second]);

  it('are the same for one speaker, under whatever id', () => {
    expect(one!('s2')).toBe(other!('s2'));
    // The one who speaks in both comes first.
    expect(one!('s2')).toBe(SOURCE_HUES[0]);
  });

  it('are different for others, and a description is no name', () => {
    const all = [one!('s1'), one!('s2'), other!('s1'), other!('s3')].map(({ name }) => name);
    expect(new Set(all).size).toBe(4);
  });

  it('claim nobody where nobody is clear', () => {
    expect(one!(null)).toBe(NO_SOURCE_HUE);
    expect(one!('s9')).toBe(NO_SOURCE_HUE);
    expect(joinedHues([])).toEqual([]);
  });

  it('are never two speakers’: behind the sixth all share the slate', () => {
    const many = { sources: Array.from({ length: 8 }, (_, at) => source(`s${at + 1}`, `Speaker ${at}`)) };
    const [hue] = joinedHues([many]);
    expect([hue!('s7'), hue!('s8')]).toEqual([MORE_HUE, MORE_HUE]);
  });
});
