import type { SourceKind } from '../../engine/model';
import type { SourceFilter, Who } from '../../engine/model/library/source-facets';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { BackIcon } from '../kit/icons';
import { Failed, Loading } from '../kit/states';
import { KindBadge } from '../sources/badge';
import { type PersonEvents, PersonQuestions } from './person-questions';
import { Quotes, type QuotesProps } from './quote-list';
import { type CountsState, yearOf } from './source-facets';
import { YearChart } from './year-chart';

interface Props extends QuotesProps, PersonEvents {
  counts: CountsState;
  /** What is narrowed to beside the source. */
  filter: SourceFilter;
  onFilter(filter: SourceFilter): void;
  onExport(): void;
}

/** One source that has a name: who it is, when and where it is quoted, and all that it says. */
export function SourcePage(props: Props) {
  const { counts, onRetry } = props;
  if (counts.is === 'loading') return <Loading words={t('loading')} />;
  if (counts.is === 'failed') return <Failed trouble={counts.trouble} onRetry={onRetry} />;
  const who = counts.counts.picked;
  return (
    <div class="source-page">
      <p class="back">
        <a href="#/sources">
          <BackIcon /> {t('allSources')}
        </a>
      </p>
      {who ? <Found {...props} {...counts} who={who} /> : <Gone />}
    </div>
  );
}

function Found({
  who,
  counts,
  questions,
  said,
  filter,
  onFilter,
  onExport,
  onSay,
  onLater,
  ...quotes
}: Omit<Props, 'counts'> & Extract<CountsState, { is: 'ready' }> & { who: Who }) {
  const year = yearOf(filter);
  const pickYear = (value: string) => {
    const { from: _from, to: _to, ...rest } = filter;
    onFilter(year === value ? rest : { ...rest, from: `${value}-01-01`, to: `${value}-12-31` });
  };
  const pickOutlet = (value: string) => {
    const { outlet, ...rest } = filter;
    onFilter(outlet === value ? rest : { ...rest, outlet: value });
  };
  const own = questions.filter(({ one, other }) => one.id === who.id || other.id === who.id);
  const names = new Set([who.name, ...who.names]);
  const ownWords = said.filter(({ one, other }) => names.has(one.name) || names.has(other.name));
  return (
    <>
      <h1>
        {who.name} <KindBadge kind={who.kind as SourceKind} />
      </h1>
      {who.roles.length > 0 && <p class="lead">{who.roles.join(' · ')}</p>}
      <p class="meta">
        {[
          plural('quotes', who.quotes),
          plural('inArticles', who.articles),
          who.names.length > 0 && t('sourceNames', who.names.join(', ')),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <PersonQuestions questions={own} said={ownWords} onSay={onSay} onLater={onLater} />
      <section aria-label={t('facetYears')}>
        <h2>{t('facetYears')}</h2>
        <YearChart years={counts.facets.year} picked={year} onPick={pickYear} />
      </section>
      <section aria-label={t('outlet')}>
        <h2>{t('outlet')}</h2>
        <ul class="facet outlets">
          {counts.facets.outlet.map(([outlet, count]) => (
            <li key={outlet}>
              <button
                type="button"
                class="facet-value"
                aria-pressed={filter.outlet === outlet}
                onClick={() => pickOutlet(outlet)}
              >
                <span>{outlet}</span>
                <span class="count">{number(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="sources-quotes" aria-label={t('sourcesQuotes')}>
        <p class="meta actions">
          <span role="status">{plural('quotes', counts.total)}</span>
          <button type="button" class="button" aria-haspopup="dialog" onClick={onExport}>
            {t('export')}
          </button>
        </p>
        <Quotes {...quotes} />
      </section>
    </>
  );
}

function Gone() {
  return (
    <div class="empty">
      <h1>{t('sourceGone')}</h1>
      <p>
        <a href="#/sources">{t('allSources')}</a>
      </p>
    </div>
  );
}
