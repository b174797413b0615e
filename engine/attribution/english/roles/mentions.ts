/** Where a sentence names an outlet or designates one, outside quotation marks. */
import type { OutletMention } from '../../../outlets/outlet-names';
import { prefixLength } from '../../../text/prefix-length';
import type { OutletPhrase } from '../../language/outlet-role';
import type { Sentence, Token } from '../../language/stage-types';
import { ROLES, TITLE_WORDS } from '../lexicon/source-words';
import { outletInMarks } from '../phrases/names-in-marks';
import { genericAt } from './generic';
import {
  BODY,
  bare,
  type Found,
  isNameWord,
  isNoPlace,
  isWord,
  ownsNext,
  type PageNames,
} from './name-words';
import { nameAt, placedAt, withType } from './names';
import { MEDIA, MEDIA_WITH, NAME_END, NAME_START } from './words';

const TITLES = new Set(`${ROLES} ${TITLE_WORDS}`.trim().split(/\s+/));

/**
 * The outlets that a sentence names, in order.
 * @param listed those of the whole text that a list has, in text order
 * @param names what the page has named before
 */
export function outletPhrases(
  sentence: Sentence,
  index: number,
  listed: readonly OutletMention[],
  names: PageNames,
): OutletPhrase[] {
  const t = sentence.tokens;
  const found: Found[] = [];
  let next = prefixLength(listed, ({ end }) => end <= sentence.start);
  for (let i = 0; i < t.length; i++) {
    const token = t[i] as Token;
    const marked = inMarksAt(t, i);
    if (marked) found.push(marked);
    if (!isWord(token)) continue;
    if (token.text === 'CCTV' && FROM_CAMERAS.test(t[i + 1]?.lower ?? '')) continue;
    while (next < listed.length && (listed[next] as OutletMention).end <= token.start) next++;
    const one = listedAt(t, i, listed[next]) ?? nameAt(t, i, names) ?? genericAt(t, i, names);
    if (!one || isBehindPlace(t, one, listed[next])) {
      if (/^agenc(?:y|ies)\b/.test(token.lower)) names.agency = 'other';
      continue;
    }
    if (one.name !== null || /^(?:news|wire)/.test(t[one.end - 2]?.lower ?? '')) names.agency = 'news';
    found.push(one);
    i = one.end - 1;
    // "Radio Hana (RH)": its short form from here on.
    const short =
      one.name !== null && t[one.end]?.tag === '(' && t[one.end + 2]?.tag === ')' && t[one.end + 1];
    if (!short || !/^\p{Lu}{2,8}$/u.test(short.text)) continue;
    names.shorts.set(short.text, { name: one.name as string, state: one.state });
    i = one.end + 2;
  }
  return found.map(({ first, end, ...rest }) => ({
    ...rest,
    first,
    end,
    sentence: index,
    span: t[first]?.quotation?.inner ?? [(t[first] as Token).start, endOf(t[end - 1] as Token)],
  }));
}

/** A name in quotation marks where somebody publishes or is told: "published by “Oslo News”", "“Oslo News” reported". */
function inMarksAt(t: readonly Token[], i: number): Found | null {
  const token = t[i] as Token;
  if (!token.quotation || !(BEFORE_MARKED.test(t[i - 1]?.lower ?? '') || (i === 0 && t[1]?.tag === 'V')))
    return null;
  const outlet = outletInMarks(token);
  return outlet && { first: i, end: i + 1, ...outlet, form: 'named' };
}

const BEFORE_MARKED = /^(?:by|told|to|with|the|newspaper|paper|daily|magazine|agency|website|site|outlet)$/;

/** "the U.S. Radio Hana", "South Korean Dul News": the name of the list begins behind the words for where it is. */
function isBehindPlace(t: readonly Token[], one: Found, mention: OutletMention | undefined): boolean {
  if (!mention || one.form !== 'named' || mention.start <= (t[one.first] as Token).start) return false;
  let at = one.first;
  while (at < one.end && (t[at] as Token).start < mention.start) at++;
  // "the Zambian Daily Mail": words that any outlet may have are a name of its own behind a place.
  const isItsOwn = mention.name
    .split(' ')
    .every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && isMadeWord(word.toLowerCase()));
  return (
    at < one.end &&
    !isItsOwn &&
    (/^(?:U\.?S\.?|UK)$/.test((t[one.first] as Token).text) || !isNoPlace(t, one.first, at))
  );
}

const isMadeWord = (word: string): boolean => NAME_END.has(word) || NAME_START.has(word);

const endOf = (token: Token): number => token.end - (/['’]s$/.exec(token.text)?.[0].length ?? 0);

/** A name of the list, with the type word behind it: "Rodong Sinmun newspaper". */
function listedAt(t: readonly Token[], i: number, mention: OutletMention | undefined): Found | null {
  const token = t[i] as Token;
  // "the city.Yonhap said", "Photo/Yonhap": the name stands within what looks like one word.
  if (!mention || mention.start >= token.end || mention.end <= token.start) return null;
  if (mention.start > token.start && !/[./]/.test(token.text[mention.start - token.start - 1] ?? ''))
    return null;
  let end = i;
  while (end < t.length && (t[end] as Token).start < mention.end) end++;
  if (end === i + 1 && isPartOfName(t, i)) return null;
  // "the Times of Ostmark" is another paper than the Times.
  if (placedAt(t, end) > 0) return null;
  // "38 North Korean sailors": a number and a people.
  if (/north$/i.test(mention.name) && /^korea/.test(t[end]?.lower ?? '')) return null;
  return withType(t, { first: i, end, name: mention.name, form: 'named', state: mention.state });
}

/** What cameras in a street give: "CCTV footage" is no broadcaster's. */
const FROM_CAMERAS = /^(?:footage|cameras?|images?|pictures?|videos?|recordings?|clips?|stills?|systems?)$/;

/** "Andrew Breitbart", "Mayor Bloomberg", "the Guardian Council": a plain word of a longer name that is no outlet's. */
function isPartOfName(t: readonly Token[], i: number): boolean {
  const token = t[i] as Token;
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text.replace(/['’]s$/, ''))) return false;
  const next = t[i + 1];
  if (isNameWord(next) && !ownsNext(token) && BODY.has(bare(next))) return true;
  const before = t[i - 1];
  return (
    (i > 1 || TITLES.has(before?.lower ?? '')) &&
    isNameWord(before) &&
    !ownsNext(before) &&
    !MEDIA.has(bare(before)) &&
    !MEDIA_WITH.has(bare(before)) &&
    isNoPlace(t, i - 1, i)
  );
}
