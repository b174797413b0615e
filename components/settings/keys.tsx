import { t } from '../i18n/i18n';

/** A command of the extension and the keys it has in this browser; empty where it has none. */
export interface Shortcut {
  what: string;
  keys: string;
}

/** Commands with their keys. */
export function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="keys">
      {shortcuts.map(({ what, keys }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{keys === '' ? t('keysNone') : keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dd>
        </div>
      ))}
    </dl>
  );
}
