/** The colours of accounts side by side: one colour is one speaker in all columns. */
import type { Attributions, SharedQuote, Source } from '../../../engine/model';
import { letters } from '../../../engine/model/letters';
import { isClear, voiceOf } from '../../../engine/model/voice';
import { type Hues, huesOf, type SourceHue } from './source-hues';

const LEADING = /^(?:the|mr\.?|mrs\.?|ms\.?|dr\.?)\s+/iu;

/**
 * What a source is known by in any article; `null` where it is known in its own only. Unnamed people may be anybody, a report is another
 * one each time, and a lone family name is not one person's.
 */
function nameOf({ name, kind }: Source): string | null {
  const plain = name.toLowerCase().replace(LEADING, '');
  if (kind === 'organisation' || kind === 'state-media' || kind === 'outlet')
    return `${kind} ${letters(plain)}`;
  const whole = /\s/u.test(plain) || /\p{Script=Hangul}{2}/u.test(plain);
  return kind === 'named-person' && whole ? `person ${letters(plain)}` : null;
}

/** The speakers of `b` that are speakers of `a`: of one name, or quoted with the very same statement. */
function sameSpeakers(a: Attributions, b: Attributions, quotes: readonly SharedQuote[]): Map<string, string> {
  const same = new Map<string, string>();
  const known = new Map(a.sources.flatMap((one) => (nameOf(one) ? [[nameOf(one), one.id] as const] : [])));
  for (const source of b.sources) {
    const id = known.get(nameOf(source));
    if (id !== undefined) same.set(source.id, id);
  }
  const byId = new Map(a.attributions.map((one) => [one.id, one]));
  for (const quote of quotes) {
    const here = byId.get(quote.attribution ?? '');
    const there = quote.b[0] && voiceOf(quote.b[0], b.attributions);
    if (!here || !there || !isClear(here) || !isClear(there)) continue;
    if (here.sourceId === null || there.sourceId === null || same.has(there.sourceId)) continue;
    same.set(there.sourceId, here.sourceId);
  }
  return same;
}

/**
 * The hues of two accounts side by side. The first one's are those that it has on its page; a speaker of both has one, and the second one's
 * own speakers have hues that the first one leaves.
 */
export function jointHues(
  a: Attributions,
  b: Attributions,
  quotes: readonly SharedQuote[] = [],
): readonly [a: Hues, b: Hues] {
  const [here, there] = columnHues([a, b], () => quotes);
  return [here!, there!];
}

/**
 * The same of several accounts: each takes up the speakers of those before it, and its own speakers have hues that those leave.
 * @param quotes the statements that two of them share, by their places; the earlier one is "here"
 */
export function columnHues(
  accounts: readonly Attributions[],
  quotes: (earlier: number, later: number) => readonly SharedQuote[],
): Hues[] {
  const columns: Hues[] = [];
  accounts.forEach((account, at) => {
    const known = new Map<string, SourceHue>();
    columns.forEach((hues, earlier) => {
      for (const [id, other] of sameSpeakers(accounts[earlier]!, account, quotes(earlier, at))) {
        const hue = hues.get(other);
        if (hue && !known.has(id)) known.set(id, hue);
      }
    });
    const taken = new Set(columns.flatMap((hues) => [...hues.values()]));
    const own = account.attributions.filter(({ sourceId }) => sourceId === null || !known.has(sourceId));
    columns.push(new Map([...huesOf({ attributions: own }, taken), ...known]));
  });
  return columns;
}
