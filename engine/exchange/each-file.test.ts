import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { article, item, SAMPLES } from '../../tests/support/export-samples';
import { lastingName } from './entries/file-names';
import { fileOfEach, zipOf } from './sheet-files';

const NOW = new Date('2031-02-07T12:00:00.000Z');

describe('the name of an article’s file', () => {
  it('stays when title, date and author change, and is no other article’s', () => {
    const name = lastingName(article());
    expect(name).toMatch(/^the-paper-lantern-boats-[0-9a-z]{8}$/u);
    expect(lastingName(article({ title: 'New', published: null, byline: null }))).toBe(name);
    expect(lastingName(article({ key: 'lantern.example/2031/boats/2' }))).not.toBe(name);
  });

  it.each([
    ['https://a.example/?p=12', /^outlet-[0-9a-z]{8}$/u],
    ['https://a.example/%EC%96%B4%EC%84%A0/1', /^outlet-어선-[0-9a-z]{8}$/u],
    ['https://a.example/a/../../etc', /^outlet-etc-[0-9a-z]{8}$/u],
    ['', /^outlet-[0-9a-z]{8}$/u],
  ])('of %j', (key, name) => expect(lastingName({ key, outlet: 'Outlet' })).toMatch(name));
});

describe('a ZIP', () => {
  it('gives back each file, and loses none of one name', () => {
    const zip = zipOf();
    const files = SAMPLES.library.map((one) => fileOfEach('markdown', one, NOW, {}));
    for (const file of [...files, { name: 'a.md', text: 'one' }, { name: 'a.md', text: '둘' }]) zip.add(file);
    const chunks = zip.end();
    const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    const read = Object.entries(unzipSync(bytes)).map(([name, text]) => [name, strFromU8(text)]);
    expect(read).toEqual([...files.map(({ name, text }) => [name, text]), ['a.md', 'one'], ['a-2.md', '둘']]);
  });

  it('of nothing is a ZIP', () => expect(zipOf().end().length).toBeGreaterThan(0));
});

it('a template of the reader’s is for each file', () =>
  expect(fileOfEach('markdown', item(article()), NOW, { template: '{{outlet}}' }).text).toBe(
    'The Paper Lantern\n',
  ));
