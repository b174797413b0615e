import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import type { AnchorReason, AnchorState, Selector } from '../model';
import { anchor, anchorUnmoved, describe, prepare } from './index';

const HEAD = 'Fishing crews along the eastern shore mended their nets this week.';
const TOLD =
  '“Three men from Hyesan were taken to the county office on Monday,” a carpenter said, “and their families were told to wait.”';
const TAIL = 'The harbour master did not answer a letter. Prices at the market have doubled since autumn.';
const TEXT = [HEAD, TOLD, TAIL].join('\n\n');
const QUOTE = 'Three men from Hyesan were taken to the county office on Monday';

function stored(words: string, text = TEXT): Selector[] {
  const start = text.indexOf(words);
  return describe(text, [start, start + words.length]);
}

type Expected = [state: AnchorState, words: string | null, reason: AnchorReason | null];

/** What is found of `words` in `after`. */
function found(words: string, after: string, text = TEXT): Expected {
  const { state, span, reason } = anchor(after, stored(words, text));
  return [state, span && after.slice(...span), reason];
}

group('a passage whose words are the same', () => {
  it.each<[string, string]>([
    ['unchanged', TEXT],
    ['shifted', `New first lines.\n\n${TEXT}`],
    ['moved', [HEAD, TAIL, TOLD].join('\n\n')],
    ['straight marks', TEXT.replace(/[“”]/gu, '"')],
  ])('%s', (_, after) => expect(found(QUOTE, after)).toEqual(['anchored', QUOTE, null]));

  it('is found over other white space, invisible characters and dashes', () => {
    const after = TEXT.replaceAll(' ', '\u00a0 ').replace('Hyesan', 'Hye\u200bsan');
    const { state, span } = anchor(after, stored(QUOTE));
    expect(state).toBe('anchored');
    expect(after.slice(...span!)).toBe(QUOTE.replaceAll(' ', '\u00a0 ').replace('Hyesan', 'Hye\u200bsan'));
  });

  it('is a tie where two places fit', () => {
    const after = ['Lead.', HEAD, TOLD, TOLD, TAIL].join('\n\n');
    const words = 'county office on Monday';
    expect(found(words, after)).toEqual(['uncertain', words, 'tie']);
  });

  it('is told from its twin by its surroundings', () => {
    const text = 'A guard said no. Later a cook said yes, and then the guard left.';
    const after = `Early, a miller said perhaps. ${text}`;
    const start = text.indexOf('said yes');
    const { span } = anchor(after, describe(text, [start, start + 4]));
    expect(after.slice(span![0], span![1] + 4)).toBe('said yes');
  });

  it('needs its surroundings where it is short', () => {
    expect(found('a carpenter', 'Elsewhere in town a carpenter sang.')).toEqual([
      'uncertain',
      'a carpenter',
      'context',
    ]);
  });

  it('is to be confirmed in other marks and other surroundings', () => {
    const words = '“Nobody told the fishing crews when the harbour would open”';
    const text = `A carpenter in the port put it so: ${words}. He left it at that.`;
    const other = words.replace('“', '"').replace('”', '"');
    expect(found(words, `Radio reports have it: ${other}, a man says.`, text)).toEqual([
      'uncertain',
      other,
      'context',
    ]);
    expect(found(words, `It was moved here.\n\n${words}`, text)).toEqual(['anchored', words, null]);
  });

  it('is no part of a longer word or number', () => {
    expect(found('Three men', 'Three menders and Three menaces')[0]).toBe('orphaned');
    const text = 'The crew counted 500 nets in all.';
    expect(found('500 nets', 'The crew counted 1,500 nets in all.', text)[2]).toBe('number');
  });

  it('is uncertain where it is denied now', () => {
    const text = 'The owner said the crew would return the missing boats before the ice came.';
    const after = text.replace('would return', 'would not return');
    expect(found('return the missing boats', after, text)).toEqual([
      'uncertain',
      'return the missing boats',
      'negation',
    ]);
  });
});

