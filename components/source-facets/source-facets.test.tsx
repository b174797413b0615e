// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import type { SourceCounts, SourceFilter } from '../../engine/model/library/source-facets';
import { doing, draw, words } from '../../tests/screens/draw';
import { HERE, summary } from '../../tests/screens/samples';
import type { QuotesState } from './quote-list';
import { type CountsState, SourceFacets } from './source-facets';
import { SourcePage } from './source-page';

const COUNTS: SourceCounts = {
  total: 3,
  repeated: 0,
  picked: null,
  facets: {
    kind: [
      ['anonymous-person', 1200],
      ['', 2],
    ],
    division: [
      ['north-hamgyong', 30],
      ['', 4],
    ],
    city: [],
    outlet: [['Daily NK', 7]],
    year: [
      ['', 1],
      ['2018', 4],
      ['2020', 9],
    ],
  },
  towns: [
    ['hyesan', 140],
    ['hoeryong', 90],
    ['chongjin', 61],
    ['sinuiju', 44],
    ['pyongsong', 23],
    ['samjiyon', 21],
    ['dandong', 19],
    ['musan', 12],
    ['hamhung', 9],
    ['wonsan', 7],
    ['taehongdan', 5],
    ['sonbong', 3],
    ['kaesong', 2],
    ['haeju', 1],
  ],
  who: [
    {
      id: 'person hanminsu',
      name: 'Han Min-su',
      kind: 'named-person',
      names: [],
      roles: ['analyst'],
      quotes: 2,
      articles: 2,
    },
    {
      id: 'description source in hoeryong',
      name: 'a source in Hoeryong',
      kind: 'anonymous-person',
      names: [],
      roles: [],
      quotes: 9,
      articles: 5,
    },
  ],
};
const QUOTES: QuotesState = {
  is: 'ready',
  total: 31,
  quotes: [
    {
      article: summary(HERE),
      id: 'q1',
      pieces: ['They count us at dusk,'],
      direct: true,
      speaker: 'a source in Sinpo',
      kind: 'anonymous-person',
      stance: { type: 'denied', words: 'denied' },
      chain: [
        { name: 'Daily NK', role: 'outlet' },
        { name: 'KCNA', role: 'relay' },
        { name: 'a source in Sinpo', role: 'source' },
      ],
    },
  ],
};

/** The button whose words begin so. */
function beginning(root: HTMLElement, start: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => words(one).startsWith(start));
  if (!found) throw new Error(`no button begins with ${start}`);
  return found;
}

function drawn(
  filter: SourceFilter = {},
  counts: CountsState = { is: 'ready', counts: COUNTS, questions: [], said: [], left: 0 },
) {
  const events = {
    onFilter: vi.fn(),
    onExport: vi.fn(),
    onSay: vi.fn(),
    onLater: vi.fn(),
    onMore: vi.fn(),
    onRetry: vi.fn(),
  };
  const root = draw(
    <SourceFacets
      filter={filter}
      counts={counts}
      quotes={QUOTES}
      sourceAddress={(id) => `#/source/${id}`}
      addressOf={() => '#here'}
      {...events}
    />,
  );
  return { root, ...events };
}

it('narrows by kind, province and year, each kept with the others', async () => {
  const { root, onFilter } = drawn({ kind: 'anonymous-person' });
  await doing(() => beginning(root, 'North Hamgyong: 30 quotes').click());
  expect(onFilter).toHaveBeenLastCalledWith({ kind: 'anonymous-person', division: 'north-hamgyong' });
  await doing(() => beginning(root, '2020: 9 quotes').click());
  expect(onFilter).toHaveBeenLastCalledWith({
    kind: 'anonymous-person',
    from: '2020-01-01',
    to: '2020-12-31',
  });
});

it('has what is narrowed by most above what takes most room', () => {
  const headings = [...drawn().root.querySelectorAll('.facets h2')].map(words);
  expect(headings.slice(0, 5)).toEqual([
    'Kind of source',
    'Place of the source',
    'Year',
    'Outlet',
    'Towns and counties',
  ]);
});

it('lets go of a province with its city', async () => {
  const { root, onFilter } = drawn({ division: 'north-hamgyong', city: 'hoeryong' });
  await doing(() => beginning(root, 'North Hamgyong: 30 quotes').click());
  expect(onFilter).toHaveBeenLastCalledWith({});
});

it('has a bar for a year without quotes, which is no button to press', () => {
  const { root } = drawn();
  expect(beginning(root, '2019: 0 quotes').disabled).toBe(true);
});

it('says that a description is not one person', () => {
  expect(words(drawn().root)).toContain('not necessarily one person');
  expect(words(drawn({ who: 'description source in hoeryong' }).root)).toContain(
    'These quotes share a description.',
  );
});

it('leads from a quote to its place, with who said it and through whom', () => {
  const { root } = drawn();
  const quote = words(root.querySelector('.quotes-found li')!);
  expect(quote).toContain('a source in Sinpo through KCNA');
  expect(quote).toContain('“They count us at dusk”');
  expect(root.querySelector('.quotes-found a')?.getAttribute('href')).toBe('#here');
});

it('says how much is left to look through, and a way on where there is nothing', () => {
  expect(words(drawn({}, { is: 'ready', counts: COUNTS, questions: [], said: [], left: 40 }).root)).toContain(
    '40 articles are still being looked through.',
  );
  const none: SourceCounts = {
    total: 0,
    repeated: 0,
    picked: null,
    towns: [],
    facets: { kind: [], division: [], city: [], outlet: [], year: [] },
    who: [],
  };
  expect(words(drawn({}, { is: 'ready', counts: none, questions: [], said: [], left: 0 }).root)).toContain(
    'There are no quotes',
  );
});

