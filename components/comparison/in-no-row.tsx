import { useMemo } from 'preact/hooks';
import type { Comparison } from '../../engine/model/library/comparison';
import { quotesInNoRow } from '../../engine/model/library/in-no-row';
import { plural, t } from '../i18n/i18n';
import type { Hues } from '../sources/colours/source-hues';
import { passageText } from '../sources/passage';
import type { Column } from './columns';
import type { RowEvents } from './comparison-row';
import { ComparisonVoice } from './comparison-voice';

interface Props {
  column: Extract<Column, { is: 'ready' }>;
  /** Which of the columns it is. */
  at: number;
  name: string;
  comparison: Comparison;
  hues: Hues;
  events: Pick<RowEvents, 'addressOf'>;
}

/** The quotes of one account that no row shows, folded under their number: the rows are not all that it tells. */
export function InNoRow({
  column: { key, article, attributions },
  at,
  name,
  comparison,
  hues,
  events,
}: Props) {
  const quotes = useMemo(
    () => quotesInNoRow(comparison, at, attributions.attributions),
    [comparison, at, attributions],
  );
  if (quotes.length === 0) return null;
  return (
    <details class="alone in-no-row">
      <summary>
        <h2>{plural('compareInNoRow', quotes.length, name)}</h2>
      </summary>
      <p class="none">{t('compareInNoRowHelp')}</p>
      <ul>
        {quotes.map((quote) => {
          const words = passageText(article, quote.content);
          return (
            <li key={quote.id}>
              <p class="passage" lang={article.language}>
                {words}
              </p>
              <ComparisonVoice article={article} attributions={attributions} voice={quote} hues={hues} />
              <a
                class="to-place"
                href={events.addressOf(key, article.text.slice(...quote.content[0]!))}
                aria-label={t('compareGoLabel', name, words)}
              >
                {t('compareGo')}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
