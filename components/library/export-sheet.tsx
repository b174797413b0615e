import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_SENDER } from '../../engine/model/library/imports';
import { LONGEST_TEMPLATE, type SheetFormat } from '../../engine/model/views';
import { number, size } from '../i18n/dates';
import { type MessageKey, plural, t } from '../i18n/i18n';
import type { Trouble } from '../i18n/trouble';
import { CloseIcon } from '../kit/icons';
import { Failed, Loading } from '../kit/states';

/** How far an export is. */
export interface Progress {
  done: number;
  total: number;
}

/** What is exported: one article, those that were picked, an event's, those that a search found, quotes of the page of sources, or all; or notes: so many, found or picked. */
export interface ExportScope {
  is: 'article' | 'selection' | 'event' | 'search' | 'all' | 'notes' | 'quotes';
  count: number;
  /** Of one article. */
  title?: string;
}

/** Everything that the reader chooses in the sheet. */
export interface ExportChoice {
  format: SheetFormat;
  /** Citations without the archive's address. */
  noArchive: boolean;
  /** One file; or one for each article, in a ZIP or in a folder. */
  as: 'one' | 'zip' | 'folder';
  /** What Markdown is written by. */
  template: string;
  /** Of a bundle: who sends it, and whether the articles' texts go with it. */
  sender: string;
  texts: boolean;
}

/** What the sheet knows of templates and of files for each article. */
export interface ExportHelp {
  each: readonly SheetFormat[];
  /** The browser lets a page write into a folder. */
  folders: boolean;
  names: { article: readonly string[]; notes: readonly string[]; quotes: readonly string[] };
  /** `line`: of the template, from 1. */
  faults: ReadonlyArray<{ is: 'unknown' | 'open' | 'end'; name: string; line: number }>;
  /** The template is the one that was there first. */
  isOwn: boolean;
}

/** The beginning of the file. */
export type ExportPreview =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'nothing' }
  /** `bytes` of all; `about`: reckoned from the first articles. `cut`: the file goes on behind `text`. */
  | { is: 'ready'; name: string; text: string; cut: boolean; bytes: number; about: boolean };

export interface ExportSheetEvents {
  onChoice(change: Partial<ExportChoice>): void;
  onSave(): void;
  onCancel(): void;
  onRetry(): void;
  onClose(): void;
  /** Back to the template that was there first. */
  onResetTemplate(): void;
}

interface Props {
  scope: ExportScope;
  choice: ExportChoice;
  preview: ExportPreview;
  /** `null` until what writes files is loaded. */
  help: ExportHelp | null;
  /** While files are written. */
  work: Progress | null;
  /** What became of the last try, where it was not all written: what lies behind the sheet is neither seen nor read out. */
  said?: string | null;
  events: ExportSheetEvents;
}

/** Each format by its name, and what it is for. */
const FORMATS: Record<SheetFormat, [name: MessageKey, use: MessageKey]> = {
  markdown: ['formatMarkdown', 'formatMarkdownUse'],
  html: ['formatHtml', 'formatHtmlUse'],
  csv: ['formatCsv', 'formatCsvUse'],
  'json-ld': ['formatJsonLd', 'formatJsonLdUse'],
  'csl-json': ['formatCslJson', 'formatCslJsonUse'],
  ris: ['formatRis', 'formatRisUse'],
  bibtex: ['formatBibtex', 'formatBibtexUse'],
  bundle: ['formatBundle', 'formatBundleUse'],
};

const CITATIONS: readonly SheetFormat[] = ['csl-json', 'ris', 'bibtex'];

function scopeWords({ is, count, title }: ExportScope): string {
  if (is === 'article') return title ?? '';
  if (is === 'selection') return plural('articlesSelected', count);
  if (is === 'search') return plural('exportFound', count);
  if (is === 'quotes') return plural('exportQuotes', count);
  if (is === 'notes') return plural('exportNotes', count);
  if (is === 'event') return plural('exportEvent', count);
  return plural('exportEverything', count);
}

