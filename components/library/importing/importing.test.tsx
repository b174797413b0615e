// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { importScenes } from '../../../tests/screens/import-scenes';
import { messagesFrom, setMessageSource } from '../../i18n/i18n';
import { ImportPlace } from './import-place';
import { ImportRecords } from './import-records';
import type { ImportChoices, ImportEvents, ImportWork } from './import-work';

setMessageSource(messagesFrom(messages));
const scenes = importScenes((child) => child);

let root: HTMLElement | null = null;
afterEach(() => {
  if (root) render(null, root);
  root?.remove();
});

/** A scene's place, with what happens in it. */
function placed(name: string, seen: unknown[]): HTMLElement {
  const { work } = (scenes[name]!() as unknown as { props: { work: ImportWork } }).props;
  const note = (what: string) => (value?: unknown) => void seen.push([what, value]);
  const events = {
    onFile: note('file'),
    onChoices: (change: Partial<ImportChoices>) => void seen.push(change),
    onPermit: note('permit'),
    onImport: note('import'),
    onCancel: note('cancel'),
    onTakeOut: note('out'),
    onFetchWaiting: note('fetch'),
  } as ImportEvents;
  root = document.body.appendChild(document.createElement('main'));
  act(() => render(<ImportPlace work={work} events={events} />, root!));
  return root;
}

const button = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words)!;

describe('a file that was looked over', () => {
  it('says what it is, from whom, and what is new, there, different', () => {
    const text = placed('library-import-bundle', []).textContent!;
    for (const words of [
      'a bundle by “Mira”',
      '5 annotations are new',
      '13 are in your library already',
      '4 say something else than yours',
      'It brings the text of 1 article',
      '(not in your library)',
    ])
      expect(text).toContain(words);
  });

  it('offers one choice for all and one for each; of two judgements only one may stand', () => {
    const seen: Array<Partial<ImportChoices>> = [];
    const place = placed('library-import-bundle', seen);
    const sets = [...place.querySelectorAll<HTMLFieldSetElement>('.import-choice')];
    expect(sets.map((one) => one.querySelectorAll('input').length)).toEqual([3, 3, 2, 2, 2]);
    act(() => sets[0]!.querySelector<HTMLInputElement>('input[value="both"]')!.click());
    act(() => sets[2]!.querySelector<HTMLInputElement>('input[value="theirs"]')!.click());
    expect(seen[0]).toMatchObject({ all: 'both' });
    expect([...seen[1]!.each!]).toEqual([['b', 'theirs']]);
  });

  it('says what judgements are on and what each says', () => {
    const items = [...placed('library-import-bundle', []).querySelectorAll('.conflict-list > li')];
    const said = items.map((item) => [...item.querySelectorAll('dd')].map((one) => one.textContent));
    expect(items[1]!.textContent).toContain('Salt prices double in Hyesan / Salt is dear again');
    expect(said[1]).toEqual(['The same event', 'Another happening of this story']);
    expect(items[2]!.textContent).toContain(
      'Han Min-su (professor at Koryo College) / Han Min-su (timber trader)',
    );
    expect(said[2]).toEqual(['Two persons', 'One person']);
    expect(said[3]![0]).toContain('the salt came by night');
    expect(said[3]![0]).toContain('without “a trader”');
    expect(said[3]![1]).toContain('nobody at the pier would say how many');
    expect(said.flat().join()).not.toContain('(no words)');
  });

  it('lists references: what is picked is fetched, of other sites what to do', () => {
    const seen: unknown[] = [];
    const place = placed('library-import-references', seen);
    expect(place.querySelectorAll('.fetch-list input[type="checkbox"]')).toHaveLength(2);
    expect(button('Fetch 1 article').disabled).toBe(false);
    act(() => button('Select none').click());
    act(() => button('Allow lantern.example').click());
    expect(seen).toEqual([
      { fetch: new Set() },
      ['permit', expect.stringContaining('https://lantern.example/')],
    ]);
  });

  it('that is refused says the line and the reason', () => {
    const alert = placed('library-import-refused', []).querySelector('[role="alert"]')!;
    expect(alert.textContent).toContain('Line 214');
    expect(alert.textContent).toContain('Nothing was taken from it.');
  });
});

describe('a record', () => {
  it('whose file’s name was forgotten says so, and can be taken out', () => {
    root = document.body.appendChild(document.createElement('main'));
    const record = {
      ...{ id: '1', file: '', kind: 'bundle' as const, from: null, brought: '2031-03-09T10:00:00.000Z' },
      ...{ state: 'done' as const, done: 2, total: 2, added: 2, replaced: 0, articles: 0, kept: 0 },
    };
    const view = { records: [record], waiting: [], waitingCount: 0 };
    act(() => render(<ImportRecords view={view} busy={false} events={{} as ImportEvents} />, root!));
    const name = 'A file whose name was forgotten';
    expect(root.querySelector('.file-name')!.textContent).toBe(name);
    expect(root.querySelector('button')!.getAttribute('aria-label')).toBe(`Take out what “${name}” brought`);
  });
});
