import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../components/i18n/i18n';
import { describeTrouble, troubleOf } from '../../../components/i18n/trouble';
import { saveBlob, saveFile } from '../../../components/kit/download';
import {
  type ExportChoice,
  type ExportPreview,
  type ExportScope,
  ExportSheet,
  type Progress,
} from '../../../components/library/export-sheet';
import type { Annotation } from '../../../engine/model';
import type { ArticleSummary, ExportItem, SheetFormat } from '../../../engine/model/views';
import type { Answer } from '../../../protocol/messages/message-map';
import { exportArticles, exportEach, previewOf, type Ways } from './export-work';
import { FolderError, type FolderFault, hasFolders, intoFolder, pickFolder } from './folder';
import { type Asking, TemplateKeeping } from './kept-template';

/** What the sheet was opened on. */
export interface Opened extends ExportScope {
  /** `tab`: the article of the sidebar's tab. `null` for everything; a search's are asked for when they are needed. */
  keys: 'tab' | string[] | null | (() => Promise<string[] | NotesOf>);
  /** Leaves out what is not exported of an article; asked once the keys are there. */
  narrow?(item: ExportItem): ExportItem;
}

/** Notes, of which alone something is exported. */
export interface NotesOf {
  /** Of the articles that they are in. */
  keys: string[];
  ids: ReadonlySet<string>;
  /** Notes on articles that are not in the library. */
  strays: ReadonlyArray<{ article: ArticleSummary; notes: Annotation[] }>;
}

interface Props {
  opened: Opened;
  ask: Asking;
  say(words: string): void;
  sayTrouble(error: unknown): void;
  onClose(): void;
}

/** The choices of the last time, for as long as the page is open. */
let last: Omit<ExportChoice, 'template'> = {
  format: 'markdown',
  noArchive: false,
  as: 'one',
  sender: '',
  texts: false,
};

/** The first of what is exported, and what writes it. */
interface Looked {
  keys: 'tab' | string[] | null;
  notes: NotesOf | null;
  first: Answer<'article/export-items'>;
  writing: typeof import('../../../engine/exchange/sheet-files');
}

/** Articles that are asked for before anything is written. */
const FIRST = 20;

