/** An attribution's words and its citation, as plain text. */
import type { Article, Attribution, ChainLink } from '../../engine/model';
import { shownSpan } from '../../engine/model/quotes/shown-words';
import { publishedDay } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { type SourcesById, speakerOf } from './speaker';
import { stanceWord } from './stance-words';

/** The words of a passage on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The words of an attribution, its pieces joined by an ellipsis. The engine leaves the outer marks out of direct
 * quotes, so each piece of one gets its marks back. What led on to "he said" leads nowhere here and is left out.
 */
export function wordsOf(text: string, attribution: Attribution): string {
  const pieces = attribution.content.map((span) => text.slice(...span));
  return joinedPieces(pieces, attribution.type === 'direct');
}

/** The same of pieces that are at hand. */
export function joinedPieces(pieces: readonly string[], direct: boolean): string {
  return pieces
    .map((piece) => shownWords(piece, direct))
    .map((words) => (direct ? shownWords(words.replace(/^[“"]|[”"]$/g, ''), true) : words))
    .map((words) => (direct ? `“${words}”` : closed(words)))
    .join(' … ');
}

/** A passage on one line, without what hangs at its ends. */
export function shownWords(words: string, direct: boolean): string {
  const line = onOneLine(words);
  return line.slice(...shownSpan(line, [0, line.length], direct));
}

/** Words of a quotation that the piece ends in the midst of get its closing mark: `praised “a spring battle”`. */
function closed(words: string): string {
  const [opened, shut] = [words.split('“').length, words.split('”').length];
  if (opened > shut) return `${words}”`;
  return words.split('"').length % 2 === 0 ? `${words}"` : words;
}

/**
 * The links of a chain beyond outlet and source: "through Radio Free Asia, from some residents". An outlet that is relayed in
 * its own voice is not said to come through itself: `speaker` is left out.
 */
export function roundabout(
  chain: ReadonlyArray<Pick<ChainLink, 'name' | 'role'>>,
  speaker: string | null,
): string {
  return chain
    .filter(({ name }) => name !== speaker)
    .flatMap((link) => {
      if (link.role === 'relay') return [t('voiceThrough', link.name)];
      return link.role === 'hearsay' ? [t('voiceFrom', link.name)] : [];
    })
    .join(', ');
}

/**
 * A citation to paste: words, source with its way to the page, outlet, title, day, address.
 * `“Words.” — a source in Hyesan, through Radio Free Asia. Breitbart, “Title”, 5 Aug 2020. https://…`
 * Words that the source does not assert say so: `the bridge fell [denied] — officials.`
 */
export function citationOf(article: Article, attribution: Attribution, sources: SourcesById): string {
  const speaker = speakerOf(attribution, sources);
  const way = roundabout(speaker.chain, speaker.name);
  const who = [speaker.name ?? t('unclearSource'), way].filter((part) => part !== '').join(', ');
  const place = [outletName(article), `“${onOneLine(article.title)}”`, publishedDay(article.published)]
    .filter(Boolean)
    .join(', ');
  const stance = stanceWord(attribution);
  return `${wordsOf(article.text, attribution)}${stance && ` [${stance}]`} — ${who}. ${place}. ${article.url}`;
}
