import { useState } from 'preact/hooks';
import type { ReadAnswer } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import { describeTrouble, type Trouble } from '../i18n/trouble';
import { FaultLine } from '../kit/fault-line';
import { useDrop } from '../kit/use-drop';

/** Every browser knows the attribute; the standard does not. */
const asFolder = (input: HTMLInputElement | null) => {
  input?.setAttribute('webkitdirectory', '');
};

/** A field of the place: for an address, or for files. */
export type BringField = 'address' | 'files';

/** One address or file that was brought, and what became of it. */
export interface Brought {
  name: string;
  answer: ReadAnswer | { trouble: Trouble } | null;
}

interface Props {
  brought: readonly Brought[];
  /** Something is under way. */
  busy: boolean;
  /** Where an article opens. */
  addressOf(key: string): string;
  /** Must be called in the click itself: the browser may have to be asked for the site. */
  onAddress(address: string): void;
  onFiles(files: readonly File[]): void;
  onDrop(data: DataTransfer): void;
  onCancel(): void;
}

/** Opens the place and takes the keyboard to one of its fields. */
export function openBringIn(field: BringField): void {
  const place = document.querySelector<HTMLDetailsElement>('details.bring-in');
  if (!place) return;
  place.open = true;
  const input = place.querySelector<HTMLInputElement>(
    field === 'address' ? 'input[type="url"]' : 'input[type="file"]',
  );
  input?.scrollIntoView?.({ block: 'center' });
  input?.focus();
}

/** Brings articles in: by an address, by saved pages, by a folder of them. */
export function BringIn({ brought, busy, addressOf, onAddress, onFiles, onDrop, onCancel }: Props) {
  const [over, place] = useDrop(onDrop);
  const [typed, setTyped] = useState('');
  const pick = (event: { currentTarget: HTMLInputElement }) => {
    onFiles([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim() !== '') onAddress(typed.trim());
    setTyped('');
  };
  return (
    <details class="bring-in">
      <summary>{t('bringTitle')}</summary>
      <div class={over ? 'bring-place over' : 'bring-place'} {...place}>
        <p>{t('bringHelp')}</p>
        <form class="field" onSubmit={submit}>
          <label>
            {t('bringAddress')}{' '}
            <input
              type="url"
              inputMode="url"
              placeholder="https://"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button">
            {t('bringRead')}
          </button>
        </form>
        <p class="field">
          <label>
            {t('bringFiles')}{' '}
            <input
              type="file"
              multiple
              accept=".html,.htm,.xhtml,.mhtml,.mht"
              aria-describedby="bring-files-takes"
              onChange={pick}
            />
          </label>
          <span class="help takes" id="bring-files-takes">
            {t('bringFilesTakes')}
          </span>
        </p>
        <p class="field">
          <label>
            {t('bringFolder')}{' '}
            <input type="file" ref={asFolder} aria-describedby="bring-folder-takes" onChange={pick} />
          </label>
          <span class="help takes" id="bring-folder-takes">
            {t('bringFolderTakes')}
          </span>
        </p>
        {busy && (
          <p class="acts">
            <span role="status">{t('fetchReading')}</span>
            <button type="button" class="link" onClick={onCancel}>
              {t('cancel')}
            </button>
          </p>
        )}
        {brought.length > 0 && (
          <div role="status">
            <ul class="brought">
              {brought.map(({ name, answer }, at) => (
                <li key={at} class="brought-item">
                  <Outcome name={name} answer={answer} addressOf={addressOf} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}

function Outcome({ name, answer, addressOf }: Brought & { addressOf(key: string): string }) {
  if (answer === null) return <>{name}</>;
  if ('trouble' in answer) return <>{`${name}: ${describeTrouble(answer.trouble)}`}</>;
  if (!answer.read)
    return (
      <>
        {name}: <FaultLine fault={answer.fault} />
      </>
    );
  return (
    <>
      <a class="in-words" href={addressOf(answer.key)}>
        {name}
      </a>
      : {t('fetchRead')}
    </>
  );
}
