import type { Annotation } from '../../engine/model';
import type { Correction } from '../../engine/model/chain-corrections';
import { t } from '../i18n/i18n';

interface Props {
  /** Corrections whose quote is not found any more. */
  corrections: readonly Correction[];
  onForget(corrections: readonly Annotation[]): void;
}

/** Below the quotes: corrections of chains whose quote the text as last read has no more. They are kept until the reader forgets them. */
export function LostCorrections({ corrections, onForget }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section class="lost-corrections" aria-label={t('lostCorrections')}>
      <h2>{t('lostCorrections')}</h2>
      <ul>
        {corrections.map(({ annotation, target }) => (
          <li key={annotation.id}>
            <q>{quoteOf(target.selectors)}</q>: <s>{target.link.name}</s> {t('takenOut')}{' '}
            <button type="button" class="link" onClick={() => onForget([annotation])}>
              {t('forgetCorrection')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const quoteOf = (selectors: Correction['target']['selectors']): string =>
  selectors.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact.replace(/,$/u, '')] : []))[0] ??
  '';
