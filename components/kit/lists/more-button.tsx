import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../i18n/i18n';

interface Props {
  /** The list that it makes longer; each of its children is an item. */
  list: RefObject<HTMLElement | null>;
  /** Items that are shown. */
  shown: number;
  /** What it says; `null` where there are no more. */
  words: string | null;
  disabled?: boolean;
  onMore(): void;
}

/**
 * Makes a list longer. Where the items came, the keyboard goes on at the first of them, since the button has moved on behind them or is
 * gone; how many came is read out.
 */
export function MoreButton({ list, shown, words, disabled, onMore }: Props) {
  /** Items that there were when more were asked for. */
  const before = useRef<number | null>(null);
  const [came, setCame] = useState(0);
  useEffect(() => {
    const from = before.current;
    if (from === null || shown === from) return;
    before.current = null;
    // Another list has come meanwhile.
    if (shown < from) return;
    setCame(shown - from);
    const item = list.current?.children[from];
    (item?.querySelector<HTMLElement>('a[href]') ?? item?.querySelector<HTMLElement>('button'))?.focus();
  }, [shown]);
  return (
    <>
      {words !== null && (
        <button
          type="button"
          class="button"
          disabled={disabled}
          onClick={() => {
            before.current = shown;
            setCame(0);
            onMore();
          }}
        >
          {words}
        </button>
      )}
      <p class="unseen" role="status">
        {came > 0 && plural('moreCame', came)}
      </p>
    </>
  );
}
