/** Shelf files by somebody who means harm: refused, with faults that can be read, and at once. */

import { describe, expect, it } from 'vitest';
import { outletOfAddress } from '../../engine/outlets/outlet-names';
import { checkShelf } from '../../protocol/schemas/shelf-file';
import { inWords } from '../../tests/support/fault-words';

const ACCOUNT = {
  id: 'ferry',
  outlet: 'Radio Free Asia',
  url: 'https://www.rfa.org/english/ferry.html',
  title: 'A ferry ran aground',
  published: '2024-02-29',
  sources: [{ name: 'a sailor', chain: [] }],
  claims: [{ text: 'the ferry ran aground at noon.', source: 0 }],
};
const fileOf = (...accounts: object[]) =>
  JSON.stringify({
    schema: 'second-source/shelf/1',
    title: 'Ferries',
    events: [{ id: 'ferry', title: 'A ferry', accounts }],
  });
const faultsOf = (text: string) => {
  const checked = checkShelf(text);
  return 'faults' in checked ? checked.faults.map(inWords) : [];
};

describe('a hostile shelf', () => {
  it('is told from one that is none', () => {
    expect(faultsOf(fileOf(ACCOUNT))).toEqual([]);
    expect(faultsOf(fileOf({ ...ACCOUNT, title: '나룻배 👨‍👩‍👧' }))).toEqual([]);
    expect(faultsOf(fileOf({ ...ACCOUNT, outlet: 'Московский листок', url: null }))).toEqual([]);
  });

  it.each([
    ['a name and a word before the host', 'https://www.rfa.org:x@elsewhere.example/'],
    ['a name before the host', 'https://www.rfa.org@elsewhere.example/'],
    ['a stroke that is read as the host’s end', 'https://elsewhere.example\\.rfa.org/'],
    ['another host', 'https://rfa.org.elsewhere.example/'],
    ['no double slash', 'https:elsewhere.example/www.rfa.org'],
    ['a script', 'javascript:alert(1)//www.rfa.org'],
    ['data', 'data:text/html,https://www.rfa.org/'],
    ['a line break in front of a script', 'java\nscript:alert(1)'],
  ])('is refused: an address with %s', (_name, url) => {
    expect(outletOfAddress(url)).toBeNull();
    expect(faultsOf(fileOf({ ...ACCOUNT, url })).join()).toContain('events.0.accounts.0');
  });

  it.each([
    [
      'an outlet’s name parted by nothing',
      { outlet: 'Radio Free\u200b Asia', url: 'https://elsewhere.example/' },
    ],
    [
      'an outlet’s name with a joiner',
      { outlet: 'Radio Free\u200d Asia', url: 'https://elsewhere.example/' },
    ],
    [
      'an outlet’s name in two alphabets',
      { outlet: 'Radio Free Asi\u0430', url: 'https://elsewhere.example/' },
    ],
    ['a title that turns around', { title: 'A ferry \u202emargorp' }],
    ['a title with a control character', { title: 'A ferry\u0007' }],
    ['half a character', { title: 'A ferry \ud83d' }],
    ['a source that turns around', { sources: [{ name: 'a \u2067sailor', chain: [] }] }],
    ['a claim of several paragraphs', { claims: [{ text: 'ran aground.\n\n“Help,” it said.', source: 0 }] }],
    ['a day that there never was', { published: '2023-02-29' }],
    ['a number of a source that is none', { claims: [{ text: 'ran aground', source: 0.5 }] }],
    ['an account that is a list', { claims: {} }],
  ])('is refused: %s', (_name, parts) => {
    expect(faultsOf(fileOf({ ...ACCOUNT, ...parts }))).not.toEqual([]);
  });

  it('says what is wrong in a line, however much of it there is', () => {
    const many = Array.from({ length: 20_000 }, () => ({ id: 'X'.repeat(30) }));
    const files = [
      fileOf({ ...ACCOUNT, id: 'X'.repeat(1_000_000) }),
      fileOf(...many),
      JSON.stringify({ schema: 'x'.repeat(1_000_000) }),
      JSON.stringify({ ['x'.repeat(1_000_000)]: 1 }),
      '['.repeat(1_000_000),
      '{"a":'.repeat(300_000),
      ' '.repeat(50_000_000),
    ];
    for (const file of files) {
      const faults = faultsOf(file);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.length).toBeLessThanOrEqual(20);
      for (const fault of faults) expect(fault.length).toBeLessThanOrEqual(300);
    }
  });

  it('keeps nothing under names that objects have by themselves', () => {
    const text = fileOf(ACCOUNT).replace('{"schema"', '{"__proto__":{"polluted":1},"constructor":1,"schema"');
    const checked = checkShelf(text);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    if ('file' in checked) expect(Object.keys(checked.file).sort()).toEqual(['events', 'schema', 'title']);
  });
});
