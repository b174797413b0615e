import type { RenewalState } from '../../engine/model/views';
import { number } from '../i18n/dates';
import { t } from '../i18n/i18n';

interface Props {
  state: RenewalState;
  onStop(): void;
  onGoOn(): void;
}

/** How far the reading anew of stored articles is, with the way to stop it and to go on; nothing once it is done. */
export function Renewal({ state, onStop, onGoOn }: Props) {
  const { is, left, total } = state;
  if (is === 'done') return null;
  const isRunning = is === 'running';
  return (
    <section class="renewal" aria-label={t('renewal')}>
      <p>{isRunning ? t('renewalRuns') : t('renewalStopped')}</p>
      <p class="progress renewal-progress">
        <progress aria-label={t('renewal')} value={total - left} max={Math.max(1, total)} />
        <span>{t('renewalProgress', number(total - left), number(total))}</span>
        <button type="button" class="link" onClick={isRunning ? onStop : onGoOn}>
          {t(isRunning ? 'renewalStop' : 'renewalGoOn')}
        </button>
      </p>
    </section>
  );
}
