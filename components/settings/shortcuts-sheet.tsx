import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n';
import { CloseIcon } from '../kit/icons';
import { Keys, type Shortcut } from './keys';

export type { Shortcut } from './keys';

interface Props {
  commands: readonly Shortcut[];
  /** Opens the browser's own page for them. */
  onChangeKeys(): void;
  onClose(): void;
}

/** Every key in one place: those of the page, which the browser's settings can change, and those inside the extension's pages. */
export function ShortcutsSheet({ commands, onChangeKeys, onClose }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  const inside: Shortcut[] = [
    { what: t('keyTabs'), keys: '← →' },
    { what: t('keyQuotes'), keys: '↑ ↓ Home End' },
    { what: t('keyGo'), keys: 'Enter' },
    { what: t('keyDone'), keys: 'Ctrl+Enter' },
    { what: t('keyEscape'), keys: 'Esc' },
  ];
  return (
    <dialog ref={sheet} class="sheet" aria-labelledby="sheet-title" onClose={onClose}>
      <header>
        <h2 id="sheet-title">{t('keyboard')}</h2>
        <button type="button" class="icon" aria-label={t('close')} onClick={() => sheet.current?.close()}>
          <CloseIcon />
        </button>
      </header>
      {commands.length > 0 && (
        <>
          <h3>{t('keysOnPage')}</h3>
          <Keys shortcuts={commands} />
          <p class="help">
            {t('keysChange')}{' '}
            <button type="button" class="link" onClick={onChangeKeys}>
              {t('keysChangeOpen')}
            </button>
          </p>
        </>
      )}
      <h3>{t('keysInside')}</h3>
      <Keys shortcuts={inside} />
    </dialog>
  );
}
