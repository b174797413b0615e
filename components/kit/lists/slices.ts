import { useEffect, useRef, useState } from 'preact/hooks';

/** Drawn at once, and more at a time: about three screens of a tall window. */
export const SLICE = 60;

/**
 * How many of `total` entries to draw: a slice at first, and another whenever the end comes near the screen. `reach` is the
 * index of an entry that must be there (-1: none); another `list` begins with one slice again. `end` goes on the element after
 * the last entry.
 */
export function useSlices(list: unknown, total: number, reach: number) {
  const [asked, setAsked] = useState({ list, count: SLICE });
  const end = useRef<HTMLButtonElement>(null);
  const shown = Math.min(total, Math.max(asked.list === list ? asked.count : SLICE, reach + 1 + SLICE / 2));
  const more = () => setAsked({ list, count: shown + SLICE });

  useEffect(() => {
    if (shown >= total || end.current === null || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more();
      },
      { rootMargin: '800px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [shown, total]);

  return { shown, more, end };
}
