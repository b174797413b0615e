// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { draw, named, words } from '../../tests/screens/draw';
import {
  type ExportHelp,
  type ExportPreview,
  type ExportScope,
  ExportSheet,
  type ExportSheetEvents,
} from './export-sheet';

const nothing = () => {};
const events: ExportSheetEvents = {
  onChoice: nothing,
  onSave: nothing,
  onCancel: nothing,
  onRetry: nothing,
  onClose: nothing,
  onResetTemplate: nothing,
};
const HELP: ExportHelp = {
  each: ['markdown'],
  folders: false,
  names: { article: ['title'], notes: ['text'], quotes: ['words'] },
  faults: [{ is: 'unknown', name: 'titel', line: 3 }],
  isOwn: false,
};
const READY: ExportPreview = {
  is: 'ready',
  name: 'boats.ris',
  text: 'TY  - NEWS',
  cut: false,
  bytes: 12_345,
  about: false,
};
const sheet = (props: Partial<Parameters<typeof ExportSheet>[0]> = {}) =>
  draw(
    <ExportSheet
      scope={{ is: 'all', count: 3120 }}
      choice={{ format: 'ris', noArchive: false, as: 'one', sender: '', texts: false, template: '' }}
      preview={READY}
      help={HELP}
      work={null}
      events={events}
      {...props}
    />,
  );

describe('the export sheet', () => {
  it.each<[ExportScope, string]>([
    [{ is: 'all', count: 3120 }, 'Everything: 3,120 articles'],
    [{ is: 'selection', count: 1 }, '1 article selected'],
    [{ is: 'search', count: 12 }, '12 articles that were found'],
    [{ is: 'event', count: 3 }, '3 accounts of this event'],
    [{ is: 'article', count: 1, title: 'Boats counted' }, 'Boats counted'],
  ])('says what is exported: %j', (scope, said) =>
    expect(words(sheet({ scope }).querySelector('#export-scope')!)).toBe(said),
  );

  it('says the file’s name and size, and that a size is reckoned', () => {
    expect(words(sheet().querySelector('.export-foot')!)).toContain('boats.ris 12 kB');
    expect(words(sheet({ preview: { ...READY, about: true } }).querySelector('.export-foot')!)).toContain(
      'about 12 kB',
    );
  });

  it('offers the archive’s address for citations alone', () => {
    expect(sheet().querySelector('.export-wishes')).not.toBeNull();
    expect(
      sheet({
        choice: { format: 'csv', noArchive: false, as: 'one', sender: '', texts: false, template: '' },
      }).querySelector('.export-wishes'),
    ).toBeNull();
  });

  it('shows how far it is, with digits grouped, and lets the reader stop it', () => {
    let stopped = 0;
    const root = sheet({
      work: { done: 1500, total: 3120 },
      events: { ...events, onCancel: () => stopped++ },
    });
    expect(words(root.querySelector('.progress')!)).toContain('1,500 of 3,120 articles');
    named(root, 'Cancel').click();
    expect(stopped).toBe(1);
  });

  it('offers a file for each article where that is a format of, and a folder where the browser has one', () => {
    const markdown = {
      format: 'markdown',
      noArchive: false,
      as: 'one',
      sender: '',
      texts: false,
      template: '{{titel}}',
    } as const;
    const ways = (root: HTMLElement) =>
      [...root.querySelectorAll<HTMLInputElement>('[name=export-as]')].map(({ value }) => value);
    expect(ways(sheet())).toEqual([]);
    expect(ways(sheet({ choice: markdown }))).toEqual(['one', 'zip']);
    expect(ways(sheet({ choice: markdown, help: { ...HELP, folders: true } }))).toContain('folder');
  });

  it('has the template of Markdown with its faults, and a way back to the first one', () => {
    const changes: unknown[] = [];
    const root = sheet({
      choice: {
        format: 'markdown',
        noArchive: false,
        as: 'one',
        sender: '',
        texts: false,
        template: '{{titel}}',
      },
      events: {
        ...events,
        onChoice: (change) => changes.push(change),
        onResetTemplate: () => changes.push('reset'),
      },
    });
    expect(words(root.querySelector('.export-faults')!)).toContain('titel');
    const field = root.querySelector('textarea')!;
    field.value = '{{title}}';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    named(root, 'Back to the first template').click();
    expect(changes).toEqual([{ template: '{{title}}' }, 'reset']);
  });

  it('leads to the line that is wrong', () => {
    const template = '# {{title}}\n\n{{titel}} is wrong\n';
    const root = sheet({
      choice: { format: 'markdown', noArchive: false, as: 'one', sender: '', texts: false, template },
    });
    named(root, 'Line 3:').click();
    const field = root.querySelector('textarea')!;
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('{{titel}} is wrong');
  });

  it('has nothing to save where there is nothing', () =>
    expect((named(sheet({ preview: { is: 'nothing' } }), 'Save file') as HTMLButtonElement).disabled).toBe(
      true,
    ));
});
