/** What a page calls itself: its outlet by its whole name, by its host, or by the words that its readers call it. */
import { outletsIn, sameOutlet } from '../../outlets/outlet-names';
import type { OutletRole } from '../language/outlet-role';

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/\.(?:com|org|net|co|info|news|online|tv|[a-z]{2})\b/g, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => word !== 'the') ?? [];

/**
 * Whether words name the page's own outlet: "AsiaToday" on Asia Today, "the Sun Herald" on the Manila Sun Herald, "Open Radio" on Open
 * Radio for North Korea. One word of several is too little.
 * @param page the page's outlet as it is known
 */
export function isPageOutlet(name: string, page: string): boolean {
  if (sameOutlet(name, page)) return true;
  const [own, called] = [wordsOf(page), wordsOf(name)];
  if (called.join('') === own.join('')) return true;
  if (isWithKind(name, own, called) || isShort(name, page, own)) return true;
  if (isLastWord(name, own) && !isListed(name)) return true;
  // A known outlet is itself: "NK News" is not the page "NK News Watch".
  if (called.length < 2 || called.length >= own.length || isListed(name)) return false;
  const [tail, head] = [own.slice(-called.length), own.slice(0, called.length)];
  return [tail, head].some((part) => part.every((word, i) => word === called[i]));
}

/** Words for what an outlet is or where it appears, behind its name. */
const KIND =
  /^(?:news|online|daily|world|today|tech|tv|radio|newspaper|website|agency|network|service|staff|team|digital|international|english|korean|magazine|media)$/;

/** Names that such a word makes another outlet's: "Sun News" is not The Sun, "Asia News" not Asia. */
const PLAIN = /^(?:sun|times|post|mirror|star|herald|world|time|asia|europe|africa|korea|japan|china|nk)$/;

/** "Fjordbladet Online" on Fjordbladet; "HANA" on HANA News, where capitals say that it is no word. */
function isWithKind(name: string, own: readonly string[], called: readonly string[]): boolean {
  const [short, long] = own.length < called.length ? [own, called] : [called, own];
  if (short.length === 0 || (short.length === 1 && PLAIN.test(short[0] as string))) return false;
  const begins =
    short.every((word, i) => word === long[i]) && long.slice(short.length).every((w) => KIND.test(w));
  return (
    begins && (short === own ? !isListed(name) : short.length === 1 && /^(?:[Tt]he )?\p{Lu}{3,}$/u.test(name))
  );
}

/** "The Courier" on the Ostmark Courier: the paper's word with its article. */
const isLastWord = (name: string, own: readonly string[]): boolean =>
  own.length > 1 && /^the \p{Lu}\p{L}+$/iu.test(name) && name.slice(4).toLowerCase() === own.at(-1);

/** "HPN" on the Harbour Press Network: its first letters. */
const isShort = (name: string, page: string, own: readonly string[]): boolean => {
  const letters = /^(?:[Tt]he )?(\p{Lu}{3,})(?: News)?$/u.exec(name)?.[1]?.toLowerCase();
  return (
    letters !== undefined &&
    letters === own.map((word) => word[0]).join('') &&
    page !== page.toUpperCase() &&
    !isListed(name)
  );
};

/** Whether a name is one of the lists', and not only made like one. */
const isListed = (name: string): boolean => {
  const bare = name.replace(/^the /i, '');
  return outletsIn(bare, 0, bare.length).some(({ start, end }) => end - start === bare.length);
};

/** How far behind an outlet's name the rest of a longer one may reach, in UTF-16 units. */
const REST = 40;

/** The mentions of an article, those of the page's own outlet by its name: "the Sun Herald" on the Manila Sun Herald is not The Sun. */
export function withPageName(
  text: string,
  roles: readonly OutletRole[],
  page: string,
): readonly OutletRole[] {
  const others = new Set<string>();
  return roles.map((one) => {
    if (one.name === null) return one;
    const rest = /^(?:\s\p{Lu}[\p{L}\p{N}]*)+/u.exec(text.slice(one.span[1], one.span[1] + REST))?.[0] ?? '';
    const words = text.slice(...one.span);
    const article = /\bthe $/i.exec(text.slice(Math.max(0, one.span[0] - 5), one.span[0]))?.[0] ?? '';
    // "the Post" behind the Oslo Post is that one.
    const isOwn =
      !others.has(words) && [words, article + words, words + rest].some((name) => isPageOutlet(name, page));
    if (isOwn) return { ...one, name: page };
    others.add(one.name.slice(one.name.lastIndexOf(' ') + 1));
    return one;
  });
}
