/** Pairs of small accounts that are not compared rightly yet, by kind. Written for this project. */

export interface AccountsCase {
  kind: string;
  /** What each of the two says. */
  a: string;
  b: string;
  /** Whether one row of their synopsis differs. */
  differs: boolean;
}

const boats = (kind: string, a: string, b: string): AccountsCase => ({
  kind,
  a: `In Sinpo, ${a} boats stayed in the harbour in May after the office cut the oil, a source in South Hamgyong Province said.\n\nThe pier was built in 1987.`,
  b: `In Sinpo, ${b} boats stayed in the harbour in May after the office cut the oil, a resident of South Hamgyong Province told RFA.\n\nThe pier was built in 1987.`,
  differs: false,
});

const took = (a: string, b: string): AccountsCase => ({
  kind: 'contradiction-called-repeat',
  a: `The ferry at Sinpo was held for a week, a source in South Hamgyong Province said. Guards took ${a} of salt from the shed behind the pier.`,
  b: `The ferry at Sinpo was held for a week, a resident of South Hamgyong Province told RFA. Guards took ${b} of salt from the shed behind the pier.`,
  differs: true,
});

const held = (a: string, b: string): AccountsCase => ({
  kind: 'contradiction-called-repeat',
  a: `The ferry at Sinpo was held ${a}, a source in South Hamgyong Province said. Guards took two tons of salt from the shed behind the pier.`,
  b: `The ferry at Sinpo was held ${b}, a resident of South Hamgyong Province told RFA. Guards took two tons of salt from the shed behind the pier.`,
  differs: true,
});

export const ACCOUNTS_CASES: readonly AccountsCase[] = [
  boats('number-words', 'one hundred and thirty', '130'),
  boats('number-words', 'fifty-eight', '58'),
  boats('number-words', 'two hundred fifty-eight', '258'),
  boats('spaced-thousands', '14 200', '14,200'),
  boats('spaced-thousands', '14\u202f200', '14,200'),
  boats('spaced-thousands', '14\u00a0200', '14,200'),
  took('7,000 won worth', '7,000 yuan worth'),
  took('three tons', 'three sacks'),
  took('dozens of bags', 'thousands of bags'),
  took('half of the stock', 'a third of the stock'),
  held('in May', 'in June'),
  held('in 2017', 'in 2019'),
  held('for the first time', 'for the third time'),
  held('before the storm', 'after the storm'),
  held('by order of the navy', 'by order of the police'),
];
