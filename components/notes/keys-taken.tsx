import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../i18n/i18n';

/** Whether the page around takes the keyboard away: fields take no more keys then. */
export const KeysTaken = createContext(false);

/** For fields: `true` while no key may be taken. */
export const useLocked = (): boolean => useContext(KeysTaken);

interface Props {
  /** Absent where the browser has no side panel. */
  onPanel?: (() => void) | undefined;
  onTypeOn(): void;
}

/** Says that the page takes the keyboard away, that nothing is lost, and where it cannot. */
export function KeysTakenNotice({ onPanel, onTypeOn }: Props) {
  return (
    <div class="trouble keys-taken" role="alert">
      <p>
        <strong>{t('keysTaken')}</strong> {t('keysTakenKept')}
      </p>
      <p class="acts">
        {onPanel && (
          <button type="button" class="link" onClick={onPanel}>
            {t('openSidePanel')}
          </button>
        )}
        <button type="button" class="link" onClick={onTypeOn}>
          {t('typeOn')}
        </button>
      </p>
    </div>
  );
}
