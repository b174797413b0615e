/**
 * How the source stands to what is said, by the verb and what stands behind it. "…다고 부인했다" is left alone: what stands before it is
 * the denial itself ("그런 일은 없다고 부인했다") as often as what is denied; and "…다는 말을 부인했다", "…다고 믿지 않는다" are no attributions.
 */
import type { Span, Stance } from '../../../model';
import type { Eojeol } from '../words/eojeols';
import { type Draft, wordSpan } from './drafts';

/** 물었다, 되물었다, 반문했다, 질문했다, 문의했다. */
const ASKS = /^(?:묻|되묻|여쭈|반문|질문|문의|캐묻|따져묻)/u;
/** Endings of questions: 갔느냐, 갔냐, 갔는가, 갈까, 갔나, 갔니, 갔는지. */
const QUESTION = /(?:[냐까니나지]|[은는인한된간던]가)(?:요)?[?!.…]*[”’"')]*$/u;
/** "의문을 제기했다", "의구심을 나타냈다". */
const DOUBT = /^(?:의문|의구심)[을를](?:품)?$/u;
/** "말한 적이 없다", "밝힌 바 없다". */
const NEVER = /^(?:적|바|일|사실)[이은는도가]?$/u;
const NONE = /^없(?:다|습니다|었다|었습니다|으며|고|지만|다고|다는|다며)/u;

/** Says of each attribution of a sentence how its source stands to it. */
export function readStances(text: string, e: readonly Eojeol[], drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const stance = stanceOf(text, e, draft);
    if (stance) draft.stance = stance;
  }
}

function stanceOf(text: string, e: readonly Eojeol[], { cue, content, lemma, at }: Draft): Stance | null {
  const [verb] = cue;
  const [start, end] = content.at(-1) ?? [0, 0];
  if (!verb) return null;
  const [noun, none] = [e[at + 1], e[at + 2]];
  if (noun && none && NEVER.test(noun.bare) && NONE.test(none.bare))
    return { type: 'unstated', span: [verb[0], wordSpan(none)[1]] };
  if (!QUESTION.test(text.slice(start, end))) return null;
  const before = e[at - 1];
  if (before && DOUBT.test(before.bare) && wordSpan(before)[0] >= end)
    return { type: 'doubted', span: [wordSpan(before)[0], verb[1]] };
  return ASKS.test(lemma) ? { type: 'asked', span: verb satisfies Span } : null;
}
