import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { decodeReferences, NAMED } from './references';

/** The same by a full HTML decoder. */
function byHtml(text: string): string {
  let out = '';
  const parser = new Parser({ ontext: (words) => (out += words) }, { decodeEntities: true });
  parser.end(text);
  return out;
}

describe('decodeReferences', () => {
  it.each([
    ['Kim&rsquo;s caf&eacute; &mdash; &ldquo;no&rdquo; &hellip;', 'Kim’s café — “no” …'],
    ['Ren&eacute; &Aring;berg &amp; &Scaron;koda', 'René Åberg & Škoda'],
    ['&#8217;&#x2019;&#X2019;&#39;&#039;', "’’’''"],
    ['&#145;so&#146; &#147;said&#148; &#150; &#151; &#133;', '‘so’ “said” – — …'],
    ['five&nbsp;tons &frac12; &times; 3&deg;', 'five tons ½ × 3°'],
    ['&#54620;&#44397; &#x1f33e;', '한국 🌾'],
    // Escaped twice and three times.
    ['Kim&amp;rsquo;s &amp;amp; Pak&amp;#8217;s', 'Kim’s & Pak’s'],
    ['R&#038;D, &#038;#8220;so&#038;#8221;', 'R&D, “so”'],
    ['&amp;amp;amp;hellip;', '…'],
    // Unknown ones, and what is no reference.
    [
      '&unknown; &lol9; &#99999999; &#xffffff; &#0; &#xd800;',
      '&unknown; &lol9; &#99999999; &#xffffff; &#0; &#xd800;',
    ],
    ['&amp;unknown;', '&amp;unknown;'],
    ['AT&T; R&D, salt & rice &', 'AT&T; R&D, salt & rice &'],
    ['&constructor; &toString; &__proto__;', '&constructor; &toString; &__proto__;'],
    ['&EACUTE; &Eacute;', '&EACUTE; É'],
  ])('%s', (text, expected) => {
    expect(decodeReferences(text)).toBe(expected);
  });

  it('knows names as HTML has them', () => {
    for (const [name, text] of Object.entries(NAMED))
      if (name !== 'NBSP') expect([name, text]).toEqual([name, byHtml(`&${name};`).replace('\u00a0', ' ')]);
  });

  it('never throws, and leaves text without references alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeReferences(text)));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replaceAll('&', '');
        expect(decodeReferences(plain)).toBe(plain);
      }),
    );
  });
});
