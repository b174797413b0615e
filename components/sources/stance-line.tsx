import type { StanceTold } from '../../engine/model';
import { STANCE_SIGN, stanceWord } from './stance-words';

interface Props {
  /** `null`: the source asserts what it is quoted with. */
  stance: StanceTold | null | undefined;
  /** The article's. */
  lang?: string | undefined;
}

/** That a source denies, doubts, asks or leaves open what it is quoted with, and the article's words for it; nothing where it asserts it. */
export function StanceLine({ stance, lang }: Props) {
  if (!stance) return null;
  return (
    <p class="stance">
      <span class={`badge stance ${stance.type}`}>
        <span aria-hidden="true">{STANCE_SIGN[stance.type]} </span>
        {stanceWord({ stance })}
      </span>{' '}
      <q lang={lang}>{stance.words}</q>
    </p>
  );
}
