import { useState } from 'preact/hooks';
import { t } from '../i18n/i18n';

interface Props {
  outlets: readonly string[];
  onClear(outlet: string): void;
}

/** Takes everything of one outlet out of the library; whoever draws it offers to undo that. */
export function ClearByOutlet({ outlets, onClear }: Props) {
  const [outlet, setOutlet] = useState('');
  if (outlets.length === 0) return null;
  const chosen = outlets.includes(outlet) ? outlet : outlets[0]!;
  return (
    <p class="field">
      <label>
        {t('clearOutlet')}{' '}
        <select value={chosen} onChange={(event) => setOutlet(event.currentTarget.value)}>
          {outlets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <button type="button" class="button" onClick={() => onClear(chosen)}>
        {t('clear')}
      </button>
    </p>
  );
}
