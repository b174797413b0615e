/** Names in full: "Hwang Min-su" for "Hwang", where the article has the whole name once and of one person only. */
import { mention, withoutLead } from './mentions';

/**
 * Two or three words with a capital: "Hwang Min-su", "Kim Jong Un", "Petra van Lind" is none. A word has a length that names have: one that
 * is a page of letters would be tried from each of them.
 */
const FULL =
  /(?<!\p{Lu}[\p{L}’'-]*[ \u00a0])\p{Lu}[\p{L}’']{1,40}(?:-\p{L}{1,40})?(?:[ \u00a0]\p{Lu}[\p{L}’']{1,40}(?:-\p{L}{1,40})?){1,2}(?![ \u00a0-]?\p{Lu})/gu;
/** Words before a name that the sentence's beginning or an office gave their capital. */
const NO_NAME =
  /^(?:The|A|An|In|On|At|As|By|For|From|To|With|But|And|After|Before|While|When|Since|If|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Chairman|Minister|Secretary|General|Director|Leader|Pastor|Rep|Sen|Gov|Comrade|Former|Ambassador)[ \u00a0]/;
/** Leaders whose family name half of the country has: who a "Kim" is, is settled where sources are joined. */
const LEADERS = /^kim(?:jongun|jongil|ilsung)$/;

/** A name's letters alone: "Min-su", "Min Su" and "MIN Su" are one. */
const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|professor|pastor|comrade)\.?$/i;

/** The full names of a text by each one's first and last word. */
export class FullNames {
  readonly #byWord = new Map<string, Map<string, string>>();

  constructor(text: string) {
    for (const [found] of text.matchAll(FULL)) {
      let name = found;
      while (NO_NAME.test(name)) name = name.replace(NO_NAME, '');
      name = withoutLead(name);
      const words = name.split(/[ \u00a0]/);
      if (words.length < 2) continue;
      for (const word of [words[0], words.at(-1)] as string[]) {
        const key = word.toLowerCase().replace(/['’]s$/, '');
        const known = this.#byWord.get(key) ?? new Map<string, string>();
        this.#byWord.set(key, known.set(letters(name.replace(/['’]s$/, '')), name.replace(/['’]s$/, '')));
      }
    }
  }

  /** The one full name that a name of one word, with or without a title, stands for; `null` where there is none or several. */
  of(name: string): string | null {
    const words = name.split(/[ \u00a0]/);
    const bare = words.filter((word) => !TITLE.test(word));
    if (bare.length !== 1) return null;
    const all = [...(this.#byWord.get((bare[0] as string).toLowerCase()) ?? [])].filter(
      ([, full]) => mention(full).kind === 'named-person',
    );
    const [only] = all;
    if (!only || all.length > 1 || LEADERS.test(only[0])) return null;
    return only[1];
  }
}
