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

/** "courier" of the Bremen Courier. */
const lastWord = (name: string): string => wordsOf(name).at(-1) ?? '';

/**
 * Whether words are an article and the last word of the page's name: "told The Courier" on the Bremen Courier. They mean the page where
 * somebody speaks to it and no other outlet that ends so was named.
 */
export const isPageEnd = (words: string, page: string): boolean =>
  /^(?:[Tt]he )?\p{Lu}\p{L}+$/u.test(words) && wordsOf(page).length > 1 && lastWord(words) === lastWord(page);

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
    const isTold = one.role === 'addressee' || one.role === 'venue';
    const isOwn =
      isPageOutlet(words, page) ||
      isPageOutlet(words + rest, page) ||
      (isTold && rest === '' && isPageEnd(words, page) && !others.has(lastWord(words)));
    if (isOwn) return { ...one, name: page };
    others.add(lastWord(one.name));
    return one;
  });
}
