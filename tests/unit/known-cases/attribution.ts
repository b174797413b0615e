/** Small texts whose quotations are not read rightly yet, by kind. Written for this project. */
import { attribute } from '../../../engine/attribution';
import { UNCLEAR_SOURCE } from '../../../engine/model';

export interface ExpectedQuote {
  content: string[];
  /** `null`: it is unclear who says it. */
  speaker: string | null;
}

export interface AttributionCase {
  kind: string;
  text: string;
  outlet?: string;
  /** As the page names it. */
  language?: string;
  /** All quotes of the text, in its order. */
  expected: ExpectedQuote[];
}

/** The quotations that attribution finds in a text; no speaker where it is unclear who says one. */
export function quotesOf({
  text,
  outlet = null,
  language,
}: {
  text: string;
  outlet?: string | null;
  language?: string;
}): ExpectedQuote[] {
  const context = { outlet, url: null, title: null, published: null, ...(language ? { language } : {}) };
  return attribute(text, context).attributions.map(({ content, speaker, sourceConfidence }) => ({
    content: content.map((span) => text.slice(...span)),
    speaker: sourceConfidence >= UNCLEAR_SOURCE ? speaker : null,
  }));
}

const WEIGHED: ExpectedQuote[] = [
  {
    content: ['We weigh the salt at night,', 'The scales belong to the office.'],
    speaker: 'a fisherman in Sinpo',
  },
];
const weighed = (kind: string, marks: [string, string, string, string]): AttributionCase => {
  const [a, b, c, d] = marks;
  return {
    kind,
    text: `${a}We weigh the salt at night,${b} a fisherman in Sinpo said on Friday. ${c}The scales belong to the office.${d}`,
    expected: WEIGHED,
  };
};

export const ATTRIBUTION_CASES: readonly AttributionCase[] = [
  weighed('mispaired-marks', ['“', '“', '“', '“']),
  weighed('mispaired-marks', ['”', '”', '”', '”']),
  weighed('mispaired-marks', ['„', '„', '„', '„']),
  weighed('invisible-marks', ['\u200e“', '”\u200e', '\u200e“', '”\u200e']),
  weighed('invisible-marks', ['\u2060“', '”\u2060', '\u2060“', '”\u2060']),
  weighed('garbled-marks', ['\u0093', '\u0094', '\u0093', '\u0094']),
  weighed('garbled-marks', ['&ldquo;', '&rdquo;', '&ldquo;', '&rdquo;']),
  weighed('garbled-marks', ['&#8220;', '&#8221;', '&#8220;', '&#8221;']),
  {
    kind: 'dash-interrupts',
    text: '“That was the”—he lowered his voice—“only boat they had.”',
    expected: [{ content: ['That was the', 'only boat they had.'], speaker: 'he' }],
  },
  {
    kind: 'dash-interrupts',
    text: '“We shall sell”—the trader looked round—“nothing at all today.”',
    expected: [{ content: ['We shall sell', 'nothing at all today.'], speaker: 'the trader' }],
  },
  {
    kind: 'nested-straight',
    text: '"She called "wait here" and I stayed," the sailor said.',
    expected: [{ content: ['She called "wait here" and I stayed,'], speaker: 'the sailor' }],
  },
  {
    kind: 'nested-straight',
    text: '"They wrote "closed" on it and left," the porter said.',
    expected: [{ content: ['They wrote "closed" on it and left,'], speaker: 'the porter' }],
  },
];
