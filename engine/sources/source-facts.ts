/** What is kept of an article's quotes so that the quotes of a whole library can be sorted by their sources without reading the articles. */
import type { Article, Attributions, Source, SourceKind } from '../model';
import { isClear } from '../model/voice';
import { type Placed, placesIn } from '../places/placed';
import { wordsNumber } from './same-words';
import { takenUpPlaces } from './taken-up';

export interface FactSource {
  name: string;
  kind: SourceKind;
  role: string | null;
  /** Where the source is, or whence it has what it says. */
  places: Placed[];
}

export interface SourceFacts {
  outlet: string;
  /** `YYYY-MM-DD`; null where the article is undated. */
  day: string | null;
  sources: FactSource[];
  /** For each quote, in the order of `Attributions.attributions`, the source's place in `sources`; -1 where it is not clear who says it. */
  quotes: number[];
  /** For each quote a number that is its words' (`wordsNumber`): another quote of the same words has the same. */
  words: number[];
}

/** What tells where a source is; access grounds may name a place, too: "through relatives in Kaesong". @param text the article's */
export const placeWords = ({ place, name, access }: Source, text: string): string =>
  [place, name, ...(access ?? []).map(({ span }) => text.slice(...span))].filter(Boolean).join(' ; ');

/** The facts of an article's quotes. Linear in the text and its quotes. */
export function sourceFacts(
  { outlet, published, text }: Pick<Article, 'outlet' | 'published' | 'text'>,
  { attributions, sources }: Attributions,
): SourceFacts {
  const takenUp = takenUpPlaces(text, { sources }, (source) => placeWords(source, text));
  const at = new Map(sources.map(({ id }, index) => [id, index]));
  return {
    outlet,
    day: published?.slice(0, 10) ?? null,
    sources: sources.map((source) => {
      const { place } = takenUp.get(source.id) ?? {};
      return {
        name: source.name,
        kind: source.kind,
        role: source.role,
        places: place ? [place] : placesIn(placeWords(source, text)),
      };
    }),
    quotes: attributions.map((one) => (isClear(one) ? (at.get(one.sourceId ?? '') ?? -1) : -1)),
    words: attributions.map(({ content }) => wordsNumber(content.map((span) => text.slice(...span)))),
  };
}