group('a passage with changes', () => {
  it.each<[string, string, Expected]>([
    ['a slip', TEXT.replace('county', 'conuty'), ['anchored', QUOTE.replace('county', 'conuty'), null]],
    ['a number', TEXT.replace('Three', 'Five'), ['uncertain', QUOTE.replace('Three', 'Five'), 'number']],
    ['a name', TEXT.replace('Hyesan', 'Wonsan'), ['uncertain', QUOTE.replace('Hyesan', 'Wonsan'), 'name']],
    ['a day', TEXT.replace('Monday', 'Sunday'), ['uncertain', QUOTE.replace('Monday', 'Sunday'), 'name']],
    [
      'a denial',
      TEXT.replace('were taken', 'were not taken'),
      ['uncertain', QUOTE.replace('were', 'were not'), 'negation'],
    ],
    ['a word', TEXT.replace('office', 'prison'), ['uncertain', QUOTE.replace('office', 'prison'), 'wording']],
    ['a word gone', TEXT.replace('county ', ''), ['uncertain', QUOTE.replace('county ', ''), 'wording']],
    [
      'its first word',
      TEXT.replace('Three', 'Some'),
      ['uncertain', QUOTE.replace('Three', 'Some'), 'number'],
    ],
  ])('%s', (_, after, expected) => expect(found(QUOTE, after)).toEqual(expected));

  it('is orphaned where its paragraph is gone', () => {
    expect(found(QUOTE, [HEAD, TAIL].join('\n\n'))).toEqual(['orphaned', null, 'not-found']);
  });

  it('is not found in another report of the like', () => {
    const other =
      'Five people from Hoeryong were led to the city office on Friday, a baker told us, and nobody waited.';
    expect(found(QUOTE, other)).toEqual(['orphaned', null, 'not-found']);
  });

  it('keeps its cut words cut', () => {
    const after = TEXT.replace('county', 'conuty');
    expect(found('hree men from Hyesan were taken to the county off', after)[1]).toBe(
      'hree men from Hyesan were taken to the conuty off',
    );
  });

  it('of many paragraphs is found by its ends', () => {
    const lines = Array.from(
      { length: 90 },
      (_, at) => `Line ${at} tells of net number ${at * 7} and of what crew ${at} ate.`,
    );
    const text = lines.join('\n');
    const after = `Lead.\n${text.replace('net number 350', 'sail number 350')}`;
    const { state, span } = anchor(after, describe(text, [0, text.length]));
    expect(state).toBe('uncertain');
    expect(span).toEqual([6, after.length]);
  });
});

group('selectors', () => {
  it('without words are shown where they point, to be confirmed', () => {
    expect(anchor(TEXT, [{ type: 'TextPositionSelector', start: 2, end: 9 }])).toEqual({
      state: 'uncertain',
      span: [2, 9],
      score: 0,
      reason: 'context',
    });
    expect(anchor('short', [{ type: 'TextPositionSelector', start: 2, end: 9 }]).state).toBe('orphaned');
  });

  it('may lack context and place', () => {
    expect(anchor(TEXT, [{ type: 'TextQuoteSelector', exact: QUOTE, prefix: '', suffix: '' }]).state).toBe(
      'anchored',
    );
  });

  it('may carry context without bound', () => {
    const context = Array.from({ length: 200_000 }, (_, at) => `w${at % 977}`).join(' ');
    const [prefix, suffix] = [`${context} `, ` ${context}`];
    const found = anchor(context, [{ type: 'TextQuoteSelector', exact: 'boats gone', prefix, suffix }]);
    expect(found.state).toBe('orphaned');
  });

  it('may be looked for together in a prepared text', () => {
    const index = prepare(`Lead. ${TEXT.replace('county', 'conuty')}`);
    for (const words of [HEAD, QUOTE, TAIL]) {
      expect(anchor(index, stored(words))).toEqual(anchor(index.text, stored(words)));
    }
  });
});

group('laws', () => {
  const anything = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'b', ' ', '“', '\n', '1', '한'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    maxLength: 80,
  });

  it('what is described is found in the same text exactly', () => {
    fc.assert(
      fc.property(anything, fc.nat(80), fc.nat(80), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        if (start === end) return;
        expect(anchor(text, describe(text, [start, end]))).toEqual({
          state: 'anchored',
          span: [start, end],
          score: 1,
          reason: null,
        });
      }),
    );
  });

  it('any selectors in any text give a state, and a span inside the text or none', () => {
    const field = fc.oneof(anything, fc.integer(), fc.double(), fc.constant(null), fc.constant(undefined));
    const selector = fc.record({
      type: fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'RangeSelector', 'x'),
      exact: field,
      prefix: field,
      suffix: field,
      start: field,
      end: field,
    });
    const selectors = fc.oneof(fc.array(fc.oneof(selector, fc.anything())), fc.anything());
    fc.assert(
      fc.property(anything, selectors, (text, given) => {
        const { state, span, score } = anchor(text, given as Selector[]);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(span === null).toBe(state === 'orphaned');
        if (!span) return;
        expect(span[0]).toBeLessThan(span[1]);
        expect(span[1]).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('what is found without looking is what is found by looking', () => {
    const range = fc.integer({ min: 0, max: TEXT.length });
    fc.assert(
      fc.property(range, range, range, fc.constantFrom('', 'x', '\n'), (one, other, at, put) => {
        const selectors = describe(TEXT, [Math.min(one, other), Math.max(one, other)]);
        const now = TEXT.slice(0, at) + put + TEXT.slice(at);
        const unmoved = anchorUnmoved(now, selectors);
        if (unmoved) expect(unmoved).toEqual(anchor(now, selectors));
        if (put === '' && one !== other) expect(unmoved?.state).toBe('anchored');
      }),
    );
  });

  it('a changed figure is never anchored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.integer({ min: 2, max: 5000 }), (before, after) => {
        const text = TEXT.replace('Three', String(before));
        const changed = TEXT.replace('Three', String(after));
        const words = QUOTE.replace('Three', String(before));
        expect(found(words, changed, text)[0] === 'anchored').toBe(before === after);
      }),
    );
  });
});
