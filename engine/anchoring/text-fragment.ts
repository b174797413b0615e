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

/** How much of a long text's end is looked at, in UTF-16 units, and the words that must stand there for it to be enough. */
const NEAR = 2_000;
const ENOUGH = 2 * END_WORDS + 2;

/**
 * A text, or of a long one its beginning or end, which gives the same terms: no term takes more than a few words of the first or the last
 * line. Whole where the end holds one endless word or few.
 */
function nearEnd(text: string, end: 'first' | 'last'): string {
  const trimmed = text.trim();
  if (trimmed.length <= NEAR) return trimmed;
  const near = end === 'first' ? trimmed.slice(0, NEAR) : trimmed.slice(-NEAR);
  return wordsOf(near).length >= ENOUGH ? near : trimmed;
}

/** The line of `text` at the given end: a term of the directive never crosses blocks. */
function blockAt(text: string, end: 'first' | 'last'): string {
  const blocks = text.split(/\n+/u).filter((block) => block.trim() !== '');
  return (end === 'first' ? blocks[0] : blocks.at(-1)) ?? '';
}

/** The words next to the passage, of the block that touches it. */
function contextTerm(text: string, side: 'prefix' | 'suffix', most: number): string {
  const end = side === 'prefix' ? 'last' : 'first';
  const words = wordsOf(blockAt(nearEnd(text, end), end));
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
  const [beginning, end] = [nearEnd(exact, 'first'), nearEnd(exact, 'last')];
  const count = several ? most : Math.min(most, Math.floor(wordsOf(beginning).length / 2));
  const first = wordsOf(blockAt(beginning, 'first')).slice(0, count);
  const last = wordsOf(blockAt(end, 'last')).slice(-count);
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
  // Of a passage that is named by its ends only the first words are looked at.
  const words = wordsOf(nearEnd(exact, 'first'));
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
