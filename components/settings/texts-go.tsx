import { useEffect, useRef, useState } from 'preact/hooks';
import { type Settings, TEXTS_GO_AFTER, type TextsDue, type TextsGoAfter } from '../../engine/model/views';
import { moment } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { TwoSteps } from './two-steps';

type Chosen = Pick<Settings, 'textsGoAfter' | 'notedTextsStay'>;

interface Props {
  settings: Chosen;
  /** How many texts are due by a choice; `null` where that could not be told, which was said. */
  onCount(chosen: Chosen): Promise<TextsDue | null>;
  onChange(change: Chosen): Promise<void>;
  /** Lets go what is due by what is set; answers whether it was done. */
  onNow(): Promise<boolean>;
}

/** A time after which texts go and notes stay: what that would do is shown before it is switched on. */
export function TextsGo({ settings, onCount, onChange, onNow }: Props) {
  const { textsGoAfter, notedTextsStay } = settings;
  const [chosen, setChosen] = useState<Chosen>({ textsGoAfter, notedTextsStay });
  const [found, setFound] = useState<{ of: Chosen; due: TextsDue } | null>(null);
  const [gone, setGone] = useState<number | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const isSet = chosen.textsGoAfter === textsGoAfter && chosen.notedTextsStay === notedTextsStay;
  const count = async () => {
    const due = chosen.textsGoAfter === 0 && textsGoAfter === 0 ? null : await onCount(chosen);
    setFound(due && { of: chosen, due });
  };
  useEffect(() => void count(), [chosen, textsGoAfter, notedTextsStay]);
  // What was counted for another choice says nothing of this one.
  const due = found?.of === chosen ? found.due : null;
  const change = (part: Partial<Chosen>) => setChosen((now) => ({ ...now, ...part }));
  return (
    <section aria-labelledby="texts-go-title">
      <h3 id="texts-go-title">{t('textsGo')}</h3>
      <p>{t('textsGoHelp')}</p>
      <p class="field">
        <label>
          {t('textsGoAfter')}{' '}
          <select
            ref={select}
            value={String(chosen.textsGoAfter)}
            onChange={(event) => change({ textsGoAfter: Number(event.currentTarget.value) as TextsGoAfter })}
          >
            {TEXTS_GO_AFTER.map((days) => (
              <option key={days} value={String(days)}>
                {days === 0 ? t('textsGoNever') : t('textsGoDays', days)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <label class="field">
        <input
          type="checkbox"
          checked={chosen.notedTextsStay}
          onChange={(event) => change({ notedTextsStay: event.currentTarget.checked })}
        />
        {t('textsGoKeepNoted')}
      </label>
      <div role="status">
        {due && chosen.textsGoAfter > 0 && <p>{counted(due)}</p>}
        {isSet && textsGoAfter > 0 && due && <p class="meta">{standing(due)}</p>}
      </div>
      {!isSet && (
        <>
          {chosen.textsGoAfter > 0 && <p class="help">{t('textsGoDelay')}</p>}
          <p>
            <button
              type="button"
              class="button"
              disabled={due === null}
              onClick={() => void onChange(chosen).then(() => select.current?.focus())}
            >
              {t(
                chosen.textsGoAfter === 0 ? 'textsGoOff' : textsGoAfter === 0 ? 'textsGoOn' : 'textsGoChange',
              )}
            </button>
          </p>
        </>
      )}
      {isSet && textsGoAfter > 0 && due && due.due > 0 && (
        <TwoSteps
          first={t('textsGoNow')}
          question={plural('textsGoNowSure', due.due)}
          last={t('textsGoNowDo')}
          name={t('textsGo')}
          onDo={async () => {
            const isDone = await onNow();
            if (isDone) {
              setGone(due.due);
              await count();
              select.current?.focus();
            }
            return isDone;
          }}
        />
      )}
      {gone !== null && <p role="status">{plural('textsGoGone', gone)}</p>}
    </section>
  );
}

function counted({ due, noted }: TextsDue): string {
  const found = due === 0 ? t('textsGoDueNone') : plural('textsGoDue', due);
  return noted === 0 ? found : `${found} ${plural('textsGoNoted', noted)}`;
}

/** Whether its time has come. */
function standing({ from }: TextsDue): string {
  return from !== null && Date.parse(from) > Date.now() ? t('textsGoFrom', moment(from)) : t('textsGoRuns');
}
