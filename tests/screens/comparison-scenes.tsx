/** Accounts in columns: two, three and four, while they are compared, and where one is missing. */
import type { ComponentChild } from 'preact';
import { type ComparisonEvents, ComparisonView } from '../../components/comparison/comparison-view';
import { LibraryFrame } from '../../components/kit/library-frame';
import { compared, ORIGINS, SAMPLES } from './comparison-samples';
import { summary } from './samples';

const nothing = () => {};

export const comparisonEvents: ComparisonEvents = {
  onOverrule: nothing,
  addressOf: (key) => `#${key}`,
  articleAddress: (key) => `#${key}`,
  eventAddress: (key) => `#${key}`,
  onChoose: nothing,
  onRetry: nothing,
  onPrint: nothing,
  onSave: nothing,
};

const others = SAMPLES.slice(3).map(({ article }) => summary(article));

const page = (accounts: ReturnType<typeof compared>, origins = ORIGINS): ComponentChild => (
  <LibraryFrame here="events" toast={null} onCloseToast={nothing}>
    <ComparisonView accounts={accounts} origins={origins} events={comparisonEvents} />
  </LibraryFrame>
);

export const COMPARISON_SCENES: Record<string, () => ComponentChild> = {
  'library-compare': () => page({ ...compared(2, 'agrees'), others }),
  'library-compare-three': () => page({ ...compared(3), others }),
  'library-compare-four': () => page(compared(4)),
  'library-compare-begins': () => {
    const { columns } = compared(3);
    const key = columns[2]!.key;
    return page(
      {
        columns: [columns[0]!, columns[1]!, { key, is: 'loading' }],
        pairs: [
          { a: 0, b: 1, is: 'asked' },
          { a: 0, b: 2, is: 'asked' },
          { a: 1, b: 2, is: 'asked' },
        ],
        comparison: { differs: [], agrees: [], both: [], only: [[], [], []] },
        others,
      },
      null,
    );
  },
  'library-compare-faults': () => {
    const { columns, pairs, comparison } = compared(3);
    const [first, second] = pairs;
    return page(
      {
        columns: [columns[0]!, columns[1]!, { key: columns[2]!.key, is: 'gone' }],
        pairs: [first!, { a: second!.a, b: second!.b, is: 'failed' }],
        comparison: { ...comparison, only: [[], [], []] },
        others,
      },
      null,
    );
  },
  'library-compare-alone': () => {
    const { columns } = compared(2);
    return page(
      {
        columns: [columns[0]!],
        pairs: [],
        comparison: { differs: [], agrees: [], both: [], only: [[]] },
        others: [],
      },
      null,
    );
  },
};
