// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { doing, draw, named, press, words } from '../../tests/screens/draw';
import { CORRECTED_VIEW, EARLIER_VIEW, longView, RELAY_VIEW, view } from '../../tests/screens/samples';
import { noteEditing } from '../../tests/screens/scenes';
import { SLICE } from '../kit/lists/slices';
import { WhoSays } from './who-says';

function events() {
  return {
    onActive: vi.fn(),
    onGo: vi.fn(),
    onWords: vi.fn(),
    onTakeOut: vi.fn(),
    onPutBack: vi.fn(),
    onNote: vi.fn(),
    onCopy: vi.fn(),
    onCompare: vi.fn(),
  };
}

function list(more: Partial<Parameters<typeof WhoSays>[0]> = {}, into?: HTMLElement): HTMLElement {
  return draw(
    <WhoSays
      view={view()}
      editing={noteEditing()}
      events={events()}
      active={null}
      order="reading"
      echoes={new Map()}
      onOrder={() => {}}
      {...more}
    />,
    into,
  );
}

const stops = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.quote-words[tabindex="0"]')];

describe('who says what', () => {
  it('shows words, speaker, badges and chain of each attribution', () => {
    const root = list();
    const quotes = [...root.querySelectorAll('.quote')].map(words);
    expect(quotes).toHaveLength(7);
    expect(quotes[1]).toContain('Direct quote: “They count us at dusk');
    expect(words(root.querySelector('.run-head')!)).toContain('a source in South Hamgyong Provinceanonymous');
    expect(words(root.querySelectorAll('.quote')[1]!.querySelector('.chain')!)).toBe(
      'Daily NK (the outlet of this page)sourcea source in South Hamgyong Province (source)two deckhands at the station (whom the source heard it from)',
    );
    expect(quotes[3]).toContain('source given earlier');
    expect(quotes[6]).toContain('unclear who says this');
    expect(quotes[6]).not.toContain('Hamgyong');
  });

  it('says that a source does not assert its words, with a word and the words that say so', () => {
    const quote = list().querySelectorAll('.quote')[5]!;
    expect(words(quote.querySelector('.stance')!)).toBe('~ doubted does not believe');
    expect(words(quote.querySelector('.quote-words')!)).toContain(
      'Indirect speech: (doubted) fuel was short',
    );
    expect([...list().querySelectorAll('p.stance')]).toHaveLength(1);
  });

  it('says how a source knows and why it is unnamed: at its first quote, at the active one, and over its quotes', () => {
    const how = (root: HTMLElement) => [...root.querySelectorAll('.grounds')].map(words);
    const said =
      'How it knows: “citing what two deckhands at the station had told him” (heard it from others)“in South Hamgyong Province” (place)' +
      'Unnamed: “on condition of anonymity for fear of reprisal” (for safety)';
    expect(how(list())).toEqual([said]);
    expect(how(list({ active: 'q3' }))).toEqual([said]);
    const sorted = list({ order: 'source' });
    expect(how(sorted)).toEqual([said]);
    expect(sorted.querySelector('.source-head .grounds')).not.toBeNull();
    expect(words(sorted.querySelectorAll('.source-head')[1]!.querySelector('.meta')!)).not.toContain(
      'anonymity',
    );
  });

  it('shows neighbouring quotes of one speaker under one head: the name and the chain once, folded where they are many', async () => {
    const many = longView(9);
    const { attributions } = many.attributions;
    const one = attributions[0]!;
    for (const [at, quote] of attributions.entries())
      Object.assign(
        quote,
        at < 6 ? { sourceId: one.sourceId, speaker: one.speaker, sourceConfidence: 1, chain: one.chain } : {},
      );
    const root = list({ view: many });
    const run = root.querySelector('.run')!;
    const shown = () => run.querySelectorAll('.quote').length;
    const fold = run.querySelector<HTMLButtonElement>('.run-fold')!;
    expect(words(run.querySelector('strong')!)).toBe(one.speaker);
    expect([shown(), fold.getAttribute('aria-expanded'), words(fold)]).toEqual([
      1,
      'false',
      `${one.speaker}: Show 5 more quotes`,
    ]);
    await doing(() => fold.click());
    expect([shown(), fold.getAttribute('aria-expanded'), words(fold)]).toEqual([
      6,
      'true',
      `${one.speaker}: 6 quotes`,
    ]);
    expect(run.querySelectorAll('.quote .who strong')).toHaveLength(0);
    expect(run.querySelectorAll('.chain').length).toBeLessThanOrEqual(1);
    await doing(() => fold.click());
    expect(shown()).toBe(1);
    list({ view: many, active: attributions[4]!.id }, root.parentElement ?? undefined);
    await doing(() => undefined);
    expect(document.querySelectorAll('.run .quote.active')).toHaveLength(1);
  });

  it('explains colours, lines and signs in a legend that opens', () => {
    const legend = list().querySelector('.speaker-legend')!;
    expect(words(legend.querySelector('summary')!)).toBe('What the colours mean');
    const rows = [...legend.querySelectorAll('li')].map((row) => [
      (row as HTMLElement).dataset.hue,
      words(row),
    ]);
    const hues = new Set(rows.map(([hue]) => hue));
    expect(hues.size).toBe(rows.length);
    expect(rows.at(-1)).toEqual(['s0', 'unclear who says this 1 quote']);
    expect(
      [...legend.querySelectorAll<HTMLElement>('.signs .badge')].every(({ dataset }) => dataset.sign),
    ).toBe(true);
  });

  it('draws a link that another sentence says apart, and leads to the words it rests on', async () => {
    const given = events();
    const root = list({ view: RELAY_VIEW, events: given, active: 'q2' });
    const [first, second] = [...root.querySelectorAll('.quote')];
    expect(first!.querySelector('.carried')).toBeNull();
    expect(first!.querySelector('.chain-grounds')).toBeNull();
    expect(words(second!.querySelector('.chain .carried')!)).toBe(
      'Radio Free Asia (relayed by it)↑ (said in another sentence)',
    );
    expect(words(second!.querySelector('.chain-grounds')!)).toBe(
      '↑Radio Free Asia carried on from: “Radio Free Asia reported on Wednesday” Not part of this chain',
    );
    await doing(() => named(second!, 'Go to these words: Radio Free Asia reported on Wednesday').click());
    const [[span]] = given.onWords.mock.calls as [[[number, number]]];
    expect(RELAY_VIEW.article.text.slice(...span)).toBe('Radio Free Asia reported on Wednesday');
  });

  it('says of a link in the quote’s own sentence what it rests on, and nothing of links without words', () => {
    const root = list({ view: RELAY_VIEW, active: 'q1' });
    expect(words(root.querySelector('.chain-grounds')!)).toBe(
      'Radio Free Asia rests on: “told RFA’s Korean Service” Not part of this chain',
    );
    expect(words(list({ active: 'q2' }).querySelector('.chain-grounds')!)).toBe(
      'two deckhands at the station Not part of this chain',
    );
    expect(list({ active: 'q3' }).querySelector('.chain-grounds')).toBeNull();
  });

  it('takes a link out, strikes it through, and puts it back', async () => {
    const given = events();
    const root = list({ view: RELAY_VIEW, events: given, active: 'q2' });
    const take = named(root.querySelector('.active')!, 'Radio Free Asia: Not part of this chain');
    await doing(() => take.click());
    const [[quote, link]] = given.onTakeOut.mock.calls as unknown as [[{ id: string }, { name: string }]];
    expect([quote.id, link.name]).toEqual(['q2', 'Radio Free Asia']);

    list({ view: CORRECTED_VIEW, events: given, active: 'q2' }, root);
    const [first, second] = [...root.querySelectorAll('.quote')];
    expect(first!.querySelector('.removed')).toBeNull();
    expect(words(second!.querySelector('.chain .removed')!)).toBe(
      'Radio Free Asia (relayed by it)(taken out by you)',
    );
    expect(words(second!.querySelector('.chain-grounds')!)).toBe(
      'Radio Free Asia taken out by you. Put back',
    );
    await doing(() => named(second!, 'Put back').click());
    expect(given.onPutBack.mock.calls).toEqual([[[CORRECTED_VIEW.annotations[0]!.annotation]]]);
  });

  it('says which corrections are of an earlier reading, and which find nothing any more', () => {
    const root = list({ view: EARLIER_VIEW, active: 'q1' });
    expect(words(root.querySelector('.chain-grounds')!)).toBe(
      'Radio Free Asia taken out by you. The chain was read in another way then. Put back' +
        'a deckhand taken out by you. It is no longer in the chain. Forget it',
    );
    expect(words(root.querySelector('.lost-corrections')!)).toBe(
      'Corrections whose quote was not foundthe cook was not seen: Radio Free Asia taken out by you. Forget it',
    );
  });

  it('has one stop for the Tab key, and arrows inside', async () => {
    const onActive = vi.fn();
    const root = list({ events: { ...events(), onActive } });
    expect(stops(root)).toHaveLength(1);
    const all = [...root.querySelectorAll<HTMLElement>('.quote-words')];
    all[0]!.focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(all[1]);
    await press('End');
    expect(document.activeElement).toBe(all[6]);
    await press('ArrowDown');
    expect(document.activeElement).toBe(all[6]);
    await press('Home');
    expect(document.activeElement).toBe(all[0]);
    expect(onActive.mock.calls.map(([id]) => id)).toEqual(['q1', 'q2', 'q7', 'q1']);
  });

  it('gives the Tab stop to the active quote, and its buttons with it', () => {
    const root = list({ active: 'q3' });
    expect(stops(root)).toHaveLength(1);
    expect(words(stops(root)[0]!)).toContain('40 men');
    expect(root.querySelectorAll('.quote-acts button[tabindex="0"]')).toHaveLength(3);
  });

  it('goes to a quote by click, and reports its buttons', async () => {
    const given = events();
    const root = list({ events: given, active: 'q2' });
    await doing(() => root.querySelectorAll<HTMLElement>('.quote-words')[4]!.click());
    expect(given.onGo.mock.calls[0]![0].id).toBe('q5');
    const active = root.querySelector('.quote.active')!;
    await doing(() => named(active, 'Copy citation').click());
    await doing(() =>
      [...active.querySelectorAll('button')].find((one) => one.textContent === 'Note')!.click(),
    );
    expect(given.onCopy.mock.calls[0]![0].id).toBe('q2');
    expect(given.onNote.mock.calls[0]![0].id).toBe('q2');
  });

  it('groups by source, with the unclear ones last', () => {
    const root = list({ order: 'source' });
    expect([...root.querySelectorAll('.source-head h2')].map(words)).toEqual([
      'Daily NK outlet',
      'a source in South Hamgyong Province anonymous',
      'The Rodong Sinmun state medium',
      'Han Jung Ok named',
      'Unclear who says this',
    ]);
  });

  it('draws a long list in slices, and as far as the quote that the reader is at', async () => {
    const long = longView(3000);
    const root = list({ view: long });
    expect(root.querySelectorAll('.quote')).toHaveLength(SLICE);
    await doing(() => root.querySelector<HTMLElement>('.more')!.click());
    expect(root.querySelectorAll('.quote')).toHaveLength(2 * SLICE);
    list({ view: long, active: 'q500' }, root);
    expect(root.querySelector('[data-quote="q500"]')?.classList.contains('active')).toBe(true);
  });

  it('does not draw the other quotes anew when only what is edited has changed', () => {
    const given = { view: view(), events: events(), onOrder: () => {} };
    const editing = noteEditing();
    const root = list({ ...given, editing });
    const before = root.querySelectorAll('.quote')[4]!.innerHTML;
    list({ ...given, editing: { ...editing, drafts: new Map() } }, root);
    expect(root.querySelectorAll('.quote')[4]!.innerHTML).toBe(before);
  });

  it('says so when there is nothing', () => {
    const root = list({ view: view({ attributions: { engine: 1, attributions: [], sources: [] } }) });
    expect(words(root)).toContain('No attributed quotes were found in this article.');
  });
});
