import { NONE } from '../../engine/model/library/source-facets';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { facetWord } from './facet-words';

interface Props {
  years: ReadonlyArray<readonly [year: string, quotes: number]>;
  /** The year that the filter is narrowed to, if it is one whole year. */
  picked: string | undefined;
  onPick(year: string): void;
}

/** Quotes by year: a bar for each year from the first to the last, also for those without; each bar is a button that narrows to it. */
export function YearChart({ years, picked, onPick }: Props) {
  const dated = years.filter(([year]) => year !== NONE);
  const without = years.find(([year]) => year === NONE)?.[1] ?? 0;
  const counts = new Map(dated);
  const first = Number(dated[0]?.[0]);
  const last = Number(dated.at(-1)?.[0]);
  const most = Math.max(1, ...counts.values());
  const all = Number.isFinite(first)
    ? Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
    : [];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: it is a chart of buttons, not a set of fields */}
      <div class="years" role="group" aria-label={t('facetYears')}>
        {all.map((year) => {
          const quotes = counts.get(year) ?? 0;
          return (
            <button
              key={year}
              type="button"
              class="year"
              aria-pressed={picked === year}
              title={`${year}: ${number(quotes)}`}
              disabled={quotes === 0}
              onClick={() => onPick(year)}
            >
              <span class="bar" style={{ height: `${Math.round((100 * quotes) / most)}%` }} />
              <span class="year-word">
                {year}
                <span class="unseen">: {plural('quotes', quotes)}</span>
              </span>
            </button>
          );
        })}
      </div>
      {without > 0 && (
        <p class="meta">
          {facetWord('year', NONE)}: {number(without)}
        </p>
      )}
    </>
  );
}
