/** Links that open a page at a passage: https://wicg.github.io/scroll-to-text-fragment/ */

/** Longer passages, and those over several blocks, are named by their first and last words: browsers match each part within one block. */
const LONGEST_EXACT = 200;
const END_WORDS = 6;
/** Words at each end that hardly ever lie on both sides of a line break. */
const FEW_WORDS = 3;
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

/** The words next to the passage, of the block that touches it. */
function contextTerm(text: string, side: 'prefix' | 'suffix', most: number): string {
  const words = wordsOf(blockAt(text, side === 'prefix' ? 'last' : 'first'));
  const few = side === 'prefix' ? words.slice(-most) : words.slice(0, most);
  return few.join(' ');
}

/** One directive: the passage as it is given, between its context. */
function directive(passage: string, prefix: string, suffix: string, most: number): string {
  const before = contextTerm(prefix, 'prefix', most);
  const after = contextTerm(suffix, 'suffix', most);
  return [before && `${encoded(before)}-`, passage, after && `-${encoded(after)}`].filter(Boolean).join(',');
}

/** The passage by its first and last words, at most `most` of each, which never overlap. */
function byEnds(exact: string, most: number): string {
  const several = exact.trim().includes('\n');
  const count = several ? most : Math.min(most, Math.floor(wordsOf(exact).length / 2));
  const first = wordsOf(blockAt(exact, 'first')).slice(0, count);
  const last = wordsOf(blockAt(exact, 'last')).slice(-count);
  return `${encoded(first.join(' '))},${encoded(last.join(' '))}`;
}

/** Fewest words of a passage that is named by single words at its ends only where its context is given. */
const SPEAKS_FOR_ITSELF = 4;

/**
 * `url` with a text fragment for the passage `exact`, told apart by the words before and after it where they are given.
 * An existing fragment is kept, an existing text directive replaced. Without words in `exact` the address is unchanged.
 *
 * A browser finds no words across a line break within a paragraph (`<br>`), of which the text tells nothing. So a second directive
 * names the passage by few words at each end; browsers go to the first directive that they find.
 *
 * @example passageLink('https://example.org/a', 'well-known, they say')
 * // https://example.org/a#:~:text=well%2Dknown%2C%20they%20say
 */
export function passageLink(url: string, exact: string, prefix = '', suffix = ''): string {
  const words = wordsOf(exact);
  if (words.length === 0) return url;
  const ends = words.length > 1 && (exact.trim().includes('\n') || exact.length > LONGEST_EXACT);
  const whole = ends ? byEnds(exact, END_WORDS) : encoded(words.join(' '));
  const directives = [directive(whole, prefix, suffix, CONTEXT_WORDS)];
  const hasContext = prefix.trim() !== '' || suffix.trim() !== '';
  if (words.length >= SPEAKS_FOR_ITSELF || (words.length > 1 && hasContext))
    directives.push(directive(byEnds(exact, FEW_WORDS), prefix, suffix, 1));
  const [address = '', fragment = ''] = splitOnce(url, '#');
  const text = [...new Set(directives)].map((one) => `text=${one}`).join('&');
  return `${address}#${splitOnce(fragment, ':~:')[0]}:~:${text}`;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
