import { lexemes } from '../lexemes';

/**
 * Families of words that cannot both be true of one point: two aligned claims that hold one each, and not the other's, pull
 * apart. Whole words; any word of the same family or stem stands for them. Collected by hand for this project.
 */
const LINES = `
positive | negative, inconclusive, clear
infected | clear, healthy, unharmed
lockdown | evacuate
impose | lift, ease, relax
lift | extend, prolong
open, reopen | close, shut
arrest | release, free
killed | survive, alive, recover
execute | life sentence, pardon, release
rise, increase, jump, soar, climb, surge | fall, drop, decrease, decline, plunge
admit | deny, denied
accept, allow, permit, approve | refuse, ban, block
support, praise | oppose, condemn
voluntarily, volunteer | force
accident, accidental | deliberate, deliberately
succeed, success | fail, failure
morning | evening, night
buy | steal, seize, confiscate
win | lose
resign | dismiss
more | less, fewer
`;

/** The family or stem by which a word is compared. */
function conceptOf(word: string): string {
  return lexemes(word)[0]?.concept ?? word;
}

function family(words: string): ReadonlySet<string> {
  return new Set(words.split(', ').map(conceptOf));
}

export const OPPOSITIONS: ReadonlyArray<readonly [ReadonlySet<string>, ReadonlySet<string>]> = LINES.trim()
  .split('\n')
  .map((line) => {
    const [left = '', right = ''] = line.split(' | ');
    return [family(left), family(right)] as const;
  });

/** Words of a guess. "Reportedly" and "is said to" are none: they say that somebody else tells it. */
export const GUESSES: ReadonlySet<string> = family(
  'rumor, apparently, perhaps, possibly, suspect, suspected, guess, presumably, supposedly, maybe, conjecture',
);

/** What a group thinks of something or somebody; the same people's different attitudes pull apart. */
export const ATTITUDES: ReadonlySet<string> = family(
  'resent, doubt, blame, fear, support, praise, sympathy, mourn, welcome, trust, pity, admire, hate, mock, envy',
);

/** Groups that hold an attitude in common: ordinary people, by whatever name. */
export const PEOPLE: ReadonlySet<string> = family(
  'residents, people, families, farmers, workers, traders, students, villagers, owners, public, mothers, parents, listeners, millions, fans, soldiers',
);

/** Whom an attitude may be about, the most particular first: the authorities are in every story. */
export const ROLES: ReadonlySet<string> = family(
  'defector, smuggler, teacher, doctor, student, trader, soldier, police, farmer, worker, owner, teenager, parents, dictator, official, leader, authorities, military',
);
