import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { QuoteFound } from '../../engine/model/views';
import { publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import type { Trouble } from '../i18n/trouble';
import { MoreButton } from '../kit/lists/more-button';
import { Failed, Loading } from '../kit/states';
import { StanceLine } from '../sources/stance-line';
import { joinedPieces, onOneLine, roundabout } from '../sources/wording';
import { divisionName, townName } from './facet-words';

export type QuotesState =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'ready'; quotes: QuoteFound[]; total: number };

export interface QuotesProps {
  quotes: QuotesState;
  addressOf(quote: { article: { key: string }; pieces: string[] }): string;
  onMore(): void;
  onRetry(): void;
}

const placeName = ({ division, city }: { division: string; city?: string }) =>
  city === undefined ? divisionName(division) : townName(city);

/** Quotes with who says them and through whom, each with the way to its place. */
export function Quotes({ quotes, addressOf, onMore, onRetry }: QuotesProps): ComponentChildren {
  const list = useRef<HTMLOListElement>(null);
  if (quotes.is === 'loading') return <Loading words={t('loading')} />;
  if (quotes.is === 'failed') return <Failed trouble={quotes.trouble} onRetry={onRetry} />;
  return (
    <>
      {quotes.total === 0 && <p class="empty">{t('noQuotesFound')}</p>}
      <ol class="quotes-found" ref={list}>
        {quotes.quotes.map((quote) => (
          <li key={`${quote.article.key} ${quote.id}`}>
            <p class="meta">
              <strong>{quote.speaker ?? t('facetKindNone')}</strong> {roundabout(quote.chain, quote.speaker)}
            </p>
            <blockquote lang={quote.article.language}>{joinedPieces(quote.pieces, quote.direct)}</blockquote>
            <StanceLine stance={quote.stance} lang={quote.article.language} />
            {quote.place && <p class="meta">{t('placeTakenUp', placeName(quote.place), quote.place.from)}</p>}
            {quote.also?.map(({ key, outlet }) => (
              <p key={key} class="meta">
                <a href={addressOf({ article: { key }, pieces: quote.pieces })}>{t('echoSame', outlet)}</a>
              </p>
            ))}
            <p class="meta">
              <a href={addressOf(quote)} lang={quote.article.language}>
                {onOneLine(quote.article.title)}
              </a>
              {[outletName(quote.article), publishedDay(quote.article.published)].map(
                (part) => part && ` · ${part}`,
              )}
            </p>
          </li>
        ))}
      </ol>
      <MoreButton
        list={list}
        shown={quotes.quotes.length}
        words={
          quotes.quotes.length < quotes.total
            ? plural('moreQuotes', quotes.total - quotes.quotes.length)
            : null
        }
        onMore={onMore}
      />
    </>
  );
}
