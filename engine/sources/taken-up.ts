/** Where a source is whose description only takes a place up: "in the same province", "in the city", "같은 도". */
import type { Attributions, Source, Span } from '../model';
import { type Placed, placesIn } from '../places/placed';

/** A place that a description takes up, and the article's words that name it. */
interface TakenUp {
  place: Placed;
  /** On one line: "a source in Hyesan", or the words of the sentence that names it. */
  from: string;
}

type Kind = 'division' | 'city';

const TAKES_UP =
  /\b(?:in|from|inside|within|near|of|at|across) (?:the |that |this )(same )?(province|city|county|district|town)\b(?! of\b|['’]s\b|-)/iu;
const TAKES_UP_IN_KOREAN =
  /(?<!\p{L})(?:(같은)\s?(도|시|군)|(?:해당|이)\s(도|시|군)|(도|군)내)(?=의|에|내|안|쪽|\s|소식통|주민|당|$)/u;
/** Cities of a province's rank. */
const CITIES: ReadonlySet<string> = new Set(['pyongyang', 'nampo', 'kaesong', 'rason']);
const COUNTRIES: ReadonlySet<string> = new Set(['china', 'russia', 'south-korea']);

/** UTF-16 units before a source in which another place between it and the one before makes two of them: some paragraphs. Chosen by hand. */
const BETWEEN = 1_500;
/** UTF-16 units of a text that are looked through where no source before has a place. */
const LOOKED_THROUGH = 20_000;
/** UTF-16 units of a sentence that are shown as the reason. */
const SHOWN = 120;

/** What a description takes up; `null` where it takes nothing up. */
function askedIn(description: string): { kind: Kind; same: boolean } | null {
  const [, same, noun] = TAKES_UP.exec(description) ?? [];
  if (noun)
    return { kind: noun.toLowerCase() === 'province' ? 'division' : 'city', same: same !== undefined };
  const [, again, ...ranks] = TAKES_UP_IN_KOREAN.exec(description) ?? [];
  const rank = ranks.find((one) => one !== undefined);
  return rank ? { kind: rank === '도' ? 'division' : 'city', same: again !== undefined } : null;
}

/** Places of one kind: a town's province where a province is asked for. */
function ofKind(places: readonly Placed[], kind: Kind): Placed[] {
  const found = new Map<string, Placed>();
  for (const { division, city } of places) {
    if (COUNTRIES.has(division) && city === undefined) continue;
    if (kind === 'division') {
      if (!CITIES.has(division) && !COUNTRIES.has(division)) found.set(division, { division });
    } else if (city !== undefined) found.set(city, { division, city });
    else if (CITIES.has(division)) found.set(division, { division });
  }
  return [...found.values()];
}

const nameOf = ({ division, city }: Placed) => city ?? division;
const onOneLine = (words: string) => words.replace(/\s+/gu, ' ').trim();

/** Sources that tell where they are, by where the text mentions them. */
interface Told {
  span: Span;
  source: Source;
  places: Placed[];
}

/**
 * The places of the sources of an article that only take one up, by the source's id: that of the source who spoke last before it and has one of
 * that kind; else the only one of that kind that the text before it names. Silent where nothing before names one, and where two could be
 * meant. Linear in the text and its sources.
 * @param told what a source itself says of its place, in words: none is taken up where they name one
 */
export function takenUpPlaces(
  text: string,
  { sources }: Pick<Attributions, 'sources'>,
  told: (source: Source) => string,
): ReadonlyMap<string, TakenUp> {
  const asking = sources.flatMap((source) => {
    const own = told(source);
    const asked = askedIn(own) ?? askedIn(source.mentions.map((span) => text.slice(...span)).join(' ; '));
    return asked && placesIn(own).length === 0 && source.mentions[0] ? [{ source, asked }] : [];
  });
  const found = new Map<string, TakenUp>();
  if (asking.length === 0) return found;
  const placed = sources
    .flatMap((source): Told[] => {
      const places = placesIn(told(source));
      return places.length > 0 ? source.mentions.map((span) => ({ span, source, places })) : [];
    })
    .sort((a, b) => a.span[0] - b.span[0]);
  const byText = new Named(text);
  for (const { source, asked } of asking) {
    const here = placeAsked(text, source);
    const before = last(placed, here, asked.kind);
    const taken = before ? bySource(text, before, here, asked) : byText.only(here, asked.kind);
    if (taken) found.set(source.id, taken);
  }
  return found;
}

/** Where the source is mentioned by the words that take a place up. */
function placeAsked(text: string, { mentions }: Source): number {
  const [first] = mentions;
  return (mentions.find((span) => askedIn(text.slice(...span))) ?? first!)[0];
}

/** The nearest source before a place that has one of a kind. */
function last(placed: readonly Told[], here: number, kind: Kind): Told | null {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.span[0] < here) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - 20); at--)
    if (ofKind(placed[at]!.places, kind).length > 0) return placed[at]!;
  return null;
}

function bySource(
  text: string,
  { span, source, places }: Told,
  here: number,
  { kind, same }: { kind: Kind; same: boolean },
): TakenUp | null {
  const [place, another] = ofKind(places, kind);
  if (!place || another) return null;
  const between = text.slice(Math.max(span[1], here - BETWEEN), here);
  // "the same province" is the other source's; "the province" may be one that was named since.
  const isOther = ofKind(placesIn(between), kind).some((one) => nameOf(one) !== nameOf(place));
  return !same && isOther ? null : { place, from: onOneLine(source.name) };
}

/** The places that a text names, in its order; read when it is first asked for. */
class Named {
  #sentences: Array<{ start: number; words: string; places: Placed[] }> | null = null;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text.slice(0, LOOKED_THROUGH);
  }

  /** The one place of a kind that is named before `here`; `null` where there is none, and where there are two. */
  only(here: number, kind: Kind): TakenUp | null {
    this.#sentences ??= [...this.#text.matchAll(/[^.!?\n]{1,600}[.!?\n]*/gu)].flatMap(
      ({ 0: words, index }) => {
        const places = placesIn(words);
        return places.length > 0 ? [{ start: index, words, places }] : [];
      },
    );
    let found: TakenUp | null = null;
    for (const { start, words, places } of this.#sentences) {
      if (start >= here) break;
      const said = start + words.length > here ? placesIn(words.slice(0, here - start)) : places;
      for (const place of ofKind(said, kind)) {
        if (found && nameOf(found.place) !== nameOf(place)) return null;
        found = { place, from: shortened(onOneLine(words)) };
      }
    }
    return found;
  }
}

/** Cut at a word's end; in the middle of one that is longer than all that is shown. */
function shortened(words: string): string {
  if (words.length <= SHOWN) return words;
  const end = words.lastIndexOf(' ', SHOWN);
  return `${words.slice(0, end > 0 ? end : SHOWN)} …`;
}
