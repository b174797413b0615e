import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENDER } from './imports';
import { toldName } from './told-name';

/** Signs of any kind, and more than by chance of those that nobody sees. */
const unit = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1 }),
  fc.constantFrom(...'\u200c\u200d\u3164\u2800\u034f\ufe0f\u115f a\u094d'),
);

describe('a name that a file tells', () => {
  it.each([
    ['  Mira \n Seo\t', 'Mira Seo'],
    ['Mira\u202e oeS\u2066', 'Mira oeS'],
    ['\u0000Mi\u0007ra', 'Mi ra'],
    ['M\u200bira\ufeff', 'M ira'],
    ['서미라', '서미라'],
    ['می\u200cرا', 'می\u200cرا'],
    ['😀', '😀'],
    ['__proto__', '__proto__'],
    ['', null],
    [' \u202e\u200f\n', null],
    ['\u200d', null],
    ['\u3164', null],
    ['\u2800', null],
    ['\u115f\u1160', null],
    ['\uffa0\u3164\u200d\u3164', null],
    ['Mi\u034fra\ufe0f', 'Mira'],
    ['葛\u{e0100}城', '葛城'],
    ['Mira\u3164Seo\u2800', 'Mira Seo'],
    ['\u200dMira\u200d Seo\u200c', 'Mira Seo'],
    ['क्\u200dष', 'क्\u200dष'],
  ])('%j is %j', (told, name) => expect(toldName(told)).toBe(name));

  it('is short, on one line, whole, and the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (told) => {
        const name = toldName(told);
        if (name === null) return;
        expect(name.length).toBeLessThanOrEqual(LONGEST_SENDER);
        expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(name.replace(/[\u200c\u200d]/gu, '')).not.toMatch(/[\p{Default_Ignorable_Code_Point}\u2800]/u);
        expect(toldName(name)).toBe(name);
      }),
    );
  });

  it('is not cut within a letter', () => {
    const name = toldName('a'.repeat(LONGEST_SENDER - 1) + '😀'.repeat(10))!;
    expect(name).toBe('a'.repeat(LONGEST_SENDER - 1));
  });

  it('of a long text is found at once', () => {
    const begun = performance.now();
    toldName('\u202e a'.repeat(3_000_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
