/** What a view shows while it has nothing to show. */
import { t } from '../i18n/i18n';
import { describeTrouble, type Trouble } from '../i18n/trouble';

/** Says that something is being fetched; styled to appear only after a moment, so that quick answers do not flicker. */
export function Loading({ words }: { words: string }) {
  return (
    <p class="loading" role="status">
      {words}
    </p>
  );
}

/** Says what failed, and offers to try again. */
export function Failed({ trouble, onRetry }: { trouble: Trouble; onRetry(): void }) {
  return (
    <div class="trouble" role="alert">
      <p>{describeTrouble(trouble)}</p>
      <p class="acts">
        {trouble === 'newer' && (
          <a class="button" href="library.html#/backup" target="_blank" rel="noopener">
            {t('troubleNewerExport')}
          </a>
        )}
        <button type="button" class="button" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      </p>
    </div>
  );
}
