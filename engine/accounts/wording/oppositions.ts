/**
 * Families of words that cannot both be true of one point: two aligned claims that hold one each, and not the other's, pull
 * apart. Words as stems or family names of `concepts.ts`. Collected by hand for this project.
 */
const LINES = `
positive | negative, inconclusive, clear
infect | clear, healthy, unharmed
lockdown | evacuate
impose | lift, eas, relax
lift | extend, prolong
open, reopen | close, shut
arrest | release, free
die, kill | surviv, alive, recover, injure
execute | life-term, pardon, release
rise, increas, jump, soar, climb, surg | fall, drop, decreas, declin, plung
admit | deny, denied
accept, allow, permit, approve | refuse, ban, block
support, praise | oppose, condemn
voluntari, volunteer | compel
accident, accidental | deliberat, attack, kill
success | fail, failur
north | south
east | west
morning | evening, night
buy | steal, seize, confiscate
win | lose
quit, resign | dismiss
before | after
more | less, fewer
male, man, boy, husband, son, brother | woman, girl, wife, daughter, sister, female
`;

export const OPPOSITIONS: ReadonlyArray<readonly [ReadonlySet<string>, ReadonlySet<string>]> = LINES.trim()
  .split('\n')
  .map((line) => {
    const [left = '', right = ''] = line.split(' | ');
    return [new Set(left.split(', ')), new Set(right.split(', '))] as const;
  });

/** Words of a guess. "Reportedly" and "is said to" are none: they say that somebody else tells it. */
export const GUESSES: ReadonlySet<string> = new Set(
  'rumor feared apparently perhaps possibly suspect suspected guess presumably supposedly maybe conjecture'.split(
    ' ',
  ),
);

/** What a group thinks of something or somebody; the same people's different attitudes pull apart. */
export const ATTITUDES: ReadonlySet<string> = new Set(
  'resent doubt blame concern support praise sympathy mourn welcome trust pity'.split(' '),
);

/** Groups that hold an attitude in common: ordinary people, by whatever name. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'locals people famili farmer worker trader student villager owner public mother parents listener million'.split(
    ' ',
  ),
);

/** Whom an attitude may be about. */
export const ROLES: ReadonlySet<string> = new Set(
  'defector authorities official soldier military dictator kim-jong-un leader police trader student teacher smuggler doctor worker parents teenager farmer owner man woman'.split(
    ' ',
  ),
);
