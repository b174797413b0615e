import { useState } from 'preact/hooks';
import {
  type FacetName,
  type Facets,
  isDescription,
  NONE,
  type PersonsAsked,
  type SourceCounts,
  type SourceFilter,
} from '../../engine/model/library/source-facets';
import { DIVISION_OF } from '../../engine/places/divisions';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import type { Trouble } from '../i18n/trouble';
import { Failed, Loading } from '../kit/states';
import { facetWord } from './facet-words';
import { KoreaMap } from './korea-map';
import { type PersonEvents, PersonQuestions } from './person-questions';
import { Quotes, type QuotesProps } from './quote-list';
import { TileMap } from './tile-map';
import { TownTable } from './town-table';
import { WhoList } from './who-list';
import { YearChart } from './year-chart';

export type CountsState =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | ({ is: 'ready'; counts: SourceCounts; left: number } & PersonsAsked);

interface Props extends QuotesProps, PersonEvents {
  filter: SourceFilter;
  counts: CountsState;
  /** Of the page of a source that has a name. */
  sourceAddress(id: string): string;
  onFilter(filter: SourceFilter): void;
  onExport(): void;
}

/** The year that a filter's days are the whole of. */
export const yearOf = ({ from, to }: SourceFilter): string | undefined => {
  const year = from?.slice(0, 4);
  return year !== undefined && from === `${year}-01-01` && to === `${year}-12-31` ? year : undefined;
};

/** Every quote of the library by who says it: kinds of sources, places, outlets, years and names, each narrowing the others. */
export function SourceFacets(props: Props) {
  const { filter, counts, onRetry } = props;
  return (
    <>
      <h1>{t('sourcesTitle')}</h1>
      <p class="lead">{t('sourcesLead')}</p>
      {counts.is === 'loading' && <Loading words={t('loading')} />}
      {counts.is === 'failed' && <Failed trouble={counts.trouble} onRetry={onRetry} />}
      {counts.is === 'ready' && (
        <>
          {counts.left > 0 && (
            <p class="meta" role="status">
              {plural('sourcesLeft', counts.left)}
            </p>
          )}
          {counts.counts.total === 0 && Object.keys(filter).length === 0 ? (
            counts.left === 0 && <Empty />
          ) : (
            <Found {...props} counts={counts} />
          )}
        </>
      )}
    </>
  );
}

/** How many of the quotes are different ones; empty where all are. */
const describeRepeated = (total: number, repeated: number): string =>
  repeated === 0 ? '' : plural('quotesDifferent', total - repeated);

function Empty() {
  return (
    <div class="empty">
      <p>{t('sourcesNone')}</p>
      <p class="acts">
        <a href="library.html#/">{t('noNotesArticles')}</a>
        <a href="welcome.html">{t('howItWorks')}</a>
      </p>
    </div>
  );
}

function Found({
  filter,
  counts: {
    counts: { total, repeated, facets, towns, who, picked },
    questions,
    said,
  },
  sourceAddress,
  onFilter,
  onExport,
  onSay,
  onLater,
  ...quotes
}: Omit<Props, 'counts'> & { counts: Extract<CountsState, { is: 'ready' }> }) {
  const year = yearOf(filter);
  const placeless =
    filter.division === undefined || filter.division === NONE
      ? 0
      : (facets.division.find(([value]) => value === NONE)?.[1] ?? 0);
  /** Narrows to a value of a facet, or lets go of it where it is picked already. */
  const pick = (facet: Exclude<FacetName, 'year'>) => (value: string) => {
    const was = filter[facet];
    const kept: SourceFilter = { ...filter };
    delete kept[facet];
    if (facet === 'division') delete kept.city;
    onFilter(was === value ? kept : { ...kept, [facet]: value });
  };
  /** A town is picked with the province that it lies in. */
  const pickTown = (town: string) => {
    const { city: was, ...rest } = filter;
    onFilter(was === town ? rest : { ...rest, division: DIVISION_OF.get(town), city: town });
  };
  const narrowedTowns = towns.filter(
    ([town]) => filter.division === undefined || DIVISION_OF.get(town) === filter.division,
  );
  const pickWho = (id: string) => {
    const { who: _who, ...rest } = filter;
    onFilter(picked?.id === id ? rest : { ...rest, who: id });
  };
  const pickYear = (value: string) => {
    const { from: _from, to: _to, ...rest } = filter;
    onFilter(year === value ? rest : { ...rest, from: `${value}-01-01`, to: `${value}-12-31` });
  };
  return (
    <div class="sources-page">
      <search class="facets" aria-label={t('sourcesFilter')}>
        <Facet title={t('facetKind')} facet="kind" {...{ facets, filter }} onPick={pick('kind')} />
        <section aria-label={t('facetPlace')}>
          <h2>{t('facetPlace')}</h2>
          <TileMap counts={new Map(facets.division)} picked={filter.division} onPick={pick('division')} />
          <FacetList facet="division" {...{ facets, filter }} onPick={pick('division')} />
        </section>
        <section aria-label={t('facetYears')}>
          <h2>{t('facetYears')}</h2>
          <YearChart years={facets.year} picked={year} onPick={pickYear} />
          <Days filter={filter} onFilter={onFilter} />
        </section>
        <Facet title={t('outlet')} facet="outlet" {...{ facets, filter }} onPick={pick('outlet')} />
        <section aria-label={t('townsTitle')}>
          <h2>{t('townsTitle')}</h2>
          <KoreaMap towns={towns} picked={filter.city} onPick={pickTown} />
          <TownTable towns={narrowedTowns} picked={filter.city} onPick={pickTown} />
        </section>
        <PersonQuestions questions={questions} said={said} onSay={onSay} onLater={onLater} />
        <WhoList who={who} picked={picked?.id} onPick={pickWho} />
      </search>
      <section class="sources-quotes" aria-label={t('sourcesQuotes')}>
        <Chips {...{ filter, onFilter }} whoName={picked?.name ?? null} />
        <p class="meta actions">
          <span role="status">
            {[plural('quotes', total), describeRepeated(total, repeated)].filter(Boolean).join(' ')}
          </span>
          {picked && !isDescription(picked.id) && (
            <a href={sourceAddress(picked.id)}>{t('sourceOpen', picked.name)}</a>
          )}
          <button type="button" class="button" aria-haspopup="dialog" onClick={onExport}>
            {t('export')}
          </button>
        </p>
        <p class="help">{t('quotesCounted')}</p>
        {placeless > 0 && <p class="meta placeless">{t('placeUnnamedToo', number(placeless))}</p>}
        {filter.who !== undefined && isDescription(filter.who) && <p class="help">{t('descriptionOnly')}</p>}
        <Quotes {...quotes} />
      </section>
    </div>
  );
}

