/**
 * How many steps a piece of work takes, counted and not timed: elements that arrays' methods look at, and units that regular expressions
 * run over. It does not see loops written out, so it finds a search within a search and not every kind of slowness; it gives the same
 * count on every machine, which no clock does. `bench/growth.ts` has the clock.
 */

const WITH_CALLBACK = [
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'some',
  'every',
  'map',
  'flatMap',
  'forEach',
  'reduce',
  'sort',
] as const;

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Methods = Record<string, Method>;

/** Runs `work` and counts. Not for work that waits: what else ran meanwhile would count too. */
export function stepsOf(work: () => unknown): number {
  let steps = 0;
  const array = Array.prototype as unknown as Methods;
  const pattern = RegExp.prototype as unknown as Methods;
  const before: Array<() => void> = [];
  const replace = (owner: Methods, name: string, by: (original: Method) => Method) => {
    const original = owner[name]!;
    before.push(() => {
      owner[name] = original;
    });
    owner[name] = by(original);
  };
  for (const name of WITH_CALLBACK)
    replace(
      array,
      name,
      (original) =>
        function (this: unknown, callback, ...rest) {
          if (typeof callback !== 'function') return original.call(this, callback, ...rest);
          const counted: Method = function (this: unknown, ...args) {
            steps++;
            return callback.apply(this, args);
          };
          return original.call(this, counted, ...rest);
        },
    );
  for (const name of ['includes', 'indexOf'])
    replace(
      array,
      name,
      (original) =>
        function (this: unknown, ...args) {
          steps += (this as unknown[]).length;
          return original.apply(this, args);
        },
    );
  replace(
    array,
    'slice',
    (original) =>
      function (this: unknown, ...args) {
        const taken = original.apply(this, args) as unknown[];
        steps += taken.length;
        return taken;
      },
  );
  replace(
    pattern,
    'exec',
    (original) =>
      function (this: unknown, ...args) {
        const own = this as RegExp;
        const from = own.global || own.sticky ? own.lastIndex : 0;
        const found = original.apply(this, args) as RegExpExecArray | null;
        const anchored = own.sticky || (own.source.startsWith('^') && !own.multiline);
        if (found) steps += found.index + found[0].length - from + 1;
        else steps += anchored ? 1 : String(args[0]).length - from + 1;
        return found;
      },
  );
  replace(
    pattern,
    'test',
    () =>
      function (this: unknown, text) {
        return (this as RegExp).exec(String(text)) !== null;
      },
  );
  try {
    work();
  } finally {
    for (const restore of before) restore();
  }
  return steps;
}
