import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../tests/support/at-once';
import { stepsOf } from '../../tests/unit/steps';
import { foldedName, plainName } from './names';
import { findingPersons, type PersonSaid, personaNamed, personPair } from './persons';
import type { SourceFacts } from './source-facts';

const person = (name: string, role: string | null) => ({
  name,
  role,
  kind: 'named-person' as const,
  places: [],
});
/** An article that quotes each of these persons so many times. */
const article = (...said: Array<[name: string, role: string | null, quotes?: number]>): SourceFacts => ({
  outlet: 'Daily NK',
  day: '2031-05-01',
  sources: said.map(([name, role]) => person(name, role)),
  words: [],
  quotes: said.flatMap(([, , quotes = 1], at) => Array<number>(quotes).fill(at)),
});
const word = (
  one: [string, string | null],
  other: [string, string | null],
  is: 'one' | 'two',
  said = '1',
) => ({
  one: { name: one[0], role: one[1] },
  other: { name: other[0], role: other[1] },
  word: is,
  said,
});
const personsOf = (rows: SourceFacts[], words: PersonSaid[]) => atOnce(findingPersons(rows, words));
function isOne(
  rows: SourceFacts[],
  one: [string, string | null],
  other: [string, string | null],
  words: PersonSaid[] = [],
) {
  const { idOf } = personsOf(rows, words);
  const id = ([name, role]: [string, string | null]) => idOf(personaNamed({ name, role }));
  return id(one) === id(other);
}

describe('named persons', () => {
  const professor = article(['Han Min-su', 'professor at Koryo College', 3]);
  const teacher = article(['Han Min Su', 'a professor']);
  const trader = article(['Han Min-su', 'timber trader']);
  const bare = article(['Han Min-su', null]);

  it('are one by name and role', () => {
    expect(
      isOne(
        [professor, teacher],
        ['Han Min-su', 'professor at Koryo College'],
        ['Han Min Su', 'a professor'],
      ),
    ).toBe(true);
  });

  it('are asked about where the same name has another role, and apart until then', () => {
    const rows = [professor, trader];
    expect(isOne(rows, ['Han Min-su', 'professor at Koryo College'], ['Han Min-su', 'timber trader'])).toBe(
      false,
    );
    expect(personsOf(rows, []).questions).toMatchObject([
      { one: { name: 'Han Min-su', quotes: 3 }, other: { role: 'timber trader' }, why: 'role' },
    ]);
  });

  it('without a role are the most quoted of the name', () => {
    expect(
      isOne([professor, trader, bare], ['Han Min-su', null], ['Han Min-su', 'professor at Koryo College']),
    ).toBe(true);
  });

  it('are one, or two, by the reader’s word, and nobody asks again', () => {
    const [one, other]: Array<[string, string]> = [
      ['Han Min-su', 'professor at Koryo College'],
      ['Han Min-su', 'timber trader'],
    ];
    for (const is of ['one', 'two'] as const) {
      const words = [word(one!, other!, is)];
      expect(isOne([professor, trader], one!, other!, words)).toBe(is === 'one');
      expect(personsOf([professor, trader], words).questions).toEqual([]);
    }
  });

  it('obey the later word of two, whichever of them it was said from', () => {
    const [one, other]: Array<[string, string]> = [
      ['Han Min-su', 'professor at Koryo College'],
      ['Han Min-su', 'timber trader'],
    ];
    const words = [word(one!, other!, 'one', '1'), word(other!, one!, 'two', '2')];
    expect(isOne([professor, trader], one!, other!, words)).toBe(false);
  });

  it('stay two where a later article has both roles', () => {
    const both = article(['Han Min-su', 'professor and timber trader']);
    const [one, other]: Array<[string, string]> = [
      ['Han Min-su', 'professor at Koryo College'],
      ['Han Min-su', 'timber trader'],
    ];
    expect(isOne([professor, trader, both], one!, other!)).toBe(true);
    expect(isOne([professor, trader, both], one!, other!, [word(one!, other!, 'two')])).toBe(false);
  });

  it('are asked about where they are spelled alike', () => {
    const rows = [article(['Choe Yong-hui', 'doctor', 2]), article(['Choi Yeong Hui', 'doctor'])];
    expect(personsOf(rows, []).questions).toMatchObject([
      { why: 'spelling', other: { name: 'Choi Yeong Hui' } },
    ]);
  });

  it('are no two of one family name alone, and nobody asks about such', () => {
    const rows = [article(['Kim', 'minister']), article(['Kim', 'trader'])];
    expect(isOne(rows, ['Kim', 'minister'], ['Kim', 'trader'])).toBe(false);
    expect(personsOf(rows, []).questions).toEqual([]);
  });

  it('never include unnamed ones', () => {
    const unnamed = { ...person('a source in Hoeryong', null), kind: 'anonymous-person' as const };
    const rows = [1, 2].map(() => ({ outlet: 'x', day: null, sources: [unnamed], quotes: [0], words: [0] }));
    expect(personsOf(rows, []).questions).toEqual([]);
  });

  it('are found in time that grows with the quotes', () => {
    const rows = Array.from({ length: 4_000 }, (_, at) =>
      article([`Han Min-su`, `role${at % 1_000}`], [`Ri ${at} Chol`, null]),
    );
    const half = stepsOf(() => personsOf(rows.slice(0, 2_000), []));
    const whole = stepsOf(() => personsOf(rows, []));
    expect(half).toBeGreaterThan(2_000);
    expect(whole).toBeLessThan(2.5 * half);
  });
});