/** A file that is there is never of no size. */
const sizeOf = (bytes: number) => size(Math.max(1_000, bytes));

/** Where files come from: which form, what it looks like, how large it is. */
export function ExportSheet({ scope, choice, preview, help, work, said = null, events }: Props) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
    sheet.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, []);
  return (
    <dialog
      ref={sheet}
      class="sheet export-sheet"
      aria-labelledby="export-title"
      aria-describedby="export-scope"
      onClose={events.onClose}
    >
      <header>
        <h2 id="export-title">{t('export')}</h2>
        <button type="button" class="icon" aria-label={t('close')} onClick={() => sheet.current?.close()}>
          <CloseIcon />
        </button>
      </header>
      <p id="export-scope" class="meta">
        {scopeWords(scope)}
      </p>
      <div class="export-parts">
        <div>
          <Formats choice={choice} busy={work !== null} events={events} />
          <Wishes choice={choice} busy={work !== null} events={events} />
          {help?.each.includes(choice.format) && (
            <Files choice={choice} busy={work !== null} events={events} help={help} />
          )}
        </div>
        <Preview preview={preview} drawn={choice.format === 'html'} onRetry={events.onRetry} />
        {help && choice.format === 'markdown' && (
          <Template choice={choice} busy={work !== null} events={events} help={help} />
        )}
      </div>
      <footer class="export-foot">
        <p class={said === null ? 'unseen' : 'export-said'} role="status">
          {said}
        </p>
        {work === null ? (
          <button
            type="button"
            class="button strong"
            disabled={preview.is !== 'ready'}
            onClick={events.onSave}
          >
            {t(choice.as === 'folder' ? 'exportPickFolder' : 'exportSave')}
          </button>
        ) : (
          <span class="progress">
            <progress aria-label={t('exporting')} value={work.done} max={Math.max(1, work.total)} />
            <span role="status">{t('exportProgress', number(work.done), number(work.total))}</span>
            <button type="button" class="button" onClick={events.onCancel}>
              {t('cancel')}
            </button>
          </span>
        )}
        {preview.is === 'ready' && (
          <span class="meta">
            <span class="file-name">{preview.name}</span>{' '}
            {preview.about ? t('exportSizeAbout', sizeOf(preview.bytes)) : sizeOf(preview.bytes)}
          </span>
        )}
      </footer>
    </dialog>
  );
}

interface PartProps {
  choice: ExportChoice;
  busy: boolean;
  events: ExportSheetEvents;
}

