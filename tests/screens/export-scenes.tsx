/** The export sheet in its states; its previews are the beginnings of real files. */
import type { ComponentChild } from 'preact';
import {
  type ExportChoice,
  type ExportPreview,
  type ExportScope,
  ExportSheet,
  type Progress,
} from '../../components/library/export-sheet';
import { sheetFile } from '../../engine/exchange/sheet-files';
import type { SheetFormat } from '../../engine/model/views';
import { SAMPLES } from '../support/export-samples';

const nothing = () => {};
const ALL: ExportScope = { is: 'all', count: 3120 };
const ARTICLE: ExportScope = { is: 'article', count: 1, title: SAMPLES.article[0]!.article.title };

function preview(format: SheetFormat, about: boolean): ExportPreview {
  const items = about ? SAMPLES.library : SAMPLES.article;
  const { name, text } = sheetFile(format, items, new Date('2031-02-07T12:00:00.000Z'));
  return {
    is: 'ready',
    name,
    text: text.slice(0, 4_000).replace(/^\ufeff/u, ''),
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
  } = {},
): ComponentChild {
  const scope = more.scope ?? ARTICLE;
  return (
    <ExportSheet
      scope={scope}
      choice={{ format, noArchive: false, ...more.choice }}
      preview={more.preview ?? preview(format, scope.is === 'all')}
      work={more.work ?? null}
      events={{ onChoice: nothing, onSave: nothing, onCancel: nothing, onRetry: nothing, onClose: nothing }}
    />
  );
}

export const EXPORT_SCENES = {
  'library-export-markdown': () => sheet('markdown'),
  'library-export-csv': () => sheet('csv', { scope: ALL }),
  'library-export-ris': () => sheet('ris'),
  'library-export-working': () => sheet('bibtex', { scope: ALL, work: { done: 500, total: 3120 } }),
  'library-export-nothing': () =>
    sheet('csv', { scope: { is: 'search', count: 0 }, preview: { is: 'nothing' } }),
  'library-export-loading': () => sheet('csv', { scope: ALL, preview: { is: 'loading' } }),
};
