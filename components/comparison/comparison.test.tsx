// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { quotesInNoRow } from '../../engine/model/library/in-no-row';
import { compared, ORIGINS, SAMPLES } from '../../tests/screens/comparison-samples';
import { comparisonEvents } from '../../tests/screens/comparison-scenes';
import { doing, draw, named, words } from '../../tests/screens/draw';
import { summary } from '../../tests/screens/samples';
import { type ComparisonEvents, ComparisonView } from './comparison-view';

const others = SAMPLES.slice(3).map(({ article }) => summary(article));

function page(count: number, more: Partial<ComparisonEvents> = {}, accounts = compared(count)): HTMLElement {
  return draw(
    <ComparisonView
      accounts={{ ...accounts, others }}
      origins={ORIGINS}
      events={{ ...comparisonEvents, ...more }}
    />,
  );
}

const heads = (root: HTMLElement) => [...root.querySelectorAll('h2')].map(words);
const row = (root: HTMLElement, claim: string) =>
  [...root.querySelectorAll<HTMLElement>('.compared')].find((one) =>
    words(one.querySelector('h3')!).includes(claim),
  )!;

describe('three accounts in columns', () => {
  it('have what differs first, and what one alone tells folded behind all else', () => {
    const root = page(3);
    const all = heads(root);
    expect(all[0]).toBe('Who has it from whom');
    expect(all[1]).toMatch(/^What differs \(\d+\)$/);
    expect(all.at(-1)).toMatch(/^Found only in /);
    for (const fold of root.querySelectorAll<HTMLDetailsElement>('details.alone'))
      expect(fold.open).toBe(false);
  });

  it('have a claim and not a word at the head of each row', () => {
    for (const claim of page(3).querySelectorAll('.compared h3'))
      expect(words(claim).split(' ').length).toBeGreaterThanOrEqual(4);
  });

  it('mark the words that differ, in each column, under its name', () => {
    const moved = row(page(3), 'Eleven households');
    expect(moved.dataset.relation).toBe('differs');
    expect([...moved.querySelectorAll('mark')].map(words)).toEqual(
      expect.arrayContaining(['Eleven', 'Twenty-three']),
    );
    expect([...moved.querySelectorAll('.cell-name')].map(words)).toEqual([
      'Daily NK',
      'Radio Free Asia',
      'Breitbart',
    ]);
    expect(words(moved)).toContain('Daily NK – Radio Free Asia: differs');
    expect(words(moved)).toContain('Daily NK: “Eleven”; Radio Free Asia: “Twenty-three”.');
  });

  it('lead from each passage to its place', () => {
    const moved = row(page(3, { addressOf: (key, passage) => `#${key}?${passage}` }), 'Eleven households');
    const [first] = moved.querySelectorAll<HTMLAnchorElement>('.to-place');
    expect(first!.getAttribute('href')).toMatch(/^#https:\/\/www\.dailynk\.com.*\?Eleven households/);
  });

  it('give one speaker one colour', () => {
    const root = page(3);
    const hues = new Map<string, Set<string>>();
    for (const voice of root.querySelectorAll<HTMLElement>('.voice[data-hue]')) {
      const name = words(voice).replace(/^the /i, '');
      hues.set(name, (hues.get(name) ?? new Set()).add(voice.dataset.hue!));
    }
    expect(hues.size).toBeGreaterThan(1);
    for (const found of hues.values()) expect(found.size).toBe(1);
  });

  it('list folded under each account the quotes that stand in no row, each with who says it and the way to it', () => {
    const whole = compared(3);
    const short = { ...whole.comparison, both: [], only: [[], [], []] };
    const root = page(
      3,
      { addressOf: (key, passage) => `#${key}?${passage}` },
      { ...whole, comparison: short },
    );
    const [daily] = SAMPLES;
    const quotes = quotesInNoRow(short, 0, daily!.attributions.attributions);
    expect(quotes.length).toBeGreaterThan(1);
    const [fold] = root.querySelectorAll<HTMLDetailsElement>('details.in-no-row');
    expect(fold!.open).toBe(false);
    expect(words(fold!.querySelector('h2')!)).toBe(`${quotes.length} quotes of Daily NK stand in no row`);
    const items = [...fold!.querySelectorAll('li')];
    expect(items.length).toBe(quotes.length);
    const [start, end] = quotes[0]!.content[0]!;
    const told = daily!.article.text.slice(start, end);
    expect(words(items[0]!)).toContain(told);
    expect(words(items[0]!.querySelector('.voice')!)).not.toBe('');
    expect(items[0]!.querySelector('a')!.getAttribute('href')).toBe(`#${daily!.article.key}?${told}`);
  });

  it('say nothing of quotes in no row while two are still being compared, or where there are none', () => {
    const whole = compared(3);
    expect(page(3, {}, whole).querySelector('.in-no-row')).toBeNull();
    const short = { ...whole.comparison, both: [], only: [[], [], []] };
    const pairs = whole.pairs.map((pair, at) =>
      at === 2 ? { a: pair.a, b: pair.b, is: 'asked' as const } : pair,
    );
    expect(page(3, {}, { ...whole, comparison: short, pairs }).querySelector('.in-no-row')).toBeNull();
  });

  it('say who relays whom', () => {
    expect(words(page(3).querySelector('.relays')!)).toContain('Breitbart relays Radio Free Asia.');
  });
});

describe('the reader', () => {
  it('moves, takes away and adds columns, and keeps the focus', async () => {
    const onChoose = vi.fn();
    const root = page(3, { onChoose });
    const keys = SAMPLES.map(({ article }) => article.key);
    await doing(() => named(root, 'Move Radio Free Asia before the one to its left').click());
    expect(onChoose).toHaveBeenLastCalledWith([keys[1], keys[0], keys[2]]);
    expect(words(root.querySelector('[role=status]')!)).toBe('Radio Free Asia is column 1 of 3 now.');
    await doing(() => named(root, 'Remove Breitbart').click());
    expect(onChoose).toHaveBeenLastCalledWith([keys[0], keys[1]]);
    const list = named(root, 'Add an account') as HTMLSelectElement;
    await doing(() => {
      list.value = keys[3]!;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await doing(() => named(root, 'Add').click());
    expect(onChoose).toHaveBeenLastCalledWith(keys);
  });

  it('says that two relate otherwise', async () => {
    const onOverrule = vi.fn();
    const moved = row(page(3, { onOverrule }), 'Eleven households');
    const chip = moved.querySelector<HTMLElement>('.links button')!;
    expect(chip.getAttribute('aria-label')).toContain(
      'How Daily NK and Radio Free Asia tell “Eleven households',
    );
    await doing(() => chip.click());
    await doing(() => named(moved, 'agrees').click());
    expect(onOverrule).toHaveBeenCalledWith(expect.objectContaining({ a: 0, b: 1 }), 'agrees');
  });

  it('is shown their own word, with the way back', async () => {
    const onOverrule = vi.fn();
    const root = page(2, { onOverrule }, compared(2, 'agrees'));
    const own = [...root.querySelectorAll<HTMLElement>('.compared')].find((one) =>
      words(one).includes('Your choice.'),
    )!;
    await doing(() => own.querySelector<HTMLElement>('.chip')!.click());
    await doing(() => named(own, 'Undo').click());
    expect(onOverrule).toHaveBeenCalledWith(expect.objectContaining({ said: true }), null);
  });

  it('prints what is folded, and has it folded again', async () => {
    const root = page(2);
    const open = () => [...root.querySelectorAll('details')].every((one) => one.open);
    expect(open()).toBe(false);
    dispatchEvent(new Event('beforeprint'));
    expect(open()).toBe(true);
    dispatchEvent(new Event('afterprint'));
    expect(open()).toBe(false);
  });
});