const HAN = { ...COUNTS.who[0]!, names: ['Han Min Su'] };
const QUESTION = {
  one: { id: HAN.id, name: 'Han Min-su', role: 'analyst', quotes: 2, articles: 2 },
  other: { id: 'person hanminsu / trader', name: 'Han Min-su', role: 'trader', quotes: 1, articles: 1 },
  why: 'role' as const,
};
const asked = (parts: Partial<Extract<CountsState, { is: 'ready' }>> = {}): CountsState => ({
  is: 'ready',
  counts: { ...COUNTS, picked: HAN },
  questions: [QUESTION],
  said: [],
  left: 0,
  ...parts,
});

it('asks whether two are one person, and takes the answer', async () => {
  const { root, onSay, onLater } = drawn({}, asked());
  const persons = root.querySelector<HTMLElement>('.persons')!;
  expect(words(persons)).toContain('The same name with another role');
  await doing(() => beginning(persons, 'One person').click());
  const pair = {
    one: { name: 'Han Min-su', role: 'analyst' },
    other: { name: 'Han Min-su', role: 'trader' },
  };
  expect(onSay).toHaveBeenLastCalledWith({ ...pair, word: 'one' });
  await doing(() => beginning(persons, 'Two persons').click());
  expect(onSay).toHaveBeenLastCalledWith({ ...pair, word: 'two' });
  await doing(() => beginning(persons, 'Later').click());
  expect(onLater).toHaveBeenCalledWith(QUESTION);
});

it('shows what was said, with the way back', async () => {
  const said = {
    one: { name: 'Ri Un', role: null },
    other: { name: 'Lee Eun', role: null },
    word: 'two' as const,
  };
  const { root, onSay } = drawn({}, asked({ questions: [], said: [said] }));
  await doing(() => root.querySelector<HTMLButtonElement>('.persons details .link')!.click());
  expect(onSay).toHaveBeenCalledWith({ ...said, word: null });
});

it('leads to the page of a source that has a name, and not to one of a description', () => {
  expect(drawn({ who: HAN.id }, asked()).root.querySelector(`a[href="#/source/${HAN.id}"]`)).not.toBeNull();
  const described = COUNTS.who[1]!;
  const counts = asked({ counts: { ...COUNTS, picked: described } });
  expect(drawn({ who: described.id }, counts).root.querySelector('a[href^="#/source/"]')).toBeNull();
});

it('has a page for a source, with its chart, outlets and spellings', async () => {
  const onFilter = vi.fn();
  const page = (counts: CountsState) =>
    draw(
      <SourcePage
        filter={{ who: HAN.id }}
        counts={counts}
        quotes={QUOTES}
        addressOf={() => '#here'}
        onFilter={onFilter}
        onExport={vi.fn()}
        onSay={vi.fn()}
        onLater={vi.fn()}
        onMore={vi.fn()}
        onRetry={vi.fn()}
      />,
    );
  const root = page(asked());
  expect(words(root)).toContain('also written Han Min Su');
  expect(words(root)).toContain('One person?');
  await doing(() => beginning(root, '2018: 4 quotes').click());
  expect(onFilter).toHaveBeenCalledWith({ who: HAN.id, from: '2018-01-01', to: '2018-12-31' });
  expect(words(page(asked({ counts: { ...COUNTS, picked: null } })))).toContain('Nobody of this name');
});

it('says of a quote that its source denies it, in the article’s words', () => {
  const { root } = drawn();
  expect(words(root.querySelector('.quotes-found .stance')!)).toContain('denied');
  expect(root.querySelector('.quotes-found .stance q')?.textContent).toBe('denied');
});

it('says beside the quotes of a place how many name none', () => {
  expect(drawn({ division: 'north-hamgyong' }).root.querySelector('.placeless')?.textContent).toContain(
    '(4)',
  );
  expect(drawn({}).root.querySelector('.placeless')).toBeNull();
  expect(drawn({ division: '' }).root.querySelector('.placeless')).toBeNull();
});

it('says which other articles tell a quote, where its source is taken to be, and what the numbers count', () => {
  const [quote] = QUOTES.is === 'ready' ? QUOTES.quotes : [];
  const told = {
    ...quote!,
    place: { division: 'ryanggang', from: 'a source in Hyesan' },
    also: [{ key: 'tide.example/a', outlet: 'Tidewater' }],
  };
  const addressOf = vi.fn(({ article }: { article: { key: string } }) => `#${article.key}`);
  const root = draw(
    <SourceFacets
      filter={{}}
      counts={{ is: 'ready', counts: { ...COUNTS, repeated: 1 }, questions: [], said: [], left: 0 }}
      quotes={{ is: 'ready', total: 3, quotes: [told] }}
      sourceAddress={() => '#'}
      addressOf={addressOf}
      onFilter={vi.fn()}
      onExport={vi.fn()}
      onSay={vi.fn()}
      onLater={vi.fn()}
      onMore={vi.fn()}
      onRetry={vi.fn()}
    />,
  );
  expect(words(root)).toContain('3 quotes (2 in different words)');
  expect(words(root)).toContain('The numbers count the quotes of each article.');
  const row = root.querySelector('.quotes-found li')!;
  expect(words(row)).toContain('Place: Ryanggang, after the article’s words “a source in Hyesan”');
  const link = row.querySelector('a[href="#tide.example/a"]')!;
  expect(words(link)).toBe('Also in Tidewater, word for word');
});