/** The export sheet at work: asks for what is exported, shows the file's beginning, and writes it. */
export function OpenSheet({ opened, ask, say, sayTrouble, onClose }: Props) {
  const [choice, setChoice] = useState<ExportChoice>(() => ({ ...last, texts: false, template: '' }));
  const [looked, setLooked] = useState<Looked | null>(null);
  const [preview, setPreview] = useState<ExportPreview>({ is: 'loading' });
  const [work, setWork] = useState<Progress | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const cancel = () => stopping.current?.abort();
  const template = useMemo(() => new TemplateKeeping(ask, sayTrouble), []);

  const itemsOf =
    ({ keys, notes, writing }: Omit<Looked, 'first'>, format?: SheetFormat): Ways['ask'] =>
    async (cursor) => {
      const about = keys === 'tab' ? keys : { keys };
      const answer = await ask('article/export-items', { about, cursor });
      const { narrow } = opened;
      if (narrow) return { ...answer, items: answer.items.map((item) => narrow(item)) };
      if (keys === null && format === 'bundle' && answer.cursor === null)
        return { ...answer, items: [...answer.items, ...(await waitingItems(ask, writing))] };
      if (notes === null) return answer;
      const strays = answer.cursor === null ? notes.strays : [];
      const items = [
        ...answer.items.map((item) => writing.onlyNotes(item, notes.ids)),
        ...strays.map((one) => writing.strayItem(one.article, one.notes)),
      ];
      return { ...answer, items };
    };

  const look = async () => {
    setPreview({ is: 'loading' });
    try {
      const [given, writing, kept] = await Promise.all([
        typeof opened.keys === 'function' ? opened.keys() : opened.keys,
        import('../../../engine/exchange/sheet-files'),
        template.read(),
      ]);
      const notes = given !== null && typeof given === 'object' && 'ids' in given ? given : null;
      const keys = notes?.keys ?? (given as Looked['keys']);
      const some = Array.isArray(keys) ? keys.slice(0, FIRST) : keys;
      const first = await itemsOf({ keys: some, notes, writing })(null);
      setChoice((before) => ({ ...before, template: before.template || kept || writing.DEFAULT_TEMPLATE }));
      const total = Array.isArray(keys) ? keys.length + (notes?.strays.length ?? 0) : first.total;
      setLooked({ keys, notes, first: { ...first, total }, writing });
    } catch (error) {
      setPreview({ is: 'failed', trouble: troubleOf(error) });
    }
  };
  useEffect(() => {
    void look();
    // The last words are kept when the page is closed with the sheet.
    const end = () => template.end();
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      cancel();
      end();
    };
  }, []);
  useEffect(() => {
    last = choice;
    if (!looked) return;
    const { writing, first } = looked;
    template.keep(choice.template === writing.DEFAULT_TEMPLATE ? '' : choice.template);
    const seen = previewOf(first, choice.format, choice, { ...writing, now });
    const isEach = isOneEach(looked, choice);
    setPreview(seen.is === 'ready' && isEach ? { ...seen, name: nameOfEach(looked, choice) } : seen);
  }, [looked, choice]);

  /** What was written, as it is said; `null` where the reader thought better of it. */
  const write = async (from: Looked, signal: AbortSignal): Promise<string | null> => {
    const { writing } = from;
    const ways: Ways = {
      ...writing,
      ask: itemsOf(from, choice.format),
      save: saveFile,
      onProgress: setWork,
      now,
    };
    const { format } = choice;
    if (!isOneEach(from, choice)) {
      const names = await exportArticles(format, choice, ways, signal);
      return signal.aborted ? t('exportCancelled') : t('exported', names.join(', '));
    }
    if (choice.as === 'folder') return writeInto(await pickFolder(), from, ways, signal);
    const zip = writing.zipOf();
    const each = { ...ways, fileOfEach: writing.fileOfEach, put: zip.add };
    await exportEach(format, choice, each, signal);
    if (signal.aborted) return t('exportCancelled');
    const name = zipName(writing);
    saveBlob(name, new Blob(zip.end(), { type: 'application/zip' }));
    return t('exported', name);
  };

  const writeInto = async (
    folder: FileSystemDirectoryHandle | null,
    { writing: { fileOfEach } }: Looked,
    ways: Ways,
    signal: AbortSignal,
  ): Promise<string | null> => {
    if (!folder) return null;
    const into = intoFolder(folder);
    let files = 0;
    const put: typeof into.put = async (file) => {
      await into.put(file);
      files++;
    };
    const written = () => plural('exportFilesIn', files, folder.name);
    try {
      await exportEach(choice.format, choice, { ...ways, fileOfEach, put }, signal);
    } catch (error) {
      // What stands in the folder by then is whole, and stays.
      throw new StoppedShort(`${reasonOf(error)} ${t('exported', written())}`);
    }
    return signal.aborted ? `${t('exportCancelled')} ${t('exported', written())}` : t('exported', written());
  };

  const save = async () => {
    if (!looked) return;
    const stop = new AbortController();
    stopping.current = stop;
    setSaid(null);
    setWork({ done: 0, total: looked.first.total });
    try {
      const words = await write(looked, stop.signal);
      if (words === null) return;
      if (stop.signal.aborted) return setSaid(words);
      say(words);
      onClose();
    } catch (error) {
      setSaid(error instanceof StoppedShort ? error.message : describeTrouble(troubleOf(error)));
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
          each: eachOf(looked),
          folders: hasFolders(),
          names: looked.writing.TEMPLATE_NAMES,
          faults: looked.writing.faultsOf(choice.template),
          isOwn: choice.template === looked.writing.DEFAULT_TEMPLATE,
        }
      }
      work={work}
      said={said}
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

/** Notes that wait for their articles: a bundle of everything has them, too. */
async function waitingItems(ask: Asking, { strayItem }: Looked['writing']): Promise<ExportItem[]> {
  const items: ExportItem[] = [];
  for (;;) {
    const { some, total } = await ask('import/waiting', { from: items.length });
    items.push(...some.map(({ article, notes }) => strayItem(article, notes)));
    if (some.length === 0 || items.length >= total) return items;
  }
}

/** An export that ended early, in the words that are said of it. */
class StoppedShort extends Error {}

const REASON = {
  full: 'exportFolderFull',
  denied: 'exportFolderDenied',
  gone: 'exportFolderGone',
  failed: 'exportFolderFailed',
} as const satisfies Record<FolderFault, string>;

const reasonOf = (error: unknown): string =>
  error instanceof FolderError ? t(REASON[error.fault], error.file) : describeTrouble(troubleOf(error));

const now = () => new Date();
const zipName = ({ sheetFile }: Looked['writing']) =>
  sheetFile('markdown', [], now()).name.replace(/\.\w+$/u, '.zip');

const NONE: readonly SheetFormat[] = [];
/** The formats that may be a file for each article: the sidebar has one article, and a frame on a page may pick no folder. */
const eachOf = ({ keys, writing }: Looked) => (keys === 'tab' ? NONE : writing.EACH_FORMATS);
const isOneEach = (looked: Looked, { as, format }: ExportChoice) =>
  as !== 'one' && eachOf(looked).includes(format);

/** The ZIP's name, or that of the first file in a folder. */
function nameOfEach({ first, writing }: Looked, choice: ExportChoice): string {
  const [item] = first.items;
  return choice.as === 'zip' || !item
    ? zipName(writing)
    : writing.fileOfEach(choice.format, item, now(), choice).name;
}
