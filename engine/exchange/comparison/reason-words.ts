/** What a relation between two accounts rests on, in words that name both: as the page of the comparison says it, in English. */
import type { MonthDay, RowReason } from '../../model';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "19 July" */
const monthDay = (day: MonthDay) => `${day % 100} ${MONTHS[Math.floor(day / 100) - 1] ?? ''}`.trim();

/** @param names of the two accounts, in the order in which the reason was found: "Daily NK: “nine”; Radio Free Asia: “six”." */
export function reasonWords(reason: RowReason, [a, b]: readonly [here: string, there: string]): string {
  const plain = (here: string, there: string) => `${a}: ${here}; ${b}: ${there}.`;
  const said = (here: string, there: string) => plain(`“${here}”`, `“${there}”`);
  switch (reason.kind) {
    case 'figure':
    case 'time':
    case 'place':
    case 'actor':
    case 'cause':
    case 'words':
    case 'denial':
      return said(reason.here, reason.there);
    case 'day':
      return plain(monthDay(reason.here), monthDay(reason.there));
    case 'guess': {
      const guess = `“${reason.words}”`;
      return reason.by === 'here' ? plain(guess, 'stated flatly') : plain('stated flatly', guess);
    }
    case 'attitudes':
      return plain(reason.here.join(', '), reason.there.join(', '));
    case 'same-attitudes':
      return 'What people think is told alike.';
    case 'same-quotation':
      return 'The same quotation.';
    case 'same-wording':
      return 'Nearly the same words.';
    case 'shared-words': {
      const words = reason.words.map(({ here, there }) =>
        there === undefined ? here : `${here} / ${there}`,
      );
      return `Both: ${words.join(', ')}.`;
    }
    case 'not-compared':
      return 'Whether they agree is the reader’s to judge.';
    case 'same-figure':
      return reason.here === reason.there
        ? `The same figure: “${reason.here}”.`
        : said(reason.here, reason.there);
    case 'compatible-figures':
      return 'The figures can both be true.';
    case 'no-counterpart':
      return 'No counterpart was found in the other account.';
  }
}
