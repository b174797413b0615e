import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../components/i18n/i18n';
import { troubleOf } from '../../../components/i18n/trouble';
import { saveFile } from '../../../components/kit/download';
import {
  type ExportChoice,
  type ExportPreview,
  type ExportScope,
  ExportSheet,
  type Progress,
} from '../../../components/library/export-sheet';
import { ask } from '../../../protocol/client';
import type { Answer } from '../../../protocol/messages/message-map';
import { exportArticles, previewOf, type Ways } from './export-work';

/** What the sheet was opened on. */
export interface Opened extends ExportScope {
  /** `null` for everything; a search's are asked for when they are needed. */
  keys: string[] | null | (() => Promise<string[]>);
}

interface Saying {
  say(words: string): void;
  sayTrouble(error: unknown): void;
}

/** The choices of the last time, for as long as the page is open. */
let last: ExportChoice = { format: 'markdown', noArchive: false };

/** The export sheet, for whatever page of the library has something to export: `open` shows it, `sheet` goes into the page. */
export function useExportSheet({ say, sayTrouble }: Saying) {
  const [opened, setOpened] = useState<Opened | null>(null);
  return {
    open: setOpened,
    sheet: opened && (
      <OpenSheet opened={opened} say={say} sayTrouble={sayTrouble} onClose={() => setOpened(null)} />
    ),
  };
}

/** The first of what is exported, and what writes it. */
interface Looked {
  keys: string[] | null;
  first: Answer<'article/export-items'>;
  writing: typeof import('../../../engine/exchange/sheet-files');
}

/** Articles that are asked for before anything is written. */
const FIRST = 20;

function OpenSheet({ opened, say, sayTrouble, onClose }: Saying & { opened: Opened; onClose(): void }) {
  const [choice, setChoice] = useState(last);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [preview, setPreview] = useState<ExportPreview>({ is: 'loading' });
  const [work, setWork] = useState<Progress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const cancel = () => stopping.current?.abort();

  const look = async () => {
    setPreview({ is: 'loading' });
    try {
      const keys = typeof opened.keys === 'function' ? await opened.keys() : opened.keys;
      const asked = keys === null ? null : keys.slice(0, FIRST);
      const [first, writing] = await Promise.all([
        ask('article/export-items', { keys: asked, cursor: 0 }),
        import('../../../engine/exchange/sheet-files'),
      ]);
      setLooked({ keys, first: { ...first, total: keys?.length ?? first.total }, writing });
    } catch (error) {
      setPreview({ is: 'failed', trouble: troubleOf(error) });
    }
  };
  useEffect(() => {
    void look();
    return cancel;
  }, []);
  useEffect(() => {
    last = choice;
    if (!looked) return;
    const { writing, first } = looked;
    setPreview(previewOf(first, choice.format, choice, { ...writing, now }));
  }, [looked, choice]);

  const save = async () => {
    if (!looked) return;
    const stop = new AbortController();
    stopping.current = stop;
    setWork({ done: 0, total: looked.first.total });
    try {
      const ways: Ways = { ...looked.writing, ask: askForItems, save: saveFile, onProgress: setWork, now };
      const names = await exportArticles(looked.keys, choice.format, choice, ways, stop.signal);
      say(stop.signal.aborted ? t('exportCancelled') : t('exported', names.join(', ')));
      if (!stop.signal.aborted) onClose();
    } catch (error) {
      sayTrouble(error);
    } finally {
      setWork(null);
    }
  };

  return (
    <ExportSheet
      scope={opened}
      choice={choice}
      preview={preview}
      work={work}
      events={{
        onChoice: (change) => setChoice((before) => ({ ...before, ...change })),
        onSave: () => void save(),
        onCancel: cancel,
        onRetry: () => void look(),
        onClose,
      }}
    />
  );
}

const now = () => new Date();
const askForItems: Ways['ask'] = (payload) => ask('article/export-items', payload);
