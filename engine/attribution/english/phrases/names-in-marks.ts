/** Names and titles in quotation marks: “a driver nicknamed “Grasshopper””, “author of “The Long Road North””. */
import { type OutletName, outletNamed } from '../../../outlets/outlet-names';
import type { Token } from '../../language/stage-types';
import { tagSet } from '../../language/tag-sets';

/** What a name in marks stands right behind: no comma, colon or conjunction is between. */
const BEFORE_NAME = tagSet('I', 'N', 'V', 'E', 'D');

/** Whether the quotation at token `i` is a name: the phrase before it goes on into it, and its words have a title's capitals. */
export function isNameInMarks(t: readonly Token[], i: number): boolean {
  const quotation = t[i]?.quotation;
  const before = t[i - 1];
  if (!quotation || !before || !BEFORE_NAME.has(before.tag)) return false;
  const words = (t[i] as Token).text
    .replace(/[^\p{L}\p{N}\s'’-]/gu, '')
    .trim()
    .split(/\s+/);
  return (
    words.length <= LONGEST_NAME &&
    /^\p{Lu}/u.test(words.at(-1) as string) &&
    words.every((word) => /^(?:\p{Lu}|\p{N}|\p{Ll}{1,4}$)/u.test(word))
  );
}

/** No name or title has more words. Chosen by hand. */
const LONGEST_NAME = 8;

/** The outlet whose name a quotation is: “Oslo News”. */
export const outletInMarks = (token: Token | undefined): OutletName | null =>
  token?.quotation ? outletNamed(token.text.replace(/^\P{L}+|\P{L}+$/gu, '')) : null;
