import type { FollowView, Settings } from '../../engine/model/views';
import { moment } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { FaultLine } from '../kit/fault-line';

/** Requests a minute that the reader can choose from. */
const RATES = [6, 12, 30, 60];

interface Props {
  settings: Settings;
  /** `null` while it is not known. */
  following: readonly FollowView[] | null;
  /** A look is under way. */
  looking: boolean;
  onChange(change: Partial<Settings>): void;
  onLook(): void;
}

/** What the extension may ask the network for, and how often: everything off until the reader switches it on. */
export function FollowingForm({ settings, following, looking, onChange, onLook }: Props) {
  const { follow, requestsPerMinute } = settings;
  const toggle = (id: string, on: boolean) =>
    onChange({ follow: on ? [...follow, id] : follow.filter((one) => one !== id) });
  return (
    <>
      <p>{t('followHelp')}</p>
      {following?.map((view) => (
        <div key={view.id} class="follow">
          <label class="field">
            <input
              type="checkbox"
              checked={follow.includes(view.id)}
              onChange={(event) => toggle(view.id, event.currentTarget.checked)}
            />
            {t('followOutlet', view.outlet)}
          </label>
          {follow.includes(view.id) && <FollowState view={view} />}
        </div>
      ))}
      {follow.length > 0 && (
        <p class="acts">
          <button type="button" class="button" disabled={looking} onClick={onLook}>
            {t(looking ? 'followLooking' : 'followLook')}
          </button>
        </p>
      )}
      <label class="field">
        {t('settingRate')}
        <select
          value={String(requestsPerMinute)}
          onChange={(event) => onChange({ requestsPerMinute: Number(event.currentTarget.value) })}
        >
          {[...new Set([...RATES, requestsPerMinute])].map((rate) => (
            <option key={rate} value={String(rate)}>
              {plural('rate', rate)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** When it last looked, and what it found. */
function FollowState({ view: { looked, listed, taken, waiting, fault } }: { view: FollowView }) {
  if (looked === null) return <p class="follow-state">{t('followNotYet')}</p>;
  return (
    <p class="follow-state">
      {[
        t('followLooked', moment(looked)),
        fault === null ? plural('followListed', listed) : '',
        plural('followTaken', taken),
        waiting > 0 ? plural('followWaiting', waiting) : '',
      ]
        .filter((words) => words !== '')
        .join(' ')}{' '}
      {fault !== null && <FaultLine fault={fault} />}
    </p>
  );
}
