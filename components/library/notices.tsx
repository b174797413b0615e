import { number } from '../i18n/dates';
import { type MessageKey, t } from '../i18n/i18n';

interface NewsProps {
  version: string;
  lines: readonly MessageKey[];
  /** Stored articles that an older engine read and that are still to be read anew. */
  toReadAnew: number;
  onClose(): void;
}

/** One line after an update, with what changed folded in it, until the reader closes it. */
export function UpdateNotice({ version, lines, toReadAnew, onClose }: NewsProps) {
  return (
    <aside class="quiet-notice" aria-label={t('newsWhat')}>
      <p>
        {t('news', version)}{' '}
        <button type="button" class="link" onClick={onClose}>
          {t('newsClose')}
        </button>
      </p>
      {lines.length > 0 && (
        <details>
          <summary>{t('newsWhat')}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{t(line)}</li>
            ))}
            {toReadAnew > 0 && <li>{t('newsReadAnew', number(toReadAnew))}</li>}
          </ul>
        </details>
      )}
    </aside>
  );
}

/** Texts are about to go, as the reader set: said while that can still be taken back. @param when a day and time in words */
export function TextsGoing({ when }: { when: string }) {
  return (
    <aside class="quiet-notice" aria-label={t('textsGo')}>
      <p>
        {t('textsGoing', when)}{' '}
        <a class="in-words" href="options.html#at-risk">
          {t('settings')}
        </a>
      </p>
    </aside>
  );
}