describe('spellings', () => {
  it.each([
    ['Choe Yong-hui', 'Choi Yeonghui'],
    ['Lee Kyung-ho', 'Ri Kyong Ho'],
    ['Min-su Han', 'Han Min-su'],
    ['Park Sang-hak', 'Pak Sang Hak'],
  ])('%s and %s are alike', (one, other) =>
    expect(foldedName(plainName(one))).toBe(foldedName(plainName(other))),
  );
  it.each([
    ['Kim Yong-ho', 'Kim Yong-hui'],
    ['Han Min-su', 'Han Mi-sun'],
    ['김영호', '김영희'],
  ])('%s and %s are not', (one, other) =>
    expect(foldedName(plainName(one))).not.toBe(foldedName(plainName(other))),
  );
});

describe('a pair of persons', () => {
  const parts = fc.constantFrom('han', 'min', 'su', 'ri', 'kyong', 'ho', '영호');
  const person = fc.record({
    name: fc.array(parts, { minLength: 1, maxLength: 3 }),
    role: fc.constantFrom(null, 'professor', 'timber trader'),
  });
  /** How articles write one name. */
  const spelling = fc.record({
    title: fc.constantFrom('', 'Mr. ', 'the '),
    between: fc.constantFrom(' ', '-', ' - '),
    upper: fc.boolean(),
  });
  type Drawn<A> = A extends fc.Arbitrary<infer Value> ? Value : never;
  const spelled = (
    { name, role }: Drawn<typeof person>,
    { title, between, upper }: Drawn<typeof spelling>,
  ) => {
    const letters = (text: string) => (upper ? text.toUpperCase() : text);
    return { name: `${title}${letters(name.join(between))}`, role: role && letters(role) };
  };

  it('is the same in all spellings of the two, and from either side', () => {
    fc.assert(
      fc.property(person, person, fc.tuple(spelling, spelling, spelling, spelling), (p, q, how) => {
        const here = { one: spelled(p, how[0]), other: spelled(q, how[1]) };
        const there = { one: spelled(q, how[2]), other: spelled(p, how[3]) };
        expect(personPair(here)).toBe(personPair(there));
      }),
    );
  });

  it('is another one of other names or roles', () => {
    const pair = (...[one, other]: Array<[string, string | null]>) => {
      const named = ([name, role]: [string, string | null]) => ({ name, role });
      return personPair({ one: named(one!), other: named(other!) });
    };
    const pairs = [
      pair(['Han Min-su', 'professor'], ['Han Min-su', 'trader']),
      pair(['Han Min-su', 'professor'], ['Han Min-su', null]),
      pair(['Han Min-su', null], ['Han Min-su', null]),
      pair(['Han Min-su', 'professor'], ['Han Mi-sun', 'trader']),
      // Names of other letters are never taken for one unasked.
      pair(['Choe Yong-hui', null], ['Han Min-su', null]),
      pair(['Choi Yeong-hui', null], ['Han Min-su', null]),
    ];
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('has the later word obeyed, however each of them spelled it', () => {
    const rows = [article(['Han Min-su', 'Professor']), article(['Han Min-su', 'timber trader'])];
    const words = [
      word(['Mr. Han Min Su', 'professor'], ['han min-su', 'Timber Trader'], 'one', '1'),
      word(['HAN MIN SU', 'timber trader'], ['Han Min-su', 'PROFESSOR'], 'two', '2'),
    ];
    const is = (all: PersonSaid[]) =>
      isOne(rows, ['Han Min-su', 'Professor'], ['Han Min-su', 'timber trader'], all);
    expect([is(words), is(words.toReversed()), is(words.slice(0, 1))]).toEqual([false, false, true]);
  });
});
