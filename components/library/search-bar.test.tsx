// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { placesOf } from '../kit/marked';
import { FoundPassages } from './found-passages';
import { isFiltered, NO_FILTER, partsOf, SearchBar } from './search-bar';

const FILTER = { ...NO_FILTER, words: 'salt' };

function drawn(more: Partial<Parameters<typeof SearchBar>[0]> = {}) {
  const events = { onFilter: vi.fn(), onSaved: vi.fn(), onForget: vi.fn() };
  const root = draw(
    <SearchBar
      filter={FILTER}
      outlets={['Radio Hana']}
      tags={[]}
      places={['ryanggang', 'hyesan']}
      placeName={(place) => place.toUpperCase()}
      saved={[]}
      {...events}
      {...more}
    />,
  );
  return { root, events };
}

describe('the search bar', () => {
  it('keeps what is searched for under a name', async () => {
    const { root, events } = drawn();
    await doing(() => named(root, 'Save this search').click());
    const field = root.querySelector<HTMLInputElement>('.save-search input')!;
    expect(field.value).toBe('salt');
    await doing(() => root.querySelector<HTMLButtonElement>('.save-search [type=submit]')!.click());
    expect(events.onSaved).toHaveBeenCalledWith([{ name: 'salt', filter: { words: 'salt' } }]);
  });

  it('offers to keep nothing that is kept, and no list of everything', () => {
    const kept = { name: 'Salt', filter: { words: 'salt' } };
    expect(words(drawn({ saved: [kept] }).root)).not.toContain('Save this search');
    expect(words(drawn({ filter: NO_FILTER }).root)).not.toContain('Save this search');
  });

  it('searches again for what is kept, and forgets it', async () => {
    const kept = { name: 'Rice', filter: { words: 'rice', withNotes: true } };
    const { root, events } = drawn({ saved: [kept] });
    await doing(() => named(root, 'Rice').click());
    expect(events.onFilter).toHaveBeenCalledWith({ ...NO_FILTER, ...kept.filter });
    await doing(() => named(root, 'Remove the search “Rice”').click());
    expect(events.onForget).toHaveBeenCalledWith(kept);
  });

  it('narrows to an event, by its title and the number of its accounts', async () => {
    const eventChoices = [
      { id: 'a', title: 'Ferry sinks', accounts: 3 },
      { id: 'b', title: 'Mill closes', accounts: 2 },
    ];
    const { root, events } = drawn({ eventChoices });
    const select = [...root.querySelectorAll('select')].find(({ options }) => options[1]?.value === 'a')!;
    expect([...select.options].map(({ text }) => text)).toEqual([
      'All events',
      'Ferry sinks · 3 accounts',
      'Mill closes · 2 accounts',
    ]);
    await doing(() => {
      select.value = 'b';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(events.onFilter).toHaveBeenCalledWith({ ...FILTER, event: 'b' });
    expect(partsOf({ ...NO_FILTER, event: 'b' })).toEqual({ event: 'b' });
    // One whose articles are gone stays to be seen, and taken back.
    const gone = drawn({ eventChoices, filter: { ...FILTER, event: 'c' } }).root;
    expect(gone.querySelector('details')!.open).toBe(true);
    expect(words(gone)).toContain('This article is in no event.');
  });

  it('narrows by the place of a source, in the order of the names', () => {
    const { root } = drawn({ filter: { ...FILTER, place: 'hyesan' } });
    expect(root.querySelector('details')!.open).toBe(true);
    const select = [...root.querySelectorAll('select')].find(({ value }) => value === 'hyesan')!;
    expect([...select.options].map(({ text }) => text)).toEqual([
      'All places of sources',
      'HYESAN',
      'RYANGGANG',
    ]);
  });
});

it('an order alone narrows nothing, and of a filter that is kept what it says', () => {
  expect(isFiltered({ ...NO_FILTER, sort: 'published' })).toBe(false);
  expect(isFiltered({ ...NO_FILTER, from: '2020-01-01' })).toBe(true);
  expect(partsOf({ ...NO_FILTER, from: '2020-01-01', withNotes: true })).toEqual({
    from: '2020-01-01',
    withNotes: true,
  });
});

it('passages lead to their place, with what was found marked and who says it', () => {
  const summary = { key: 'k', url: 'k', outlet: 'Radio Hana', title: 'Salt', byline: null, published: null };
  const counts = { quotes: 1, sources: 1, notes: 1, earlierVersions: 0 };
  const root = draw(
    <FoundPassages
      article={{
        ...{ ...summary, ...counts, language: 'en', firstRead: '', lastRead: '' },
        found: {
          passages: [
            {
              kind: 'quote',
              text: 'Salt is dear',
              marks: [[0, 4]],
              cut: [false, true],
              words: 'Salt is dear now',
              speaker: null,
              sourceKind: 'anonymous-person',
            },
            { kind: 'note', text: 'Ask again', marks: [], cut: [false, false], words: '', noteId: 'n1' },
          ],
          more: 2,
          title: [],
        },
      }}
      addressOf={(key, at) => `#${key}?${at ?? ''}`}
      noteAddressOf={(id) => `#note/${id}`}
    />,
  );
  expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '#k?Salt is dear now',
    '#note/n1',
    '#k?',
  ]);
  expect(root.querySelector('mark')?.textContent).toBe('Salt');
  expect(words(root)).toContain('Salt is dear …');
  expect(words(root)).toContain('unclear who says this');
  expect(words(root)).toContain('2 more passages in this article');
});

it.each([
  [
    ['salt'],
    'salt and salt',
    [
      [0, 4],
      [9, 13],
    ],
  ],
  [['sal', 'salt'], 'salt', [[0, 4]]],
  [['', 'x'], 'salt', []],
])('%j in %j', (wanted, text, places) => {
  expect(placesOf(wanted, text)).toEqual(places);
});
