import type { ExportFormat } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';
import { Menu } from '../kit/menu';

/** The export formats by the name that the interface gives them. */
const FORMATS: Record<ExportFormat, MessageKey> = {
  markdown: 'formatMarkdown',
  'json-ld': 'formatJsonLd',
  csv: 'formatCsv',
};

/** An entry for each export format. */
function formatItems(onExport: (format: ExportFormat) => void) {
  return (Object.keys(FORMATS) as ExportFormat[]).map((format) => ({
    key: format,
    label: t(FORMATS[format]),
    onPick: () => onExport(format),
  }));
}

interface Props {
  onExport(format: ExportFormat): void;
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
        <Menu side="above" items={formatItems(onExport)}>
          {t('export')}
        </Menu>
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
