// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { EventOrigins } from '../../engine/model';
import { doing, draw, named, press, words } from '../../tests/screens/draw';
import { forty, ORIGINS, threeHops } from '../../tests/screens/event-samples';
import { HERE, THERE } from '../../tests/screens/samples';
import { OriginGraph } from './origin-graph';

const onCompare = vi.fn();
const drawn = (found: EventOrigins) =>
  draw(<OriginGraph found={found} here={HERE.key} titles={new Map()} onCompare={onCompare} />);
const rows = (root: HTMLElement) => [...root.querySelectorAll('.origin-row')].map(words);

describe('the origins of an event', () => {
  it('are counted, and said to be apart only as far as is known', () => {
    const root = drawn(ORIGINS);
    expect(words(root.querySelector('.origins-sum')!)).toBe(
      '3 accounts, 2 origins: Radio Free Asia’s sources; Daily NK’s sources.',
    );
    expect(words(root)).toContain(
      'No relay was found between these origins. They may still share one source.',
    );
  });

  it('have a drawing with a name and a row of words for each of its nodes', () => {
    const root = drawn(threeHops().origins!);
    const drawing = root.querySelector('svg')!;
    expect([drawing.getAttribute('role'), drawing.getAttribute('aria-label')]).toEqual([
      'img',
      '3 accounts, 1 origin: Radio Free Asia’s sources.',
    ]);
    expect(rows(root)).toEqual([
      'Level 1: Radio Free Asia’s sources3 articles rest on it',
      'Level 2: Radio Free Asiacites its own sources',
      'Level 3: Daily Mailnot among these accounts · the same quotation as Radio Free Asia',
      'Level 4: The Sunrelays Daily Mail, but no longer names the first source',
      'Level 5: Daily NKthis accountrelays The Sun, but no longer names the first source',
    ]);
  });

  it('are not said to be origins where accounts have only a part from them', () => {
    expect(rows(drawn(ORIGINS)).at(-1)).toBe(
      'Level 1: North Korean state mediasome of it only: not counted as an origin',
    );
  });

  it('are drawn dashed where the first source was dropped, and only there', () => {
    const lines = (found: EventOrigins) =>
      [...drawn(found).querySelectorAll('path.hop')].map((line) => line.classList.contains('dropped'));
    expect(lines(threeHops().origins!)).toEqual([false, false, true, true]);
    expect(lines(ORIGINS)).not.toContain(true);
    expect(words(drawn(ORIGINS))).not.toContain('Dashed');
  });

  it('are reached by the keyboard with one stop, and show their evidence', async () => {
    const root = drawn(ORIGINS);
    const names = [...root.querySelectorAll<HTMLElement>('.origin-name')];
    expect(names.filter(({ tabIndex }) => tabIndex === 0)).toEqual([names[0]]);
    await doing(() => names[0]!.focus());
    await press('ArrowDown');
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Breitbart');
    await doing(() => (document.activeElement as HTMLElement).click());
    expect(names[2]!.getAttribute('aria-expanded')).toBe('true');
    expect(words(root)).toContain('Crews may not go home at night, Radio Free Asia reported on Wednesday.');
    await doing(() => named(root, 'Compare').click());
    expect(onCompare).toHaveBeenCalledWith(THERE.key);
  });

  it('of many accounts are folded away under their sentence', () => {
    const root = drawn(forty().origins!);
    expect(root.querySelector('details')?.open).toBe(false);
    expect(words(root)).toContain('3 accounts do not say where they have their report from.');
    expect(drawn(ORIGINS).querySelector('details')?.open).toBe(true);
  });

  it('may not be known', () => {
    const unknown = { id: 'u', kind: 'unknown' as const, name: '', keys: [] };
    const account = { id: 'a', kind: 'account' as const, name: '', keys: [HERE.key] };
    const edge = { from: 'a', to: 'u', by: 'silence' as const, part: false, dropped: false, evidence: [] };
    const root = drawn({ articles: 1, accounts: 1, nodes: [account, unknown], edges: [edge], origins: [] });
    expect(words(root.querySelector('.origins-sum')!)).toBe('1 account, no origin known.');
    expect(rows(root)[1]).toBe('Level 2: An unknown sitethis accountnames no source');
  });
});
