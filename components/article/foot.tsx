import { t } from '../i18n/i18n';

interface Props {
  onExport(): void;
  onOpen(page: 'library' | 'options'): void;
  /** The library and the export have nothing to give before an article is there. */
  withExport: boolean;
}

/** The sidebar's foot. */
export function Foot({ onExport, onOpen, withExport }: Props) {
  return (
    <footer class="foot">
      {withExport && (
        <button type="button" class="link" aria-haspopup="dialog" onClick={onExport}>
          {t('export')}
        </button>
      )}
      <button type="button" class="link" onClick={() => onOpen('library')}>
        {t('library')}
      </button>
      <button type="button" class="link" onClick={() => onOpen('options')}>
        {t('settings')}
      </button>
    </footer>
  );
}
