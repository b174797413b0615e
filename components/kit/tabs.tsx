import type { ComponentChildren } from 'preact';
import { number } from '../i18n/dates';
import { rove } from './roving';

interface Tab<Name extends string> {
  name: Name;
  label: string;
  /** Shown beside the label; `null` while it is not known. */
  count: number | null;
}

interface Props<Name extends string> {
  label: string;
  tabs: ReadonlyArray<Tab<Name>>;
  open: Name;
  onOpen(name: Name): void;
  /** The open panel's content. */
  children: ComponentChildren;
}

/** ARIA tabs: arrows move and open, Tab goes on into the panel. */
export function Tabs<Name extends string>({ label, tabs, open, onOpen, children }: Props<Name>) {
  const move = (event: KeyboardEvent) => {
    const tab = rove(event, '[role=tab]', { direction: 'horizontal', wraps: true });
    const name = tabs.find((one) => one.name === tab?.dataset.tab)?.name;
    if (name !== undefined) onOpen(name);
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ name, label: words, count }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            data-tab={name}
            aria-selected={name === open}
            aria-controls={name === open ? 'panel' : undefined}
            tabIndex={name === open ? 0 : -1}
            onClick={() => onOpen(name)}
          >
            {words}
            {count !== null && <span class="count"> {number(count)}</span>}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${open}`}>
        {children}
      </div>
    </>
  );
}
