import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMhtml, readMhtml } from './mhtml';
import { savedAddress } from './saved-address';

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const mhtml = (part: string, more = '') => `From: <Saved by Blink>
Snapshot-Content-Location: https://www.an-outlet.example/ferry/
Subject: Ferry
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Part--x"

------Part--x
${part}
------Part--x
Content-Type: text/html
Content-Location: https://ads.example/frame

<p>An advertisement</p>
------Part--x--${more}
`;
const QUOTED = `Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.an-outlet.example/ferry/

<meta charset=3D"utf-8"><p>Caf=C3=A9, a long li=
ne</p>`;

describe('MHTML', () => {
  it('gives the page and where it was saved from', () => {
    expect(readMhtml(bytes(mhtml(QUOTED)))).toEqual({
      html: '<meta charset="utf-8"><p>Café, a long line</p>',
      address: 'https://www.an-outlet.example/ferry/',
    });
    expect(isMhtml(mhtml(QUOTED))).toBe(true);
  });

  it('reads base64', () => {
    const part = `Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${btoa('<p>Salt</p>')}`;
    expect(readMhtml(bytes(mhtml(part)))?.html).toBe('<p>Salt</p>');
  });

  it.each(['', 'no headers', 'Content-Type: multipart/related\n\nx', 'Content-Type: image/png\n\nx'])(
    'finds none in %j',
    (text) => {
      expect(readMhtml(bytes(text))).toBeNull();
      expect(isMhtml('<!doctype html><p>Content-Type: multipart/related')).toBe(false);
    },
  );

  it('never throws', () => {
    const pieces = fc.constantFrom(
      'Content-Type: text/html',
      'boundary=x',
      '--x',
      '\r\n\r\n',
      '\n',
      '=',
      '=4',
      'é',
      ':',
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.uint8Array(), (parts, rest) => {
        readMhtml(bytes(mhtml(parts.join(''))));
        readMhtml(rest);
        isMhtml(parts.join(''));
      }),
    );
  });
});

it.each([
  [
    '<!DOCTYPE html>\n<!-- saved from url=(0037)https://www.an-outlet.example/ferry/ -->\n<html>',
    'https://www.an-outlet.example/ferry/',
  ],
  [
    '<!--\n Page saved with SingleFile\n url: https://www.an-outlet.example/salt \n saved date: x\n--><html>',
    'https://www.an-outlet.example/salt',
  ],
  ['<!-- saved from url=(0014)about:internet --><html>', null],
  ['<html><p>nothing</p>', null],
])('%j was saved from %s', (html, address) => {
  expect(savedAddress(html)).toBe(address);
});
