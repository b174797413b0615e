import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../components/i18n/i18n';
import { troubleOf } from '../../../components/i18n/trouble';
import { saveBlob, saveFile } from '../../../components/kit/download';
import {
  type ExportChoice,
  type ExportPreview,
  type ExportScope,
  ExportSheet,
  type Progress,
} from '../../../components/library/export-sheet';
import type { ExportItem } from '../../../engine/model/views';
import { ask } from '../../../protocol/client';
import type { Answer } from '../../../protocol/messages/message-map';
import { keepTemplate, keptTemplate } from '../../own-pages/kept-template';
import { exportArticles, exportEach, previewOf, type Sink, type Ways } from './export-work';
import { hasFolders, intoFolder, pickFolder } from './folder';

/** What the sheet was opened on. */
export interface Opened extends ExportScope {
  /** `null` for everything; a search's are asked for when they are needed. */
  keys: string[] | null | (() => Promise<string[]>);
  /** Leaves out what is not exported of an article: asked once the keys are there. */
  narrow?(item: ExportItem): ExportItem;
}

interface Saying {
  say(words: string): void;
  sayTrouble(error: unknown): void;
}

/** The choices of the last time, for as long as the page is open. */
let last: Omit<ExportChoice, 'template'> = { format: 'markdown', noArchive: false, as: 'one' };

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
  const [choice, setChoice] = useState<ExportChoice>(() => ({ ...last, template: keptTemplate() ?? '' }));
  const [looked, setLooked] = useState<Looked | null>(null);
  const [preview, setPreview] = useState<ExportPreview>({ is: 'loading' });
  const [work, setWork] = useState<Progress | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const cancel = () => stopping.current?.abort();

  const narrowed = opened.narrow ?? ((item: ExportItem) => item);
  const askForItems: Ways['ask'] = async (payload) => {
    const answer = await ask('article/export-items', payload);
    return { ...answer, items: answer.items.map(narrowed) };
  };

  const look = async () => {
    setPreview({ is: 'loading' });
    try {
      const keys = typeof opened.keys === 'function' ? await opened.keys() : opened.keys;
      const asked = keys === null ? null : keys.slice(0, FIRST);
      const [first, writing] = await Promise.all([
        ask('article/export-items', { keys: asked, cursor: 0 }),
        import('../../../engine/exchange/sheet-files'),
      ]);
      setChoice((before) => ({ ...before, template: before.template || writing.DEFAULT_TEMPLATE }));
      const items = first.items.map(narrowed);
      setLooked({ keys, first: { ...first, items, total: keys?.length ?? first.total }, writing });
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
    keepTemplate(choice.template === writing.DEFAULT_TEMPLATE ? null : choice.template);
    const seen = previewOf(first, choice.format, choice, { ...writing, now });
    const isEach = choice.as !== 'one' && writing.EACH_FORMATS.includes(choice.format);
    setPreview(seen.is === 'ready' && isEach ? { ...seen, name: nameOfEach(looked, choice) } : seen);
  }, [looked, choice]);

  /** What was written, as it is said; `null` where the reader thought better of it. */
  const write = async ({ keys, writing }: Looked, signal: AbortSignal): Promise<string | null> => {
    const ways: Ways = { ...writing, ask: askForItems, save: saveFile, onProgress: setWork, now };
    const { format } = choice;
    if (choice.as === 'one' || !writing.EACH_FORMATS.includes(format))
      return (await exportArticles(keys, format, choice, ways, signal)).join(', ');
    const each = (sink: Sink) =>
      exportEach(keys, format, choice, { ...ways, fileOfEach: writing.fileOfEach, ...sink }, signal);
    if (choice.as === 'folder') {
      const folder = await pickFolder();
      return folder && plural('exportFilesIn', await each(intoFolder(folder)), folder.name);
    }
    const zip = writing.zipOf();
    await each({ put: zip.add });
    if (signal.aborted) return '';
    const name = zipName(writing);
    saveBlob(name, new Blob(zip.end(), { type: 'application/zip' }));
    return name;
  };

  const save = async () => {
    if (!looked) return;
    const stop = new AbortController();
    stopping.current = stop;
    setWork({ done: 0, total: looked.first.total });
    try {
      const written = await write(looked, stop.signal);
      if (written === null) return;
      say(stop.signal.aborted ? t('exportCancelled') : t('exported', written));
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
      help={
        looked && {
          each: looked.writing.EACH_FORMATS,
          folders: hasFolders(),
          names: looked.writing.TEMPLATE_NAMES,
          faults: looked.writing.faultsOf(choice.template),
          isOwn: choice.template === looked.writing.DEFAULT_TEMPLATE,
        }
      }
      work={work}
      events={{
        onChoice: (change) => setChoice((before) => ({ ...before, ...change })),
        onSave: () => void save(),
        onCancel: cancel,
        onRetry: () => void look(),
        onClose,
        onResetTemplate: () =>
          looked && setChoice((before) => ({ ...before, template: looked.writing.DEFAULT_TEMPLATE })),
      }}
    />
  );
}

const now = () => new Date();
const zipName = ({ sheetFile }: Looked['writing']) =>
  sheetFile('markdown', [], now()).name.replace(/\.\w+$/u, '.zip');

/** The ZIP's name, or that of the first file in a folder. */
function nameOfEach({ first, writing }: Looked, choice: ExportChoice): string {
  const [item] = first.items;
  return choice.as === 'zip' || !item
    ? zipName(writing)
    : writing.fileOfEach(choice.format, item, now(), choice).name;
}
