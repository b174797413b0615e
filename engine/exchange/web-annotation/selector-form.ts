/** Selectors in one order of their fields, so that the same annotation is the same bytes. */
import type { Selector, TextPositionSelector, XPathRangeSelector } from '../../model';

type Boundary = XPathRangeSelector['startSelector'];

function position({ start, end }: TextPositionSelector): TextPositionSelector {
  return { type: 'TextPositionSelector', start, end };
}

function boundary({ value, refinedBy }: Boundary): Boundary {
  return { type: 'XPathSelector', value, ...(refinedBy ? { refinedBy: position(refinedBy) } : {}) };
}

export function inOrder(selector: Selector): Selector {
  switch (selector.type) {
    case 'TextQuoteSelector': {
      const { exact, prefix, suffix } = selector;
      return { type: 'TextQuoteSelector', exact, prefix, suffix };
    }
    case 'TextPositionSelector':
      return position(selector);
    case 'RangeSelector':
      return {
        type: 'RangeSelector',
        startSelector: boundary(selector.startSelector),
        endSelector: boundary(selector.endSelector),
      };
  }
}
