import { useRef, useState } from 'preact/hooks';
import { MAP_SIZE, ON_MAP, OUTLINE } from '../../engine/places/map';
import { plural, t } from '../i18n/i18n';
import { townName } from './facet-words';

interface Props {
  /** Quotes of each town, the most first. */
  towns: ReadonlyArray<readonly [town: string, quotes: number]>;
  picked: string | undefined;
  onPick(town: string): void;
}

interface Dot {
  id: string;
  quotes: number;
  /** Parts of the map's width and height. */
  x: number;
  y: number;
}

/** Diameters in rem, of the least and the most quoted town. */
const LEAST = 0.5;
const MOST = 1.7;
/** Towns that are named on the map at most, and how near two names may stand, in parts of the height. */
const NAMED = 9;
const APART = 0.045;

/** Towns on the map, the most quoted first. */
function dotsOf(towns: Props['towns'], picked: string | undefined): Dot[] {
  const shown =
    picked === undefined || towns.some(([id]) => id === picked) ? towns : [...towns, [picked, 0] as const];
  return shown.flatMap(([id, quotes]) => {
    const at = ON_MAP.get(id);
    return at ? [{ id, quotes, x: at[0] / MAP_SIZE.width, y: at[1] / MAP_SIZE.height }] : [];
  });
}

/** The towns whose names can stand on the map without covering each other: the most quoted. */
function namedOf(dots: readonly Dot[], picked: string | undefined): Set<string> {
  const named: Dot[] = dots.filter(({ id }) => id === picked);
  for (const dot of dots) {
    if (named.length >= NAMED) break;
    if (named.every((other) => Math.abs(other.y - dot.y) > APART || Math.abs(other.x - dot.x) > 0.45))
      named.push(dot);
  }
  return new Set(named.map(({ id }) => id));
}

const DIRECTIONS: Record<string, (from: Dot, to: Dot) => [along: number, aside: number]> = {
  ArrowRight: (from, to) => [to.x - from.x, Math.abs(to.y - from.y)],
  ArrowLeft: (from, to) => [from.x - to.x, Math.abs(to.y - from.y)],
  ArrowDown: (from, to) => [to.y - from.y, Math.abs(to.x - from.x)],
  ArrowUp: (from, to) => [from.y - to.y, Math.abs(to.x - from.x)],
};

/** The town that an arrow key leads to: the nearest on that side; none at the edge. */
export function nextDot(dots: readonly Dot[], from: Dot, key: string): Dot | undefined {
  const away = DIRECTIONS[key];
  if (!away) return undefined;
  const cost = (to: Dot) => {
    const [along, aside] = away(from, to);
    return along <= 0 ? Number.POSITIVE_INFINITY : along + 2 * aside;
  };
  const others = dots.filter((dot) => Number.isFinite(cost(dot)));
  return others.sort((one, other) => cost(one) - cost(other))[0];
}

/**
 * North Korea's outline with a dot for each town that sources speak from; the more quotes, the larger. One stop of the Tab key: arrows lead from
 * town to town, Enter picks. The table beside it says the same in words.
 */
export function KoreaMap({ towns, picked, onPick }: Props) {
  const [focused, setFocused] = useState<string | null>(null);
  const map = useRef<HTMLDivElement>(null);
  const dots = dotsOf(towns, picked);
  const named = namedOf(dots, picked);
  const most = Math.max(1, ...dots.map(({ quotes }) => quotes));
  const stop = dots.find(({ id }) => id === focused) ?? dots.find(({ id }) => id === picked) ?? dots[0];
  const move = (event: KeyboardEvent, from: Dot) => {
    const to = nextDot(dots, from, event.key);
    if (!to) return;
    event.preventDefault();
    setFocused(to.id);
    map.current?.querySelector<HTMLElement>(`[data-town="${to.id}"]`)?.focus();
  };
  return (
    <figure class="korea">
      {/* biome-ignore lint/a11y/useSemanticElements: it is a map of buttons, not a set of fields */}
      <div
        ref={map}
        class="korea-map"
        role="group"
        aria-label={t('townMap')}
        style={{ aspectRatio: `${MAP_SIZE.width} / ${MAP_SIZE.height}` }}
      >
        <svg viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} aria-hidden="true">
          <path d={OUTLINE} />
        </svg>
        {dots.map((dot) => (
          <button
            key={dot.id}
            type="button"
            class={dot.x > 0.6 ? 'town end' : 'town'}
            data-town={dot.id}
            style={{
              left: `${(100 * dot.x).toFixed(1)}%`,
              top: `${(100 * dot.y).toFixed(1)}%`,
              '--size': `${(LEAST + (MOST - LEAST) * Math.sqrt(dot.quotes / most)).toFixed(2)}rem`,
            }}
            tabIndex={dot === stop ? 0 : -1}
            title={`${townName(dot.id)}: ${plural('quotes', dot.quotes)}`}
            aria-pressed={picked === dot.id}
            onFocus={() => setFocused(dot.id)}
            onKeyDown={(event) => move(event, dot)}
            onClick={() => onPick(dot.id)}
          >
            <span class={named.has(dot.id) ? 'town-name' : 'unseen'}>
              {townName(dot.id)}
              <span class="unseen">: {plural('quotes', dot.quotes)}</span>
            </span>
          </button>
        ))}
      </div>
      <figcaption class="meta">
        {t('mapOutline')} ·{' '}
        <a href="https://www.geonames.org/" rel="noreferrer noopener" target="_blank">
          {t('mapTowns')}
        </a>
        ,{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer noopener" target="_blank">
          CC BY 4.0
        </a>
      </figcaption>
    </figure>
  );
}
