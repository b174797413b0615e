/** Links that open a page at a passage: https://wicg.github.io/scroll-to-text-fragment/ */

/** Longer passages, and those over several blocks, are named by their first and last words: browsers match each part within one block. */
const LONGEST_EXACT = 200;
const END_WORDS = 6;
const CONTEXT_WORDS = 4;

/** Dash, comma and ampersand part the terms of the directive; `encodeURIComponent` leaves the dash as it is. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

/** The line of `text` at the given end: a term of the directive never crosses blocks. */
function blockAt(text: string, end: 'first' | 'last'): string {
  const blocks = text.split(/\n+/u).filter((block) => block.trim() !== '');
  return (end === 'first' ? blocks[0] : blocks.at(-1)) ?? '';
}

/** Whether the text's last block ends the whole text, so that it touches the passage. */
function contextTerm(text: string, side: 'prefix' | 'suffix'): string {
  const words = wordsOf(blockAt(text, side === 'prefix' ? 'last' : 'first'));
  const few = side === 'prefix' ? words.slice(-CONTEXT_WORDS) : words.slice(0, CONTEXT_WORDS);
  return few.join(' ');
}

/**
 * `url` with a text fragment for the passage `exact`, told apart by the words before and after it where they are given.
 * An existing fragment is kept, an existing text directive replaced. Without words in `exact` the address is unchanged.
 *
 * @example passageLink('https://example.org/a', 'well-known, they say')
 * // https://example.org/a#:~:text=well%2Dknown%2C%20they%20say
 */
export function passageLink(url: string, exact: string, prefix = '', suffix = ''): string {
  const words = wordsOf(exact);
  if (words.length === 0) return url;
  const several = exact.trim().includes('\n');
  let passage = encoded(words.join(' '));
  if ((several || exact.length > LONGEST_EXACT) && words.length > 1) {
    const first = wordsOf(blockAt(exact, 'first'));
    const last = wordsOf(blockAt(exact, 'last'));
    // Within one block the two terms must not overlap.
    const most = several ? END_WORDS : Math.min(END_WORDS, Math.floor(words.length / 2));
    passage = `${encoded(first.slice(0, most).join(' '))},${encoded(last.slice(-most).join(' '))}`;
  }
  const before = contextTerm(prefix, 'prefix');
  const after = contextTerm(suffix, 'suffix');
  const directive = [before && `${encoded(before)}-`, passage, after && `-${encoded(after)}`]
    .filter(Boolean)
    .join(',');
  const [address = '', fragment = ''] = splitOnce(url, '#');
  return `${address}#${splitOnce(fragment, ':~:')[0]}:~:text=${directive}`;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
