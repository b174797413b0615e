/** Whether a name that comes later can be that of whom the article began with: "a rights group" and "the Centre for Open Yards". */
import type { Description } from '../../language/language-pack';
import type { Mention } from '../../language/mention';
import { ORGANISATIONS } from '../lexicon/source-words';

/** What a body is called before its name, and what its name then has in it. */
const BODIES: ReadonlyArray<readonly [heads: RegExp, name: RegExp]> = [
  [/^(?:tank|institute)$/, /\b(?:institut\p{L}*|cent(?:er|re)|foundation|forum|council|project|society)\b/iu],
  [/^(?:university|college|school)$/, /\b(?:university|college|school|institute)\b/i],
  [
    /^(?:group|organi[sz]ation|body|charity|watchdog|ngo|association|coalition|network|union|society|agency)$/,
    /./,
  ],
];
/** Bodies of a state are no "group". */
const OF_STATE =
  /\b(?:ministry|department|government|police|army|command|assembly|parliament|commission of|service|bureau|customs|court|party|congress|house|administration|agency|nations|council|kcna|staff)\b/i;

/** An age behind a name. */
const AGE = /^, (?:aged )?\d{2},/;

/** Whether a clause behind a name repeats what the unnamed one was brought in by: "a nurse who crossed the ice … Ok Mi-ran, who crossed alone,". */
function tellsTheSame(lead: string, behind: string): boolean {
  const clause = /^, (?:who|whose)\s([^.,]+)/.exec(behind)?.[1] ?? '';
  const words = new Set(lead.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  return (clause.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some((word) => words.has(word));
}

/** A report of nobody: "a new report", "a report published this weekend". */
const REPORT = /^an? (?:new |media |news |press )?report(?: (?:published|released|issued|aired)\b.*)?$/i;

/** Words for any body that is no state's. */
const ANY_BODY = /^(?:group|organi[sz]ation|body)$/;
const isBody = (head: string): boolean => BODIES.some(([heads]) => heads.test(head));

/** Whether a name has a word, whole or beside a hyphen; the word is the text's and may hold any sign ("wat(ch"). */
const hasWord = (name: string, word: string): boolean =>
  word !== '' && [/[^\p{L}\p{N}-]+/u, /[^\p{L}\p{N}]+/u].some((parts) => name.split(parts).includes(word));

/** What is said beside a body's name: "Lamp Hands, a charity in Brno", "Good Winds, which has". */
const TELLS_BODY = new RegExp(
  `^, (?:which\\s|(?:an?|the|one of the) (?:[\\p{L}’'-]+ ){0,4}(?:${ORGANISATIONS.trim().split(/\s+/).join('|')})\\b)`,
  'iu',
);
/** Whether a name that could be anybody's is a body's: by what stands behind it, or by a preposition within it. */
const isNamedBody = (name: string, behind: string): boolean =>
  TELLS_BODY.test(behind) || /\p{L}\s(?:for|of|from|against|without|to)\s(?:the\s)?\p{Lu}/u.test(name);

/** How well one fits the other, 0 to 1; `null` where the two cannot be one. */
export function namedLater(
  lead: Mention,
  named: Mention,
  phrase: string,
  description: Description | null,
  behind: string,
): number | null {
  const { head } = lead;
  // "The group, Voices from the Yard, said": taken up, and named at once.
  const again = /^the\s(?:\p{L}+\s)?(\p{L}+)$/iu.exec(phrase)?.[1]?.toLowerCase();
  if (again && (again === head || (named.kind === 'organisation' && ANY_BODY.test(again) && isBody(head))))
    return 1;
  // "…, a report said. Radio Hana reported …"
  if (lead.kind === 'document' || named.kind === 'outlet')
    return named.kind === 'outlet' && REPORT.test(lead.text) ? 0.65 : null;
  if (named.kind === 'organisation' || (lead.kind === 'organisation' && isNamedBody(named.text, behind))) {
    const name = named.text.toLowerCase();
    if (hasWord(name, head)) return 1;
    if (/\b(?:spy|intelligence)\b/i.test(lead.text) && hasWord(name, 'intelligence')) return 1;
    if (OF_STATE.test(name) || !/\s/.test(name.replace(/^the\s/, ''))) return null;
    const kind = BODIES.findIndex(([heads, names]) => heads.test(head) && names.test(name));
    if (kind < 0) return null;
    if (/-based\b/.test(phrase)) return 1;
    // "Lamp Hands, which has offices in Brno, said": who it is, is told at once.
    return kind < BODIES.length - 1 ? 0.6 : /^, (?:an?|which|whose)\s/.test(behind) ? 0.45 : 0.35;
  }
  // "Choi Eun-ja, 58, told …": nothing more is said of her, so who she is was said before.
  // "THE woman who cooked there": who is brought in by a clause alone is named soon.
  const isOpen = /^the\s.*\swho\s/i.test(lead.text) ? 0.25 : 0;
  if (!description) return AGE.test(behind) ? 0.5 + isOpen : tellsTheSame(lead.text, behind) ? 0.7 : null;
  if (!description.nouns.includes(head)) return null;
  const role = description.role.toLowerCase();
  const shared = lead.modifiers.filter((word) => role.includes(word)).length;
  return Math.min(1, (description.nouns[0] === head ? 0.8 : 0.6) + 0.2 * shared);
}
