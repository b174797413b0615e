import { t } from '../i18n/i18n';

interface Props {
  onExport(): void;
  onOpen(page: 'library' | 'options'): void;
  /** The library and the export have nothing to give before an article is there. */
  withExport: boolean;
  /** The library tells of an update that the reader has not seen. */
  withNews?: boolean | undefined;
}

/** The sidebar's foot. */
export function Foot({ onExport, onOpen, withExport, withNews = false }: Props) {
  return (
    <footer class="foot">
      {withExport && (
        <button type="button" class="link" aria-haspopup="dialog" onClick={onExport}>
          {t('export')}
        </button>
      )}
      <button type="button" class="link" onClick={() => onOpen('library')}>
        {t('library')}
        {withNews && (
          <>
            <span class="news-dot" aria-hidden="true" /> <span class="unseen">({t('newsDot')})</span>
          </>
        )}
      </button>
      <button type="button" class="link" onClick={() => onOpen('options')}>
        {t('settings')}
      </button>
    </footer>
  );
}
