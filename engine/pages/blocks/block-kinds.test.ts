import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { BOILERPLATE_LINES } from '../any-site/boilerplate-lines';
import { blockKinds } from './block-kinds';
import { rawBlocks } from './raw-blocks';

const FIRST = '<p>The first paragraph tells what happened in the county on Monday.</p>';
const LAST = '<p>The last paragraph tells what nobody knows yet.</p>';

/** The kind of what stands between two paragraphs (and of nothing else), by its first block. */
function kinds(markup: string, lines = false) {
  const { document } = parseHTML(`<!doctype html><html><body><div id="root">${markup}</div></body></html>`);
  const root = document.getElementById('root') as unknown as Element;
  const context = {
    title: 'A title of seven words or so',
    byline: 'Ann Example',
    lines: lines ? BOILERPLATE_LINES : undefined,
  };
  return blockKinds(rawBlocks(root), context).map((block) => block.kind);
}

const between = (markup: string, lines = false) =>
  kinds(FIRST + FIRST + FIRST + FIRST + markup + LAST + LAST + LAST + LAST, lines)[4];

describe('captions', () => {
  it.each([
    '<p>FILE PHOTO: A street in the capital. (Daily NK)</p>',
    '<p>FILE - A street in the capital on a Monday.</p>',
    '<p>A leaflet that was given out in March. / Image: Daily NK</p>',
    '<p>A bridge on the river (Photo: AFP)</p>',
    '<p>(사진=데일리NK)</p>',
    '<p>Photo courtesy of a resident</p>',
    '<p>A leader waves. (AP Photo/Some Body)</p>',
    '<p>A leader waves. (Some Body/Getty Images)</p>',
    '<p>A parade in the capital, in a picture (KCNA via Reuters)</p>',
    '<p>Workers march. — KCNA photo</p>',
    '<p><img alt="">A market on the border. (Daily NK)</p>',
    '<p>border market rice</p>',
    '<p class="wp-caption-text">Anything at all that is said here.</p>',
    '<div class="credit">Somebody</div>',
  ])('%s', (markup) => expect(between(markup)).toBe('caption'));
});

describe('notes', () => {
  it.each([
    '<p>Please direct any comments or questions about this article to a@b.example.</p>',
    '<p>Questions about her articles can be directed to a@b.example.</p>',
    '<p><a href="/k">Read in Korean</a></p>',
    '<p>Follow Ann Example on Facebook, Twitter at @ann, or email her at</p>',
    '<p>Read more: what came before</p>',
    '<p>RELATED STORIES</p>',
    '<p>Translated by Ann Example. Edited by Bob Sample.</p>',
    '<p>Reported by A Sample for RFA’s Korean Service. Written in English by B Sample.</p>',
    '<p>Advertisement</p>',
    '<p>Leave a Reply</p>',
    '<p>Sign up for our newsletter to get it every day.</p>',
    '<p>Views expressed in this column are the author’s own.</p>',
    '<p>© 2020 Daily NK. All rights reserved.</p>',
    '<p><a href="/x"><strong>ANOTHER STORY THAT WE HAVE</strong></a></p>',
    '<li><a href="/x">Another story that we have</a></li>',
    '<p>* * *</p>',
    '<p>SEOUL —</p>',
    '<table><tr><td>12,500</td></tr></table>',
    '<h2>A title of seven words or so</h2>',
  ])('%s', (markup) => expect(between(markup)).toBe('note'));

  it.each([
    '<p>Most read in Football</p>',
    '<p>21 mins ago11:48 Ann Example</p>',
    '<p>Published 4 May 2020</p>',
    '<p>3 comments</p>',
    '<p>Watch the film below</p>',
    '<p>Do you have a story? Get in touch with us at a@b.example.</p>',
  ])('%s on other sites', (markup) => expect(between(markup, true)).toBe('note'));
});

describe('what only looks like a note', () => {
  it.each([
    '<p>Share prices fell on Monday.</p>',
    '<p>“Follow me on foot,” the guide told them, and they did.</p>',
    '<p>Comments by the ministry were not to be had.</p>',
    '<p>Related companies in the capital stopped their work, he said.</p>',
    '<p>Reporting by the agency found that prices had doubled.</p>',
    '<p>Copyright law is not known there, she said.</p>',
    '<p>3 days ago the bridge was closed.</p>',
    '<p>“If you have money, you can contact a broker,” the source said.</p>',
    '<p>“Please send questions and comments to the party,” the poster says.</p>',
    '<p>Subscribers pay in rice.</p>',
    '<p>Images of the leader must be carried first, residents said.</p>',
    '<p>He read the order <a href="/x">in the state newspaper</a>.</p>',
    '<p>Published in 1984, the handbook sold for 300 won.</p>',
  ])('%s', (markup) => {
    expect(between(markup)).toBe('paragraph');
    expect(between(markup, true)).toBe('paragraph');
  });
});

describe('subheads', () => {
  it.each([
    '<h3>What it costs</h3>',
    '<p>WHAT IT COSTS</p>',
    '<p><strong>What it costs</strong></p>',
    '<p><b>Who pays for it?</b></p>',
  ])('%s', (markup) => expect(between(markup)).toBe('subhead'));

  it('is a paragraph where a heading holds a whole sentence', () => {
    expect(
      between('<h2>The county has no salt left, and nobody knows when the next cart will come.</h2>'),
    ).toBe('paragraph');
  });

  it('is a note where nothing follows', () => {
    expect(kinds(`${FIRST}<h3>Related</h3>`)).toEqual(['paragraph', 'note']);
    expect(kinds(`${FIRST}<h3>What is left</h3>`)).toEqual(['paragraph', 'note']);
  });
});

describe('edges', () => {
  it('drops a standfirst that the first paragraph repeats', () => {
    const words = 'The county has no salt left, residents told a visitor on Monday.';
    expect(kinds(`<h2>${words}</h2><p>${words}</p>${LAST}`)).toEqual(['note', 'paragraph', 'paragraph']);
  });

  it('drops bylines and date lines near the head only', () => {
    expect(kinds(`<p>By Ann Example</p><p>Ann Example</p><p>May 4, 2020</p>${FIRST}`)).toEqual([
      'note',
      'note',
      'note',
      'paragraph',
    ]);
  });

  it('drops notes on the author at the foot only', () => {
    const note = '<p>Ann Example is a North Korean defector turned journalist who fled in 2009.</p>';
    expect(kinds(FIRST + LAST + note)).toEqual(['paragraph', 'paragraph', 'note']);
    expect(kinds(note + FIRST + LAST + FIRST + LAST)[0]).toBe('paragraph');
  });
});

describe('words that stand in the text again', () => {
  const SAID =
    '<p>“My wife was named at the meeting, so what is left to give?” the foreman told the guards.</p>';

  it.each([
    '<div class="big">“My wife was named at the meeting, so what is left to give?”</div>',
    '<p class="pq">My wife was named at the meeting</p>',
    '<p><strong>“My wife was named at the meeting,”</strong></p>',
    '<blockquote><p>so what is left to give?</p></blockquote>',
  ])('%s is a pull quote', (markup) => {
    expect(kinds(FIRST + SAID + markup + LAST)[2]).toBe('note');
  });

  it.each([
    '<h2>“So what is left to give?”</h2>',
    '<h3>Named at the meeting</h3>',
    '<p>What is left to give?</p>',
  ])('%s is none', (markup) => {
    expect(kinds(FIRST + SAID + markup + LAST)[2]).not.toBe('note');
  });
});
