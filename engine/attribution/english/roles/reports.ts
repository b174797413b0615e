/** "The report", where an outlet's report was just told. */
import type { OutletPhrase, OutletRole } from '../../language/outlet-role';
import type { Sentence, Token } from '../../language/stage-types';

/** Sentences back in which the report was told. */
const BACK = 4;

/** The phrase "the report" of a sentence, for the outlet that carried what stands right before; `null` where there is none. */
export function reportPhrase(
  { tokens: t }: Sentence,
  index: number,
  phrases: readonly OutletPhrase[],
  before: readonly OutletRole[],
): OutletPhrase | null {
  const last = lastCarried(before, index);
  // "The report said …, according to Hana": Hana tells of the report.
  if (!last || phrases.some(({ form }) => form === 'named')) return null;
  for (let i = 1; i < t.length; i++) {
    const token = t[i] as Token;
    if (token.tag !== 'N' || !/^(?:report|article|dispatch|story)$/.test(token.lower)) continue;
    if (t[i - 1]?.lower !== 'the' || phrases.some(({ first, end }) => first <= i && i < end)) continue;
    // "the report of the ministry", "the report said": by whom it is says which.
    if (/^(?:by|of|from|that)$/.test(t[i + 1]?.lower ?? '')) continue;
    return {
      first: i - 1,
      end: i + 1,
      name: null,
      form: 'report',
      state: last.state,
      sentence: index,
      span: [(t[i - 1] as Token).start, token.end],
    };
  }
  return null;
}

/** The outlet that carried something in the sentences right before. */
function lastCarried(before: readonly OutletRole[], index: number): OutletRole | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const one = before[i] as OutletRole;
    if (index - one.sentence > BACK) return null;
    if (one.sentence < index && CARRIED.has(one.role ?? '')) return one;
  }
  return null;
}

const CARRIED = new Set(['carrier', 'venue', 'origin', 'block']);
