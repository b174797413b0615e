import { describe, expect, it } from 'vitest';
import type { Attribution, Attributions, SharedQuote, Source, SourceKind } from '../../../engine/model';
import { HERE_SAID } from '../../../tests/screens/samples';
import { columnHues, jointHues } from './joint-hues';
import { MORE_HUE } from './source-hues';

const [sample] = HERE_SAID.attributions as [Attribution];
const [someone] = HERE_SAID.sources as [Source];

/** An account in which each of these says one thing, in this order: `[name, kind]`. */
function account(...sources: Array<readonly [name: string, kind: SourceKind]>): Attributions {
  return {
    engine: 1,
    sources: sources.map(([name, kind], at) => ({ ...someone, id: `s${at + 1}`, name, kind })),
    attributions: sources.map(([speaker], at) => ({
      ...sample,
      id: `q${at + 1}`,
      sourceId: `s${at + 1}`,
      speaker,
      sourceConfidence: 1,
      content: [[at * 100, at * 100 + 50]],
    })),
  };
}
const namesOf = ([a, b]: ReturnType<typeof jointHues>) =>
  [a, b].map((hues) => [...hues].map(([id, { name }]) => `${id} ${name}`).sort());

describe('the colours of two accounts side by side', () => {
  it('one speaker has one, and no other speaker has it', () => {
    const a = account(
      ['a ferryman', 'anonymous-person'],
      ['KCNA', 'state-media'],
      ['Ri Un-bi', 'named-person'],
    );
    const b = account(
      ['the KCNA', 'state-media'],
      ['a ferryman', 'anonymous-person'],
      ['Ri Un Bi', 'named-person'],
    );
    expect(namesOf(jointHues(a, b))).toEqual([
      ['s1 s1', 's2 s2', 's3 s3'],
      ['s1 s2', 's2 s4', 's3 s3'],
    ]);
  });

  it('unnamed people, lone family names and reports are nobody elsewhere', () => {
    const all: Array<readonly [string, SourceKind]> = [
      ['residents', 'anonymous-group'],
      ['Ri', 'named-person'],
      ['a report', 'document'],
    ];
    expect(namesOf(jointHues(account(...all), account(...all)))).toEqual([
      ['s1 s1', 's2 s2', 's3 s3'],
      ['s1 s4', 's2 s5', 's3 s6'],
    ]);
  });

  it('who is quoted with the same statement is the same speaker, though unnamed', () => {
    const a = account(['residents', 'anonymous-group'], ['a ferryman', 'anonymous-person']);
    const b = account(['KCNA', 'state-media'], ['a source on the river', 'anonymous-person']);
    const quote: SharedQuote = {
      otherKey: 'b',
      attribution: 'q2',
      a: [[100, 150]],
      b: [[100, 150]],
      how: 'same',
      runs: [],
    };
    expect(namesOf(jointHues(a, b, [quote]))[1]).toEqual(['s1 s3', 's2 s2']);
  });

  it('of three accounts a speaker keeps the colour of the first that has them, and nobody else gets it', () => {
    const a = account(['A B', 'named-person'], ['C D', 'named-person']);
    const b = account(['E F', 'named-person'], ['KCNA', 'state-media']);
    const c = account(['KCNA', 'state-media'], ['G H', 'named-person'], ['A B', 'named-person']);
    const columns = columnHues([a, b, c], () => []);
    expect(columns.map((hues) => [...hues].map(([id, { name }]) => `${id} ${name}`).sort())).toEqual([
      ['s1 s1', 's2 s2'],
      ['s1 s3', 's2 s4'],
      ['s1 s4', 's2 s5', 's3 s1'],
    ]);
    expect(columnHues([], () => [])).toEqual([]);
  });

  it('where the first account has taken all six, further speakers of the second share the slate', () => {
    const many = ['A B', 'C D', 'E F', 'G H', 'I J', 'K L', 'M N'].map(
      (name) => [name, 'named-person'] as const,
    );
    const [here, there] = jointHues(
      account(...many),
      account(['O P', 'named-person'], ['A B', 'named-person']),
    );
    expect(here.get('s7')).toBe(MORE_HUE);
    expect(there.get('s1')).toBe(MORE_HUE);
    expect(there.get('s2')).toBe(here.get('s1'));
  });
});