function Formats({ choice, busy, events }: PartProps) {
  return (
    <fieldset class="export-formats" disabled={busy}>
      <legend>{t('exportFormat')}</legend>
      {(Object.keys(FORMATS) as SheetFormat[]).map((format) => {
        const [name, use] = FORMATS[format];
        return (
          <label key={format} class={format === choice.format ? 'chosen' : undefined}>
            <input
              type="radio"
              name="export-format"
              value={format}
              checked={format === choice.format}
              onChange={() => events.onChoice({ format })}
            />
            <span>
              <span>{t(name)}</span> <span class="meta">{t(use)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Wishes({ choice, busy, events }: PartProps) {
  if (choice.format === 'bundle') return <BundleWishes choice={choice} busy={busy} events={events} />;
  if (!CITATIONS.includes(choice.format)) return null;
  return (
    <div class="export-wishes">
      <label class="check">
        <input
          type="checkbox"
          disabled={busy}
          checked={!choice.noArchive}
          onChange={(event) => events.onChoice({ noArchive: !event.currentTarget.checked })}
        />
        {t('exportArchive')}
      </label>
      <p class="meta">{t('exportArchiveHelp')}</p>
    </div>
  );
}

function BundleWishes({ choice, busy, events }: PartProps) {
  return (
    <div class="export-wishes">
      <label class="field">
        {t('bundleSender')}{' '}
        <input
          type="text"
          maxLength={LONGEST_SENDER}
          disabled={busy}
          value={choice.sender}
          onInput={(event) => events.onChoice({ sender: event.currentTarget.value })}
        />
      </label>
      <label class="check">
        <input
          type="checkbox"
          disabled={busy}
          checked={choice.texts}
          aria-describedby="bundle-texts-help"
          onChange={(event) => events.onChoice({ texts: event.currentTarget.checked })}
        />
        {t('bundleTexts')}
      </label>
      <p class="meta" id="bundle-texts-help">
        {t('bundleTextsHelp')}
      </p>
    </div>
  );
}

const AS = { one: 'exportAsOne', zip: 'exportAsZip', folder: 'exportAsFolder' } as const;

function Files({ choice, busy, events, help }: PartProps & { help: ExportHelp }) {
  const ways = (['one', 'zip', 'folder'] as const).filter((as) => as !== 'folder' || help.folders);
  return (
    <fieldset class="export-formats export-wishes" disabled={busy}>
      <legend>{t('exportFiles')}</legend>
      {ways.map((as) => (
        <label key={as} class={as === choice.as ? 'chosen' : undefined}>
          <input
            type="radio"
            name="export-as"
            value={as}
            checked={as === choice.as}
            onChange={() => events.onChoice({ as })}
          />
          <span>{t(AS[as])}</span>
        </label>
      ))}
    </fieldset>
  );
}

const FAULT = { unknown: 'templateUnknown', open: 'templateOpen', end: 'templateEnd' } as const;
const NAMED = { article: 'templateArticle', notes: 'templateNotes', quotes: 'templateQuotes' } as const;

/** Sets the caret to the beginning of a line, with the line picked. */
function goToLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

function Template({ choice, busy, events, help }: PartProps & { help: ExportHelp }) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <details class="export-template">
      <summary>{t('template')}</summary>
      <p class="meta" id="template-help">
        {t('templateHelp')}
      </p>
      <textarea
        ref={field}
        aria-label={t('template')}
        aria-describedby="template-help"
        rows={14}
        maxLength={LONGEST_TEMPLATE}
        spellcheck={false}
        disabled={busy}
        value={choice.template}
        onInput={(event) => events.onChoice({ template: event.currentTarget.value })}
      />
      <ul class="export-faults" role="status">
        {help.faults.map(({ is, name, line }) => (
          <li key={`${is} ${name}`}>
            <button
              type="button"
              class="link"
              disabled={busy}
              onClick={() => field.current && goToLine(field.current, line)}
            >
              {t('templateLine', number(line))}
            </button>{' '}
            {t(FAULT[is], name)}
          </li>
        ))}
      </ul>
      <dl class="export-names">
        {(['article', 'notes', 'quotes'] as const).map((of) => (
          <div key={of}>
            <dt>{t(NAMED[of])}</dt>
            <dd>
              {help.names[of].map((name) => (
                <code key={name}>{name}</code>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="link" disabled={busy || help.isOwn} onClick={events.onResetTemplate}>
        {t('templateReset')}
      </button>
    </details>
  );
}

interface PreviewProps {
  preview: ExportPreview;
  /** The file is a page, and is shown as one. */
  drawn: boolean;
  onRetry(): void;
}

function Preview({ preview, drawn, onRetry }: PreviewProps) {
  return (
    <section class="export-preview" aria-label={t('exportPreview')}>
      {preview.is === 'loading' && <Loading words={t('loading')} />}
      {preview.is === 'failed' && <Failed trouble={preview.trouble} onRetry={onRetry} />}
      {preview.is === 'nothing' && <p class="empty">{t('exportNothing')}</p>}
      {preview.is === 'ready' && drawn && (
        // A page without scripts, in a frame that could run none.
        <iframe title={t('exportPreview')} sandbox="" srcdoc={preview.text} />
      )}
      {preview.is === 'ready' && !drawn && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <pre tabIndex={0} dir="auto">
          {preview.text}
          {preview.cut && '\n…'}
        </pre>
      )}
    </section>
  );
}
