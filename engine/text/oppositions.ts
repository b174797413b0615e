import { lexemes } from './lexemes';

/**
 * Families of words that cannot both be true of one point: two aligned claims that hold one each, and not the other's, pull
 * apart. Words and short phrases; any word of the same family or stem stands for them. Collected by hand for this project.
 */
const LINES = `
positive | negative, inconclusive, clear
infected | clear, healthy, unharmed
lockdown | evacuate
impose | lift, ease, relax
lift, repeal | extend, prolong, remain valid, still valid, in force, in effect
open, reopen, resume | close, shut, suspend, halt
arrest | release, free
killed | survive, alive, recover
executed | life sentence, pardon, release
rise, increase, jump, soar, climb, surge | fall, drop, decrease, decline, plunge
rise, increase, jump, soar, climb, surge | unchanged, steady, stable, hardly moved, barely moved, stay the same
fall, drop, decrease, decline, plunge | unchanged, steady, stable, hardly moved, barely moved, stay the same
admit | deny, denied
unable to confirm, could not confirm, not been confirmed, unconfirmed, cannot be confirmed, not confirmed | very likely, has been confirmed, was confirmed, verified, beyond doubt
accept, allow, permit, approve | refuse, ban, block
support, praise | oppose, condemn
voluntarily, volunteer | force
accident, accidental | deliberate, deliberately
succeed, success | fail, failure
morning, dawn, daybreak | evening, night, dusk, midnight
buy | steal, seize, confiscate
win | lose
resign | dismiss
more | less, fewer
fine, fined | hard labor, labor camp, prison, jail
missing, unaccounted for | nobody is missing, no one is missing, all accounted for, been found
for free, free of charge, at no cost | have to pay, had to pay, must pay, for a fee
in public, publicly | in secret, secretly, behind closed doors
suicide, took his own life, took her own life, took their own lives, killed himself, killed herself, hanged himself, hanged herself | murder, murdered
caught, captured | escape, at large, on the run, got away
warning shot, fired a warning, warned first, blanks | without warning, no warning, without a warning
innocent, acquitted | guilty, convicted
cremate, cremated | buried, burial
alone, by himself, by herself | together with, accompanied by
ordered, forced | of their own accord, of his own accord
`;

/** The family or stem by which a word is compared. */
function conceptOf(word: string): string {
  return lexemes(word)[0]?.concept ?? word;
}

function family(words: string): ReadonlySet<string> {
  return new Set(words.split(', ').map(conceptOf));
}

/** Each line's two sides, as words and phrases. */
export const OPPOSITIONS: ReadonlyArray<readonly [left: readonly string[], right: readonly string[]]> =
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split(' | ');
      return [left.split(', '), right.split(', ')] as const;
    });

/**
 * Who orders, forbids and punishes, by kind. "The authorities" is none: they may be any of these. Collected by hand for this
 * project from the institutions of North Korea as they are written about.
 */
const ACTORS = `
leader: kim jong un, dictator, leader, supreme leader
party: central committee, workers’ party, party committee, party secretary, politburo, provincial party
people’s committee: people’s committee, municipal government, city government, local government
police: police, police officers, ministry of social security, ministry of people’s security
secret police: state security, secret police, ministry of state security
youth league: youth league, youth union
prosecutors: prosecutor, prosecutors, court
military: army, navy, military, general staff, border guard command
ministry of education: education ministry, ministry of education
telecommunications: telecommunications bureau, communications ministry, telecom bureau
women’s union: women’s union
neighborhood watch: inminban, neighborhood watch
quarantine command: quarantine command, emergency quarantine, quarantine headquarters
border guards: border guard, border guards
storm corps: storm corps, eleventh corps, 11th corps
managers: manager, managers, factory director, mine director
managers: president of the university, university president, university presidents, rector
`;

/** Each word and phrase with the kind of actor it names. */
export const ACTOR_WORDS: ReadonlyArray<readonly [phrase: string, actor: string]> = ACTORS.trim()
  .split('\n')
  .flatMap((line) => {
    const [actor = '', words = ''] = line.split(': ');
    return words.split(', ').map((word) => [word, actor] as const);
  });

/** What they do to people, that one of them does and not another. */
export const COMMANDS: ReadonlySet<string> = family(
  'order, ban, confiscate, arrest, dismiss, summon, forbid, instruct, refuse, overrule, shoot, fire, sentence, investigate, search, sign',
);

/** Words of a guess. "Reportedly" and "is said to" are none: they say that somebody else tells it. */
export const GUESSES: ReadonlySet<string> = family(
  'rumor, apparently, perhaps, possibly, suspect, suspected, guess, presumably, supposedly, maybe, conjecture',
);

/** Whom an attitude may be about, the most particular first: the authorities are in every story. */
export const ROLES: ReadonlySet<string> = family(
  'defector, smuggler, teacher, doctor, student, trader, soldier, police, farmer, worker, owner, teenager, parents, dictator, official, leader, authorities, military',
);
