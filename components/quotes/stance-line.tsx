import type { Attribution } from '../../engine/model';
import { STANCE_SIGN, stanceWord } from '../sources/stance-words';
import { onOneLine } from '../sources/wording';

/** That a source denies, doubts, asks or leaves open what it is quoted with, and the article's words for it; nothing where it asserts it. */
export function StanceLine({ text, attribution }: { text: string; attribution: Attribution }) {
  const { stance } = attribution;
  if (!stance) return null;
  return (
    <p class="stance">
      <span class={`badge stance ${stance.type}`}>
        <span aria-hidden="true">{STANCE_SIGN[stance.type]} </span>
        {stanceWord(attribution)}
      </span>{' '}
      <q>{onOneLine(text.slice(...stance.span))}</q>
    </p>
  );
}
