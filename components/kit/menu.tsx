import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { rove } from './roving';

export interface MenuItem {
  key: string;
  label: string;
  /** Set for items of which one is chosen: read as a radio item. */
  chosen?: boolean;
  onPick(): void;
}

interface Props {
  /** What the button says; `label` is its name where that says more. */
  children: ComponentChildren;
  label?: string;
  items: readonly MenuItem[];
  buttonClass?: string;
  /** Which way it opens. */
  side?: 'below' | 'above';
  /** Which edge it keeps to. */
  edge?: 'start' | 'end';
  disabled?: boolean;
}

/** A menu button (WAI-ARIA APG): arrows move, Escape and Tab close, and the focus goes back to the button. */
export function Menu({
  children,
  label,
  items,
  buttonClass = 'link',
  side = 'below',
  edge = 'start',
  disabled,
}: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const list = root.current?.querySelector<HTMLElement>('[role=menu]');
    (
      list?.querySelector<HTMLElement>('[aria-checked=true]') ?? list?.querySelector<HTMLElement>('button')
    )?.focus();
    list?.scrollIntoView?.({ block: 'nearest' });
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
    else rove(event, '[role^=menuitem]', { wraps: true });
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <span class="menu" ref={root}>
      <button
        type="button"
        ref={button}
        class={buttonClass}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={onButtonKey}
      >
        {children}
      </button>
      {open && (
        <div role="menu" id={id} tabIndex={-1} class={`popup ${side} ${edge}`} onKeyDown={onKey}>
          {items.map(({ key, label: words, chosen, onPick }) => (
            <button
              key={key}
              type="button"
              {...(chosen === undefined
                ? { role: 'menuitem' as const }
                : { role: 'menuitemradio' as const, 'aria-checked': chosen })}
              tabIndex={-1}
              onClick={() => {
                close();
                onPick();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
