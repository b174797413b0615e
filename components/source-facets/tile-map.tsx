import { DIVISIONS } from '../../engine/places/divisions';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { divisionName } from './facet-words';

interface Props {
  counts: ReadonlyMap<string, number>;
  picked: string | undefined;
  onPick(division: string): void;
}

/**
 * North Korea's provinces as tiles, roughly where they lie; the more quotes, the darker. No borders are drawn. The list of places beside it
 * says the same in words.
 */
export function TileMap({ counts, picked, onPick }: Props) {
  const most = Math.max(1, ...DIVISIONS.map(({ id }) => counts.get(id) ?? 0));
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a map of buttons, not a set of fields
    <div class="tile-map" role="group" aria-label={t('tileMap')}>
      {DIVISIONS.map(({ id, tile: [column, row] }) => {
        const quotes = counts.get(id) ?? 0;
        return (
          <button
            key={id}
            type="button"
            class="tile"
            style={{
              gridColumn: column + 1,
              gridRow: row + 1,
              '--share': `${quotes === 0 ? 0 : 8 + Math.round((26 * Math.log1p(quotes)) / Math.log1p(most))}%`,
            }}
            aria-pressed={picked === id}
            disabled={quotes === 0 && picked !== id}
            onClick={() => onPick(id)}
          >
            <span>
              {divisionName(id)}
              <span class="unseen">: {plural('quotes', quotes)}</span>
            </span>
            <strong aria-hidden="true">{number(quotes)}</strong>
          </button>
        );
      })}
    </div>
  );
}
