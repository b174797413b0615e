import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import { saveFile } from '../../components/kit/download';
import type { Progress } from '../../components/library/article-list';
import type { ExportFormat } from '../../engine/model/views';
import { ask } from '../../protocol/client';
import { exportArticles } from './exporting';
import type { Saying } from './saying';

/** Writing articles to files, how far it is, and its end on the reader's wish or with the page. */
export function useExporting({ say, sayTrouble }: Saying) {
  const [exporting, setExporting] = useState<Progress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const cancel = () => stopping.current?.abort();
  useEffect(() => cancel, []);

  /**
   * @param keys `null` for the whole library
   * @param total how many articles that are, as far as it is known before they are written
   */
  const save = async (keys: string[] | null, format: ExportFormat, total: number) => {
    const stop = new AbortController();
    stopping.current = stop;
    setExporting({ done: 0, total });
    try {
      const ways = { ask: askForExport, save: saveFile, onProgress: setExporting };
      const names = await exportArticles(keys, format, ways, stop.signal);
      say(stop.signal.aborted ? t('exportCancelled') : t('exported', names.join(', ')));
    } catch (error) {
      sayTrouble(error);
    } finally {
      setExporting(null);
    }
  };

  return { exporting, save, cancel };
}

const askForExport = (payload: Parameters<typeof ask<'article/export'>>[1]) => ask('article/export', payload);
