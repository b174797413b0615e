// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest';
import { DIVISION_OF } from '../../engine/places/divisions';
import { MAP_SIZE, ON_MAP, OUTLINE } from '../../engine/places/map';
import { doing, draw, words } from '../../tests/screens/draw';
import { KoreaMap, nextDot } from './korea-map';
import { TownTable } from './town-table';

const TOWNS: Array<[string, number]> = [
  ['hyesan', 40],
  ['sinuiju', 9],
  ['dandong', 4],
  ['haeju', 1],
];

describe('the map', () => {
  it('has every town within it, and each is known', () => {
    for (const [id, [x, y]] of ON_MAP) {
      expect(DIVISION_OF.has(id), id).toBe(true);
      expect(x > 0 && x < MAP_SIZE.width && y > 0 && y < MAP_SIZE.height, id).toBe(true);
    }
  });

  it('has towns where they lie', () => {
    const [hyesan, haeju, sinuiju] = ['hyesan', 'haeju', 'sinuiju'].map((id) => ON_MAP.get(id)!);
    expect(hyesan![1]).toBeLessThan(haeju![1]);
    expect(sinuiju![0]).toBeLessThan(hyesan![0]);
    expect(OUTLINE).toMatch(/^(?:M[\d L]+Z ?)+$/);
  });

  it('shows towns in North Korea as buttons that say their quotes, one of them a stop of the Tab key', async () => {
    const onPick = vi.fn();
    const root = draw(<KoreaMap towns={TOWNS} picked={undefined} onPick={onPick} />);
    const dots = [...root.querySelectorAll<HTMLButtonElement>('.town')];
    expect(dots.map(words)).toEqual(['Hyesan: 40 quotes', 'Sinuiju: 9 quotes', 'Haeju: 1 quote']);
    expect(dots.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    await doing(() => dots[1]!.click());
    expect(onPick).toHaveBeenCalledWith('sinuiju');
    expect(words(root)).toContain('GeoNames');
  });

  it('leads from town to town by arrow keys', () => {
    const at = (id: string, x: number, y: number) => ({ id, quotes: 1, x, y });
    const dots = [at('west', 0.1, 0.5), at('middle', 0.5, 0.5), at('north', 0.5, 0.1)];
    const next = (from: number, key: string) => nextDot(dots, dots[from]!, key)?.id;
    expect(next(0, 'ArrowRight')).toBe('middle');
    expect(next(1, 'ArrowUp')).toBe('north');
    expect(next(1, 'ArrowLeft')).toBe('west');
    expect(next(0, 'ArrowLeft')).toBeUndefined();
    expect(next(0, 'Enter')).toBeUndefined();
  });
});

it('has a table twin, with towns across the border', async () => {
  const onPick = vi.fn();
  const root = draw(<TownTable towns={TOWNS} picked={undefined} onPick={onPick} />);
  const rows = [...root.querySelectorAll('tbody tr')];
  expect(words(rows[2]!)).toMatch(/Dandong\s*China · not on the map\s*4/);
  await doing(() => rows[2]!.querySelector('button')!.click());
  expect(onPick).toHaveBeenCalledWith('dandong');
});
