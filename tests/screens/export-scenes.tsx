/** The export sheet in its states; its previews are the beginnings of real files. */
import type { ComponentChild } from 'preact';
import { plural, t } from '../../components/i18n/i18n';
import {
  type ExportChoice,
  type ExportHelp,
  type ExportPreview,
  type ExportScope,
  ExportSheet,
  type Progress,
} from '../../components/library/export-sheet';
import {
  DEFAULT_TEMPLATE,
  EACH_FORMATS,
  faultsOf,
  sheetFile,
  TEMPLATE_NAMES,
} from '../../engine/exchange/sheet-files';
import type { SheetFormat } from '../../engine/model/views';
import { SAMPLES } from '../support/export-samples';

const nothing = () => {};
const HELP: ExportHelp = {
  each: EACH_FORMATS,
  folders: true,
  names: TEMPLATE_NAMES,
  faults: [],
  isOwn: true,
};
const ALL: ExportScope = { is: 'all', count: 3120 };
const ARTICLE: ExportScope = { is: 'article', count: 1, title: SAMPLES.article[0]!.article.title };

/** A template with a name that nothing has, and a block without an end. */
const WRONG = '# {{titel}}\n\n{{#each notes}}\n- {{text}}\n';

function preview(format: SheetFormat, about: boolean): ExportPreview {
  const items = about ? SAMPLES.library : SAMPLES.article;
  const { name, text } = sheetFile(format, items, new Date('2031-02-07T12:00:00.000Z'));
  return {
    is: 'ready',
    name,
    text: text.slice(0, format === 'html' ? undefined : 4_000).replace(/^\ufeff/u, ''),
    cut: about,
    bytes: text.length * (about ? 1_560 : 1),
    about,
  };
}

function sheet(
  format: SheetFormat,
  more: {
    scope?: ExportScope;
    preview?: ExportPreview;
    work?: Progress;
    choice?: Partial<ExportChoice>;
    help?: ExportHelp;
    said?: string;
  } = {},
): ComponentChild {
  const scope = more.scope ?? ARTICLE;
  return (
    <ExportSheet
      scope={scope}
      choice={{
        format,
        noArchive: false,
        as: 'one',
        sender: '',
        texts: false,
        template: DEFAULT_TEMPLATE,
        ...more.choice,
      }}
      preview={more.preview ?? preview(format, scope.is === 'all')}
      help={more.help ?? HELP}
      work={more.work ?? null}
      said={more.said ?? null}
      events={{
        onChoice: nothing,
        onSave: nothing,
        onCancel: nothing,
        onRetry: nothing,
        onClose: nothing,
        onResetTemplate: nothing,
      }}
    />
  );
}

export const EXPORT_SCENES = {
  'library-export-markdown': () => sheet('markdown'),
  'library-export-bundle': () => sheet('bundle', { choice: { sender: 'Mira' } }),
  'library-export-template': () =>
    sheet('markdown', {
      choice: { template: WRONG, as: 'zip' },
      help: { ...HELP, faults: faultsOf(WRONG), isOwn: false },
    }),
  'library-export-csv': () => sheet('csv', { scope: ALL }),
  'library-export-html': () => sheet('html'),
  'library-export-ris': () => sheet('ris'),
  'library-export-working': () => sheet('bibtex', { scope: ALL, work: { done: 500, total: 3120 } }),
  'library-export-nothing': () =>
    sheet('csv', { scope: { is: 'search', count: 0 }, preview: { is: 'nothing' } }),
  'library-export-notes': () => sheet('csv', { scope: { is: 'notes', count: 12 } }),
  'library-export-stopped': () =>
    sheet('markdown', {
      scope: ALL,
      choice: { as: 'folder' },
      said: `${t('exportFolderDenied', 'daily-nk-boats-counted-1a2b3c4d.md')} ${t('exported', plural('exportFilesIn', 1_204, 'Vault'))}`,
    }),
  'library-export-loading': () => sheet('csv', { scope: ALL, preview: { is: 'loading' } }),
};
