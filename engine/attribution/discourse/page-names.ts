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
  // A known outlet is itself: "NK News" is not the page "NK News Watch".
  const [own, called] = [wordsOf(page), wordsOf(name)];
  if (called.join('') === own.join('')) return true;
  // "Harbour Post News" on the Harbour Post.
  if (/^(?:news|online|newsroom)$/.test(called.at(-1) ?? '') && !isListed(name))
    return called.slice(0, -1).join('') === own.join('');
  if (called.length < 2 || called.length >= own.length || isListed(name)) return false;
  const [tail, head] = [own.slice(-called.length), own.slice(0, called.length)];
  return [tail, head].some((part) => part.every((word, i) => word === called[i]));
}

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
  return roles.map((one) => {
    if (one.name === null) return one;
    const rest = /^(?:\s\p{Lu}[\p{L}\p{N}]*)+/u.exec(text.slice(one.span[1], one.span[1] + REST))?.[0] ?? '';
    const isOwn = [text.slice(...one.span), text.slice(...one.span) + rest].some((words) =>
      isPageOutlet(words, page),
    );
    return isOwn ? { ...one, name: page } : one;
  });
}
