import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryStats, SpaceUse } from '../../engine/model/views';
import { size } from '../i18n/dates';
import { type MessageKey, plural, t } from '../i18n/i18n';

const PARTS: Record<SpaceUse['part'], MessageKey> = {
  articles: 'spaceArticles',
  readings: 'spaceReadings',
  notes: 'spaceNotes',
  index: 'spaceIndex',
  shelves: 'spaceShelves',
  network: 'spaceNetwork',
  remains: 'spaceRemains',
};

/** What each part of the library takes on the disk, the largest first. */
export function Space({ space }: { space: readonly SpaceUse[] }) {
  const used = space.filter(({ bytes }) => bytes > 0).sort((one, other) => other.bytes - one.bytes);
  if (used.length === 0) return null;
  return (
    <table class="space">
      <caption>{t('spaceTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('spacePart')}</th>
          <th scope="col">{t('spaceSize')}</th>
        </tr>
      </thead>
      <tbody>
        {used.map(({ part, bytes }) => (
          <tr key={part}>
            <th scope="row">{t(PARTS[part])}</th>
            <td>{size(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  stats: LibraryStats;
  /** Each ends once the background has done it, or failed and said so: then it answers false. */
  onForgetRemains(): Promise<boolean>;
  onErase(): Promise<boolean>;
  /** Other ways of forgetting, between the lead and these. */
  children?: ComponentChildren;
}

/** For readers whose machine may be taken or looked through: forgetting for good. */
export function AtRisk({ stats, onForgetRemains, onErase, children }: Props) {
  const remains = stats.space.find(({ part }) => part === 'remains');
  return (
    <section id="at-risk" aria-labelledby="at-risk-title" class="at-risk">
      <h2 id="at-risk-title">{t('atRisk')}</h2>
      <p>{t('atRiskLead')}</p>
      {children}
      <TwoSteps
        title={t('remainsTitle')}
        help={t('remainsHelp')}
        first={t('remainsForget')}
        disabled={(remains?.rows ?? 0) === 0}
        why={t('remainsNone')}
        question={t('remainsSure')}
        last={t('remainsForgetNow')}
        done={t('remainsGone')}
        onDo={onForgetRemains}
      />
      <TwoSteps
        title={t('eraseTitle')}
        help={t('eraseHelp')}
        first={t('eraseAsk')}
        question={t('eraseSure', plural('articlesFound', stats.articles), plural('notesCount', stats.notes))}
        last={t('eraseNow')}
        done={t('eraseDone')}
        onDo={onErase}
      />
      <p class="help">{t('atRiskLimits')}</p>
    </section>
  );
}

interface StepsProps {
  title: string;
  help: string;
  first: string;
  question: string;
  last: string;
  done: string;
  disabled?: boolean;
  /** Said in place of the first button where there is nothing to do. */
  why?: string;
  onDo(): Promise<boolean>;
}

/** Something that cannot be undone: asked for by one button, done by a second one, which Escape or "Cancel" takes away. */
function TwoSteps({ title, help, first, question, last, done, disabled = false, why, onDo }: StepsProps) {
  const [step, setStep] = useState<'idle' | 'sure' | 'doing' | 'done'>('idle');
  const cancel = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (step === 'sure') cancel.current?.focus();
    if (step === 'done') result.current?.focus();
    if (step === 'idle' && before.current === 'sure') start.current?.focus();
    before.current = step;
  }, [step]);
  const perform = async () => {
    setStep('doing');
    setStep((await onDo()) ? 'done' : 'idle');
  };
  return (
    <>
      <h3>{title}</h3>
      <p>{help}</p>
      {step === 'idle' &&
        (disabled && why !== undefined ? (
          <p class="meta">{why}</p>
        ) : (
          <p>
            <button ref={start} type="button" class="button" onClick={() => setStep('sure')}>
              {first}
            </button>
          </p>
        ))}
      {(step === 'sure' || step === 'doing') && (
        // biome-ignore lint/a11y/useSemanticElements: it is a question, not a set of fields
        <div
          role="group"
          aria-label={title}
          class="sure"
          onKeyDown={(event) => event.key === 'Escape' && setStep('idle')}
        >
          <p>{question}</p>
          <p class="acts">
            <button
              ref={cancel}
              type="button"
              class="button"
              disabled={step === 'doing'}
              onClick={() => setStep('idle')}
            >
              {t('cancel')}
            </button>
            <button
              type="button"
              class="button danger"
              disabled={step === 'doing'}
              onClick={() => void perform()}
            >
              {last}
            </button>
          </p>
        </div>
      )}
      {step === 'done' && (
        <p ref={result} role="status" tabIndex={-1}>
          {done}
        </p>
      )}
    </>
  );
}
