/**
 * What people think and feel, by kind; who holds it; which kinds pull apart. Any form of a word stands for it. Collected by hand for
 * this project from general knowledge of English.
 */
import type { AttitudeKind } from '../../model';

const KINDS: Record<AttitudeKind, string> = {
  anger:
    'resent, angry, anger, furious, fury, outrage, hate, hated, hatred, loathe, detest, annoyed, irritated, indignant, bitter, upset, livid, seethe, grumble, complain, curse, fed up, discontent, unhappy, frustrated, exasperated, up in arms',
  doubt: 'doubt, sceptical, unconvinced, puzzled, disbelief, distrust',
  blame: 'blame',
  fear: 'fear, afraid, frightened, scared, terrified, terror, panic, dread, nervous, anxious, anxiety, uneasy, tremble, on edge, alarmed',
  calm: 'calm, calmly, relaxed, unconcerned, indifferent, indifference, unmoved, unruffled, shrug off, take it in their stride',
  sympathy: 'sympathy, sympathise, pity, sorry for, feel for, compassion, side with',
  welcome:
    'welcome, glad, happy, delighted, rejoice, relieved, pleased, support, grateful, thankful, cheer, applaud, in favor, in favour, look forward',
  praise: 'praise, admire, admiration',
  trust: 'trust, have faith',
  mockery: 'mock, ridicule, laugh at, joke, scoff, sneer, jeer',
  grief: 'mourn, weep, grief, sadness, sorrow',
  envy: 'envy, jealous',
};

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', words = ''] = line.split(': ');
      return [name, words.split(', ')] as const;
    });

/** Each word and phrase with its kind. */
export const ATTITUDE_WORDS = (Object.entries(KINDS) as Array<[AttitudeKind, string]>).flatMap(
  ([kind, words]) =>
    words.split(', ').map((word): readonly [phrase: string, kind: AttitudeKind] => [word, kind]),
);

/** Kinds that one and the same people cannot well hold of one thing. */
const OPPOSED = [
  ['anger', 'welcome'],
  ['anger', 'sympathy'],
  ['anger', 'praise'],
  ['anger', 'calm'],
  ['fear', 'calm'],
  ['fear', 'welcome'],
  ['doubt', 'trust'],
  ['blame', 'sympathy'],
  ['mockery', 'praise'],
  ['grief', 'welcome'],
] as const;

export function areOpposed(p: AttitudeKind, q: AttitudeKind): boolean {
  return OPPOSED.some(([x, y]) => (x === p && y === q) || (x === q && y === p));
}

/** Groups that hold an attitude in common, by the class that they are of: ordinary people, or some of them. */
const HOLDERS = `
people: residents, people, everyone, everybody, families, villagers, public, millions, neighbors, the masses, many, some, most, nobody, towns, they, we
farmers: farmers
workers: workers, miners, laborers
traders: traders, merchants, vendors
students: students, pupils
owners: owners, users, customers
parents: parents, mothers, fathers
old: elderly, old people, grandmother, granny, grannies, grandfather, seniors
young: youth, young people, teenagers, young women, young men
soldiers: soldiers
listeners: listeners, fans
`;

/** Each word and phrase with the class of people it names. */
export const HOLDER_WORDS: ReadonlyArray<readonly [phrase: string, holders: string]> = lines(HOLDERS).flatMap(
  ([holders, words]) => words.map((word) => [word, holders] as const),
);
