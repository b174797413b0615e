import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n';

interface Props {
  /** What is about to go, in words. */
  question: string;
  /** Articles among them carry notes: then it is asked whether those stay. */
  withNotes: boolean;
  /** Where everything of the article's site can be forgotten. */
  site?: { name: string; href: string };
  /** Ends once it is done, or has failed and that was said. */
  onForget(keepNotes: boolean): Promise<unknown>;
  onCancel(): void;
}

/** Asks before something is forgotten for good, and whether notes go with it: neither answer is chosen beforehand. Escape or "Cancel" leaves it. */
export function ForgetQuestion({ question, withNotes, site, onForget, onCancel }: Props) {
  const [keepNotes, setKeepNotes] = useState<boolean | null>(withNotes ? null : false);
  const [busy, setBusy] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    cancel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const forget = async () => {
    if (keepNotes === null) return;
    setBusy(true);
    await onForget(keepNotes);
    setBusy(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is a question, not a set of fields
    <div
      role="group"
      aria-label={t('forgetTitle')}
      class="sure"
      onKeyDown={(event) => event.key === 'Escape' && !busy && onCancel()}
    >
      <p>{question}</p>
      {withNotes && (
        <fieldset disabled={busy}>
          <legend>{t('forgetNotes')}</legend>
          {[false, true].map((keep) => (
            <label key={String(keep)} class="check">
              <input
                type="radio"
                name="forget-notes"
                checked={keepNotes === keep}
                onChange={() => setKeepNotes(keep)}
              />
              {t(keep ? 'forgetNotesStay' : 'forgetNotesGo')}
            </label>
          ))}
        </fieldset>
      )}
      <p class="help">{t('forgetLimits')}</p>
      <p class="acts">
        <button ref={cancel} type="button" class="button" disabled={busy} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="button danger"
          disabled={busy || keepNotes === null}
          onClick={() => void forget()}
        >
          {t(busy ? 'forgetting' : 'forgetNow')}
        </button>
        {site && (
          <a class="in-words" href={site.href}>
            {t('forgetSiteLink', site.name)}
          </a>
        )}
      </p>
    </div>
  );
}
