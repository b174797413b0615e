import { describe, expect, it } from 'vitest';
import type { StanceType } from '../../../model';
import { attribute } from '../../index';

/** Who denies or confirms what in a sentence, at any depth: `speaker: content (stance)`. */
function told(text: string): string[] {
  const { attributions } = attribute(text, { outlet: 'Daily NK' });
  return attributions.map(({ speaker, content, stance }) => {
    const words = content.map((span) => text.slice(...span)).join(' … ');
    const type: StanceType | 'asserted' = stance?.type ?? 'asserted';
    return `${speaker}: ${words} (${type})`;
  });
}

describe('a claim that is called false', () => {
  it.each([
    [
      'Rumors that the mill will close are untrue, a source in Chongjin said.',
      'a source in Chongjin: Rumors that the mill will close (denied)',
    ],
    [
      'There is no truth to the story that the bridge fell, the mayor said.',
      'the mayor: the story that the bridge fell (denied)',
    ],
    [
      'The claim that the well was poisoned was rejected by village elders.',
      'village elders: The claim that the well was poisoned (denied)',
    ],
    [
      'The governor called the report that a dam had cracked false.',
      'The governor: the report that a dam had cracked false (denied)',
    ],
    [
      'The clerk described claims that the launch failed as “slander”.',
      'The clerk: claims that the launch failed as “slander” (denied)',
    ],
    [
      'Reports that the ferry sank were confirmed by a harbor official.',
      'a harbor official: Reports that the ferry sank (asserted)',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    'There is no truth to the story that the bridge fell.',
    'Rumors that the mill will close are not untrue, a source said.',
    'Rumors that the mill will close are everywhere, a source said.',
    'There is no doubt about the report that the dam cracked, the engineer said.',
  ])('is none, or nobody calls it so: %s', (text) => {
    expect(told(text).filter((one) => !one.endsWith('(asserted)'))).toEqual([]);
  });

  it.each([
    'The aide asked whether rumors that the mill burned are false.',
    'The aide denied that rumors that the mill burned are false.',
    'The aide denied that there is no truth to the rumor that the mill burned.',
    'A source said that it is not true that rumors that the mill burned are false.',
    'A source said nobody knows if reports that the mill burned are false.',
    'A source said that if rumors that the mill burned are false, the clerk must go.',
    'A source said he did not believe that rumors that the mill burned are false.',
    'A source said reports that the mill burned are no longer false.',
    'A source said reports that the mill burned are hardly false.',
    'A source said reports that the mill burned are neither false nor true.',
    'A source said reports that the mill burned are wrong about the date.',
    'A source said reports that the mill burned were wrong to ignore.',
    'The aide called “not false” the report that the mill burned.',
    'The aide doubted that there is no truth to the rumor that the mill burned.',
    'A trader wondered whether there is no truth to the story that the mill burned.',
  ])('is not denied where other words turn it round: %s', (text) => {
    // A denial of the whole, "are false" with it, is what the sentence says.
    const denied = told(text).filter((one) => one.endsWith('(denied)'));
    expect(denied.filter((one) => !/\b(?:are false|no truth)\b/.test(one))).toEqual([]);
  });
});
