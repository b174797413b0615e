import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../feeds/plain-text';
import { decodedText } from './decoding';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('decoding', () => {
  it.each([
    ['the answer’s type', latin('caf\u00e9'), 'text/html; charset=ISO-8859-1', 'café'],
    ['a quoted charset', latin('caf\u00e9'), 'text/html; charset="windows-1252"', 'café'],
    [
      'XML’s declaration',
      latin('<?xml version="1.0" encoding="iso-8859-1"?><a>\u00e9</a>'),
      'text/xml',
      '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>',
    ],
    ['a meta element', latin('<meta charset=euc-kr>\u00b0\u00a1'), null, '<meta charset=euc-kr>가'],
    ['UTF-8 without a word', new TextEncoder().encode('가'), null, '가'],
    ['a byte order mark over all', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'text/html; charset=utf-8', 'a'],
    ['an unknown name', new TextEncoder().encode('é'), 'text/html; charset=klingon', 'é'],
    ['UTF-16 declared in Latin letters', latin('<meta charset="utf-16">a'), null, '<meta charset="utf-16">a'],
  ])('%s', (_name, bytes, type, text) => {
    expect(decodedText(bytes, type)).toBe(text);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.option(fc.string()), (bytes, type) => {
        decodedText(bytes, type);
      }),
    );
  });
});

describe('plain text', () => {
  it.each([
    ['<p>Salt &amp; rice</p><p>Two</p>', 'Salt & rice\nTwo'],
    ['a<script>if (a < b) { "<p>" }</script>b', 'ab'],
    ['a<!-- <p>hidden</p> -->b', 'ab'],
    ['<b>1</b> < 2', '1 < 2'],
    ['no   white\n space', 'no white\nspace'],
  ])('%s', (markup, text) => {
    expect(plainText(markup)).toBe(text);
  });

  it('is linear in hostile markup', () => {
    for (const piece of ['<', '<a', '<!--', '<script>', '&'])
      expect(plainText(piece.repeat(100_000))).toBeDefined();
  });
});
