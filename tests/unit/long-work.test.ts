import { describe, expect, it } from 'vitest';
import { originsOf } from '../../engine/accounts';
import type { Link } from '../../engine/model';
import { sourceFiles } from './source-files';

/** Entries of the engine whose time grows with a text that a page, a file or a server hands in. */
const GROWS =
  /\b(?:attribute|featuresOf|originsOf|independence|eventOrigins|sharedQuotes|synopsis|exportFile|readJsonLd|fromJsonLd|readAnswer|anchor|prepare|describe)\b/;
/** What `storage/work/engine-work.ts` is made of, and the files that read texts of a few hundred characters (shelves), or have what they need given. */
const MAY = [
  'storage/work/engine-work.ts',
  'storage/work/attributing.ts',
  'storage/work/placing.ts',
  'storage/synopsis/synopsis-view.ts',
  'storage/shelves/shelf.ts',
  'storage/articles/store-article.ts',
  // Of an article that has no text any more.
  'storage/articles/without-text.ts',
];

/** Elements of the arrays that `work` spreads or loops over. */
function walkedIn(work: () => unknown): number {
  let walked = 0;
  const arrays = Array.prototype as { [Symbol.iterator]: () => ArrayIterator<unknown> };
  const own = arrays[Symbol.iterator];
  arrays[Symbol.iterator] = function (this: unknown[]) {
    walked += this.length;
    return own.call(this);
  };
  try {
    work();
  } finally {
    arrays[Symbol.iterator] = own;
  }
  return walked;
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const inBackground = [
  ...sourceFiles('protocol', 'network', 'storage'),
  ...sourceFiles('entrypoints/background'),
].filter(({ path }) => !isTest(path) && !MAY.includes(path));

describe('long work is done where it holds nobody', () => {
  it.each(inBackground)('$path asks an engine room', ({ text }) => {
    const values = [
      ...text.matchAll(
        /^import \{([^}]*)\} from '[^']*engine\/(?:accounts|attribution|anchoring|exchange|feeds)'/gm,
      ),
    ]
      .flatMap(([, names]) => names!.split(','))
      .map((name) => name.trim())
      .filter((name) => !name.startsWith('type '));
    expect(values.filter((name) => GROWS.test(name))).toEqual([]);
  });

  it('looks at each link of an article to one outlet once', () => {
    const text = 'Radio Free Asia reported that sacks came. '.repeat(40);
    const withLinks = (count: number) => {
      const links = Array.from(
        { length: count },
        (_, n): Link => ({ span: [0, 15], href: `https://www.rfa.org/english/news/korea/report-${n}.html` }),
      );
      const article = {
        key: 'a',
        outlet: 'Daily NK',
        published: '2021-03-02',
        title: '',
        text,
        links,
        url: 'https://www.dailynk.com/english/a/',
      };
      return () => originsOf({ article, attributions: { engine: 0, attributions: [], sources: [] } });
    };
    const [few, many] = [walkedIn(withLinks(500)), walkedIn(withLinks(4_000))];
    expect(many, `${few} elements walked over, then ${many}`).toBeLessThan(12 * few);
  });
});
