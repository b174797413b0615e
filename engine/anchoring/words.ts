/**
 * Words whose change reverses or alters a statement. Collected by hand for this project from English grammar
 * (numerals, negatives) and from the Korean negatives; nothing is taken from other lists.
 */

/** Numerals and words of quantity, lower case. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
  millions billion billions trillion trillions dozen dozens score scores half third thirds quarter quarters once twice
  double triple single pair first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth
  percent percentage per cent am pm won dollar dollars euro euros yuan yen kilogram kilograms kilo kilos gram grams ton
  tons tonne tonnes meter meters metre metres kilometer kilometers kilometre kilometres mile miles hour hours minute
  minutes day days week weeks month months year years`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Words that deny, or without which a denial is gone, lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never neither nor none nobody nothing nowhere without cannot hardly scarcely barely rarely seldom unable
  unlikely unless except deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting
  fail fails failed failing false falsely lack lacks lacked lacking`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Korean words and endings of negation; looked for inside a word. */
export const KOREAN_NEGATIONS: readonly string[] = ['않', '없', '못', '아니', '안'];

/** Names of months and days: capitalised in English, so already guarded as names; here for text in capitals or small letters. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday`
    .split(/\s+/u)
    .filter(Boolean),
);
