import { useMemo, useRef } from 'preact/hooks';

// biome-ignore lint/suspicious/noExplicitAny: any function fits, its own type is kept by `T`
type Functions = { [name: string]: ((...given: any[]) => unknown) | undefined };

/**
 * The same functions from one drawing to the next, which call the newest ones given: views that are drawn only when a prop
 * changes can hold them. Which names there are must not change.
 */
export function useStableCallbacks<T extends object>(functions: T & Functions): T {
  const newest = useRef(functions);
  newest.current = functions;
  return useMemo(() => {
    const names = Object.keys(functions);
    const stable: Functions = {};
    for (const name of names) stable[name] = (...given) => newest.current[name]?.(...given);
    return stable as T;
  }, []);
}
