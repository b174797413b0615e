import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownSpan } from './shown-words';

const shown = (text: string, direct = false) => text.slice(...shownSpan(text, [0, text.length], direct));

describe('the words of a quote that are shown', () => {
  it.each([
    ['the mill burned,', 'the mill burned'],
    ['the mill burned, ', 'the mill burned'],
    ['the mill burned —', 'the mill burned'],
    ['the mill burned—', 'the mill burned'],
    ['the mill burned,–', 'the mill burned'],
    ['the mill burned, “', 'the mill burned'],
    ['the mill burned "', 'the mill burned'],
    ['the mill burned, that', 'the mill burned'],
    ['the mill burned and that', 'the mill burned'],
    ['the mill burned, and that “', 'the mill burned'],
    [', that the mill burned', 'the mill burned'],
    ['” that the mill burned', 'that the mill burned'],
    ['— the mill burned', 'the mill burned'],
    ['제분소가 탔다，', '제분소가 탔다'],
    ['제분소가 탔다「', '제분소가 탔다'],
  ])('%j → %j', (text, words) => expect(shown(text)).toBe(words));

  it.each([
    'nobody believes that',
    'that night nobody slept',
    'the mill burned.',
    'who burned the mill?',
    'they called it “a spring battle.”',
    'the price fell to 3,000',
    'the workers’',
    ',',
    '“',
  ])('%j stays', (text) => expect(shown(text)).toBe(text));

  it('speech that broke off inside of its marks keeps the dash', () => {
    expect(shown('It burned—', true)).toBe('It burned—');
    expect(shown('It burned, —', true)).toBe('It burned');
  });

  it('is a part of the span, never empty, and the same when it is looked at again', () => {
    const text = fc.array(fc.constantFrom(',', '—', '“', '”', ' ', 'that', ' and', 'mill', '"', '\n'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.boolean(), (parts, direct) => {
        const whole = parts.join('');
        const [start, end] = shownSpan(whole, [0, whole.length], direct);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(shownSpan(whole, [start, end], direct)).toEqual([start, end]);
      }),
    );
  });
});
