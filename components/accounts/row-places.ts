import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Where a row's first line is before anything is measured, in CSS px. */
const FIRST = 14;
const STEP = 44;

export interface RowPlaces {
  /** The middle of each row's first line, in CSS px from the top of the list. */
  middles: number[];
  height: number;
}

/** Measures the rows of a list, again whenever one changes its height: a drawing beside them has to meet their lines. */
export function useRowPlaces(list: RefObject<HTMLElement | null>, rows: number): RowPlaces {
  const [places, setPlaces] = useState<RowPlaces | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const marks = [...element.querySelectorAll<HTMLElement>('[data-line]')];
      const top = element.getBoundingClientRect().top;
      const middles = marks.map((mark) => {
        const box = mark.getBoundingClientRect();
        return box.top - top + Math.min(box.height, FIRST * 2) / 2;
      });
      const height = element.offsetHeight;
      setPlaces((now) =>
        now?.height === height && String(now.middles) === String(middles) ? now : { middles, height },
      );
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [rows]);
  if (places !== null && places.height > 0 && places.middles.length === rows) return places;
  return { middles: Array.from({ length: rows }, (_, at) => FIRST + at * STEP), height: rows * STEP };
}
