/**
 * Blocks of a page that retells several reports one after another: "According to the Chosun Ilbo:" hands over
 * to what follows, until the next such line or until the writer speaks again.
 */
import { outletsIn } from '../../outlets/outlet-names';
import type { LanguagePack } from '../language/language-pack';
import type { Finding, Sentence, Token } from '../language/stage-types';

/** Words of a line that hands over, at most: a longer one tells something of its own. */
const LONGEST_LINE = 16;

/**
 * The outlet that a sentence hands over to; `null` where it does not. Sentences that attribute something hand
 * over one quotation alone.
 */
function handedTo(
  text: string,
  { tokens, start, end }: Sentence,
  found: readonly Finding[],
  isOutlet: (name: string) => boolean,
): string | null {
  const last = tokens.at(-1);
  const words = tokens.filter(({ tag }) => !',:;-().~'.includes(tag));
  if (last?.tag !== ':' || words.length > LONGEST_LINE || found.length > 0) return null;
  if (tokens.some(({ tag }) => tag === 'Q')) return null;
  const named = new Set(outletsIn(text, start, end).map(({ name }) => name));
  if (named.size === 0) for (const name of phrases(text, tokens)) if (isOutlet(name)) named.add(name);
  return named.size === 1 ? ([...named][0] as string) : null;
}

/**
 * The runs of names and nouns in a line, without their articles: outlets that no list has are known by what
 * their names are made of.
 */
function phrases(text: string, tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.tag !== 'N' || !/^\p{Lu}/u.test(tokens[i]?.text ?? '')) continue;
    const from = i;
    while (tokens[i + 1]?.tag === 'N' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) i++;
    found.push(text.slice((tokens[from] as Token).start, (tokens[i] as Token).end));
  }
  return found;
}

/**
 * The outlet that each sentence was handed over to.
 * @param bySentence the findings of each sentence
 * @returns for each sentence the outlet's name, or `null`
 */
export function blockOutlets(
  text: string,
  sentences: readonly Sentence[],
  bySentence: readonly (readonly Finding[])[],
  pack: Pick<LanguagePack, 'mention' | 'isOwnVoice'>,
): (string | null)[] {
  const isOutlet = (name: string): boolean => pack.mention(name).kind === 'outlet';
  const outlets: (string | null)[] = [];
  let current: string | null = null;
  for (const [i, sentence] of sentences.entries()) {
    const isLast = sentences[i + 1]?.paragraph.index !== sentence.paragraph.index;
    const next = isLast ? handedTo(text, sentence, bySentence[i] ?? [], isOutlet) : null;
    if (next === null && current !== null && speaksForItself(sentence, pack)) current = null;
    outlets.push(current);
    if (next !== null) current = next;
  }
  return outlets;
}

/** "I have been reading about cabbages since 2005": outside quotation marks. */
const speaksForItself = ({ tokens }: Sentence, pack: Pick<LanguagePack, 'isOwnVoice'>): boolean =>
  tokens.some((token) => token.tag !== 'Q' && pack.isOwnVoice(token));
