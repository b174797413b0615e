/** How a source asks to stay unnamed: why it has no name, and nothing said of the world. */
import type { Token } from '../../language/stage-types';

/** Verbs by which a source asks for something. */
const ASKING = /^(?:ask|request|beg|demand|plead|insist|implore)$/;

/**
 * How far behind its verb a source's wish for its name may stand, in tokens: "asked the paper to keep her name out of the story". Chosen
 * by hand.
 */
const WISH = 10;

/** What a name is, and whose. */
const NAME = /^(?:names?|surname|identity|identities)$/;
const WHOSE = /^(?:his|her|their|real|full|family)$/;

/** Words by which a name is kept back. */
const KEPT_BACK =
  /^(?:not|never|withh[eo]ld|keep|kept|conceal(?:ed)?|hid(?:e|den)?|change[ds]?|omit(?:ted)?|secret|protect(?:ed)?|out|only)$|n't$/;

/**
 * Whether the words behind a verb ask that a source be not named: "asked not to be named", "asked RFA not to print his name". What becomes
 * of the name is said beside it: "asked her to write his name" hides nothing.
 * @param start the first token behind the verb
 */
export function hidesName(t: readonly Token[], lemma: string, start: number): boolean {
  const wish = t.slice(start, start + WISH).map(({ lower }) => lower);
  const infinitive = t[start]?.tag === 'T' || t[start - 1]?.tag === 'T';
  if (!infinitive && !ASKING.test(lemma)) return false;
  if (wish.slice(0, 5).some((word) => /^(?:named|identified|anonymous)$/.test(word))) return true;
  const name = wish.findIndex((word) => NAME.test(word));
  return (
    ASKING.test(lemma) &&
    wish.slice(0, Math.max(0, name)).some((word) => WHOSE.test(word)) &&
    wish.some((word) => KEPT_BACK.test(word))
  );
}
