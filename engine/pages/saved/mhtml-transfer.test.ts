/** Saved pages whose bytes stand in the file as they are, and how their parts are told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMhtml, readMhtml } from './mhtml';

const PAGE = '<p>“We cook” 북한 — café</p>';
const ADDRESS = 'https://www.an-outlet.example/2024/salt';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** 북한 in Windows-949. */
const KOREAN = [0xba, 0xcf, 0xc7, 0xd1];

function joined(...pieces: Array<string | number[] | Uint8Array>): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...(typeof piece === 'string' ? utf8(piece) : piece)]));
}

interface Options {
  encoding?: string;
  charset?: string;
  boundary?: string;
  quoted?: boolean;
  eol?: string;
  preamble?: string;
}

function saved(body: string | Uint8Array, options: Options = {}): Uint8Array {
  const { encoding, charset = 'utf-8', boundary = 'B', quoted = true, eol = '\r\n', preamble = '' } = options;
  const head = [
    'From: <Saved by a browser>',
    `Snapshot-Content-Location: ${ADDRESS}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;${eol}\ttype="text/html";${eol}\tboundary=${quoted ? `"${boundary}"` : boundary}`,
    '',
    `${preamble}`,
    `--${boundary}`,
    `Content-Type: text/html; charset=${charset}`,
    ...(encoding ? [`Content-Transfer-Encoding: ${encoding}`] : []),
    '',
    '',
  ].join(eol);
  const foot = [
    '',
    `--${boundary}`,
    'Content-Type: text/css',
    '',
    'p { color: red }',
    `--${boundary}--`,
    '',
  ].join(eol);
  return joined(head, body, foot);
}

describe('bytes as they are', () => {
  it.each(['8bit', 'binary', '8BIT', '7bit', 'x-unknown', undefined])('%s', (encoding) => {
    expect(readMhtml(saved(PAGE, { encoding }))).toEqual({ html: PAGE, address: ADDRESS });
  });

  it.each(['windows-949', 'euc-kr', 'ks_c_5601-1987', 'cp949', '"EUC-KR"'])('in %s', (charset) => {
    const body = joined('<p>', KOREAN, '</p>');
    expect(readMhtml(saved(body, { encoding: '8bit', charset }))?.html).toBe('<p>북한</p>');
  });

  it('every byte, in Windows-1252', () => {
    const body = Uint8Array.from({ length: 0x60 }, (_, at) => 0xa0 + at);
    const html = readMhtml(saved(body, { encoding: 'binary', charset: 'windows-1252' }))?.html;
    expect(html).toBe(String.fromCharCode(...body));
  });

  it('with the document’s own word where the part says ASCII or nothing', () => {
    const body = joined('<meta charset="euc-kr"><p>', KOREAN, '</p>');
    expect(readMhtml(saved(body, { encoding: '8bit', charset: 'us-ascii' }))?.html).toContain('<p>북한</p>');
  });

  it('with a byte order mark before the page and before the file', () => {
    const mark = [0xef, 0xbb, 0xbf];
    expect(readMhtml(joined(mark, saved(joined(mark, PAGE), { encoding: '8bit' })))?.html).toBe(PAGE);
  });
});

describe('parts', () => {
  it.each(['----=_Next Part: 01', 'a"b', '--', 'x_(y)+,./:=?'])('boundary %s', (boundary) => {
    const escaped = boundary.replaceAll('"', '\\"');
    const file = new TextDecoder().decode(saved(PAGE, { boundary, encoding: '8bit' }));
    expect(readMhtml(utf8(file.replace(`boundary="${boundary}"`, `boundary="${escaped}"`)))?.html).toBe(PAGE);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('lines that end in %s, a bare boundary, a preamble', (_, eol) => {
    const file = saved(PAGE, {
      eol,
      quoted: false,
      preamble: `This is MIME.${eol}--Before${eol}`,
      encoding: '8bit',
    });
    expect(readMhtml(file)?.html).toBe(PAGE);
  });

  it('nothing is cut at dashes or at the boundary’s signs within a line', () => {
    const body = '<p>salt --B and rice</p>\r\n--\r\n<p>--Boats--</p>\r\n--Banks\r\n<p>--B--x</p>\r\n';
    expect(readMhtml(saved(body, { encoding: '8bit' }))?.html).toBe(body);
  });

  it('a multipart within a multipart', () => {
    const inner = `--I\r\nContent-Type: text/plain\r\n\r\nsalt\r\n--I\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${PAGE}\r\n--I--`;
    const file = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=O\r\n\r\n--O\r\nContent-Type: multipart/alternative; boundary="I"\r\n\r\n${inner}\r\n--O\r\nContent-Type: image/png\r\n\r\nx\r\n--O--`;
    expect(readMhtml(utf8(file))?.html).toBe(PAGE);
  });

  it('the page of the file’s address, not the frame before it', () => {
    const part = (location: string, html: string) =>
      `--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${location}\r\n\r\n${html}\r\n`;
    const file = `Snapshot-Content-Location: ${ADDRESS}\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n${part('https://ads.example/', '<p>Buy</p>')}${part(ADDRESS, PAGE)}--B--`;
    expect(readMhtml(utf8(file))?.html).toBe(PAGE);
  });

  it('a file that was cut gives what is there', () => {
    const whole = new TextDecoder().decode(saved(PAGE, { encoding: '8bit' }));
    expect(readMhtml(utf8(whole.slice(0, whole.indexOf('\r\n--B', whole.indexOf(PAGE)))))?.html).toBe(PAGE);
  });
});

describe('transfer encodings', () => {
  it('soft breaks within a character and at the very end', () => {
    const body = '<p>=E2=80=\r\n=9CWe cook=E2=80=9D =EB=B6=81=ED=95=\r\n=9C</p>=';
    expect(readMhtml(saved(body, { encoding: 'quoted-printable' }))?.html).toBe('<p>“We cook” 북한</p>');
  });

  it('base64 in lines, with a cut group', () => {
    const whole = btoa(String.fromCharCode(...utf8(PAGE)));
    const lines = whole.replace(/(.{20})/g, '$1\r\n');
    expect(readMhtml(saved(lines, { encoding: 'base64' }))?.html).toBe(PAGE);
    expect(readMhtml(saved('PHA+YQ', { encoding: 'Base64' }))?.html).toBe('<p>a');
    expect(readMhtml(saved('PHA+Y', { encoding: 'base64' }))?.html).toBe('<p>');
  });
});

describe('isMhtml', () => {
  it.each([
    ['From: <x>\r\nMIME-Version: 1.0\r\n', true],
    ['\ufeffFrom: x\nSubject: y\n z\nContent-Type: multipart/related; boundary=a\n', true],
    ['From nobody Mon Nov 20\nContent-Type: multipart/mixed; boundary=a\n', true],
    ['<!doctype html><p>content-type: multipart/related', false],
    ['A text: with a colon\nand a line', false],
  ])('%j', (text, expected) => {
    expect(isMhtml(text)).toBe(expected);
  });
});

it('never throws', () => {
  const piece = fc.constantFrom(
    '--B',
    '\r\n',
    '--',
    'Content-Type: multipart/related; boundary="B"',
    ': ',
    '=',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      readMhtml(utf8(pieces.join('')));
      readMhtml(saved(pieces.join(''), { encoding: 'base64' }));
    }),
  );
});
