/**
 * The language of a text. What a page declares is believed only as far as the text's own script allows: templates declare
 * `en-US` over Korean text and `ko` over English text.
 */

interface Script {
  words: RegExp;
  /** Languages written in it that a page may declare. */
  languages: RegExp;
  /** The language where the page declares none of them. */
  otherwise: string;
}

/** Enough of a text to judge its script, in UTF-16 units. */
const LOOKED_AT = 20_000;

/** Runs of one script's letters. A CJK word has about two characters. */
const SCRIPTS: readonly Script[] = [
  { words: /[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]+/g, languages: /^ko$/, otherwise: 'ko' },
  { words: /[\u3041-\u30ff]{1,4}/g, languages: /^ja$/, otherwise: 'ja' },
  { words: /[\u3400-\u9fff]{1,2}/g, languages: /^(?:zh|yue|ja)$/, otherwise: 'zh' },
  {
    words: /\p{Script=Cyrillic}+/gu,
    languages: /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg|tt|uz)$/,
    otherwise: 'ru',
  },
  { words: /\p{Script=Arabic}+/gu, languages: /^(?:ar|fa|ur|ps|ug|ckb|sd)$/, otherwise: 'ar' },
  {
    words: /\p{Script=Latin}+/gu,
    languages: /^(?!(?:ko|ja|zh|yue|ru|uk|be|bg|mk|ar|fa|ur|ps|he|el|th|hi|hy|ka)$)[a-z]{2,3}$/,
    otherwise: 'en',
  },
];

/** Japanese writes most of its words in the characters that Chinese has too: this share of kana tells. */
const KANA_SHARE = 0.15;

/** The primary language of a BCP 47 tag or a locale (`en_US`), lower case; `null` where it is none. */
function primaryLanguage(tag: string | null | undefined): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec((tag ?? '').trim())?.[0].toLowerCase() ?? null;
}

/**
 * The BCP 47 primary language of a text. Looks at its first 20,000 units.
 * @param declared what the page says, nearest to the text first
 */
export function languageOf(text: string, declared: ReadonlyArray<string | null>): string {
  const seen = text.slice(0, LOOKED_AT);
  const counts = SCRIPTS.map(({ words }) => seen.match(words)?.length ?? 0);
  const kana = counts[1] ?? 0;
  const han = counts[2] ?? 0;
  if (kana >= (kana + han) * KANA_SHARE) [counts[1], counts[2]] = [kana + han, 0];
  const most = Math.max(...counts);
  const named = declared.map(primaryLanguage).filter((language) => language !== null);
  const script = most > 0 ? SCRIPTS[counts.indexOf(most)] : undefined;
  if (!script) return named[0] ?? 'en';
  return named.find((language) => script.languages.test(language)) ?? script.otherwise;
}