interface FacetProps {
  facet: Exclude<FacetName, 'year'>;
  facets: Facets;
  filter: SourceFilter;
  onPick(value: string): void;
}

function Facet({ title, ...props }: FacetProps & { title: string }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <FacetList {...props} />
    </section>
  );
}

/** Values of a facet before the reader asks for more. */
const AT_FIRST = 8;

function FacetList({ facet, facets, filter, onPick }: FacetProps) {
  const [all, setAll] = useState(false);
  const picked = filter[facet];
  const values = facets[facet];
  const shown =
    picked !== undefined && !values.some(([value]) => value === picked)
      ? [[picked, 0] as [string, number], ...values]
      : values;
  return (
    <ul class="facet">
      {shown.slice(0, all ? undefined : AT_FIRST).map(([value, quotes]) => (
        <li key={value}>
          <button
            type="button"
            class="facet-value"
            aria-pressed={picked === value}
            onClick={() => onPick(value)}
          >
            <span>{facetWord(facet, value)}</span>
            <span class="count">{number(quotes)}</span>
          </button>
        </li>
      ))}
      {!all && shown.length > AT_FIRST && (
        <li>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {t('facetMore', number(shown.length - AT_FIRST))}
          </button>
        </li>
      )}
    </ul>
  );
}

function Days({ filter, onFilter }: { filter: SourceFilter; onFilter(filter: SourceFilter): void }) {
  const set = (end: 'from' | 'to', value: string) => {
    const { [end]: _was, ...rest } = filter;
    onFilter(value === '' ? rest : { ...rest, [end]: value });
  };
  return (
    <p class="days">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {t(end === 'from' ? 'dayFrom' : 'dayTo')}{' '}
          <input
            type="date"
            value={filter[end] ?? ''}
            onChange={(event) => set(end, event.currentTarget.value)}
          />
        </label>
      ))}
    </p>
  );
}

/** What the quotes are narrowed to, each part with its way back. */
function Chips({
  filter,
  whoName,
  onFilter,
}: {
  filter: SourceFilter;
  whoName: string | null;
  onFilter(filter: SourceFilter): void;
}) {
  const { from, to, who, ...facets } = filter;
  const without = (...names: Array<keyof SourceFilter>) => {
    const rest = { ...filter };
    for (const name of names) delete rest[name];
    onFilter(rest);
  };
  const chips: Array<[words: string, off: () => void]> = (
    Object.entries(facets) as Array<[Exclude<FacetName, 'year'>, string]>
  ).map(([facet, value]) => [
    facetWord(facet, value),
    () => (facet === 'division' ? without('division', 'city') : without(facet)),
  ]);
  const year = yearOf(filter);
  if (from !== undefined || to !== undefined)
    chips.push([year ?? `${from ?? '…'} – ${to ?? '…'}`, () => without('from', 'to')]);
  if (who !== undefined) chips.push([whoName ?? t('facetWho'), () => without('who')]);
  if (chips.length === 0) return null;
  return (
    <p class="chips">
      {chips.map(([words, off]) => (
        <span key={words} class="narrowed">
          {words}
          <button type="button" aria-label={t('filterOff', words)} onClick={off}>
            ×
          </button>
        </span>
      ))}
      <button type="button" class="link" onClick={() => onFilter({})}>
        {t('filtersOff')}
      </button>
    </p>
  );
}
