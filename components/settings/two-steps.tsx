import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n';

interface StepsProps {
  /** Of the question, for screen readers. */
  name: string;
  first: string;
  question: string;
  last: string;
  /** Said in its place once it is done; absent where whoever draws this says it. */
  done?: string;
  disabled?: boolean;
  /** Said in place of the first button where there is nothing to do. */
  why?: string;
  onDo(): Promise<boolean>;
}

/** Something that cannot be undone: asked for by one button, done by a second one, which Escape or "Cancel" takes away. */
export function TwoSteps({ name, first, question, last, done, disabled = false, why, onDo }: StepsProps) {
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
          aria-label={name}
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
      {step === 'done' && done !== undefined && (
        <p ref={result} role="status" tabIndex={-1}>
          {done}
        </p>
      )}
    </>
  );
}
