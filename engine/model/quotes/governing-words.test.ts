import { describe, expect, it } from 'vitest';
import type { Span } from '../index';
import { governingWords } from './governing-words';

/** The clause stands between square brackets; the contents of attributions are given as their words. */
function around(marked: string, ...contents: string[]) {
  const [before = '', clause = '', after = ''] = marked.split(/[[\]]/);
  const text = before + clause + after;
  const span: Span = [before.length, before.length + clause.length];
  const spans = contents.map((words): Span => [text.indexOf(words), text.indexOf(words) + words.length]);
  const found = governingWords(text, span, spans);
  return [found.before, found.behind].map((one) => one && text.slice(...one));
}

describe('what a clause hangs on', () => {
  it.each<[marked: string, contents: string[], before: string | null, behind: string | null]>([
    ['It burned. He denied a rumor that [a heater was to blame].', [], 'He denied a rumor that ', null],
    ['It burned.\nShe asked whether [a heater was to blame].', [], 'She asked whether ', null],
    ['It burned. He denied a rumor [that a heater was to blame].', [], 'He denied a rumor ', null],
    // The content of an attribution hangs on its cue, which is told beside it.
    ['Guards denied that [a heater was to blame].', ['a heater was to blame'], null, null],
    // Behind a noun of hearsay it is nobody's own, found or not.
    ['He heard a rumour that [a heater fell].', ['a heater fell'], 'He heard a rumour that ', null],
    // Deeper than the content of the attribution.
    [
      'He said no one believes that [a heater fell].',
      ['no one believes that a heater fell'],
      'He said no one believes that ',
      null,
    ],
    ['[A heater was to blame], he said.', ['A heater was to blame'], null, null],
    ['The depot burned. [A heater was to blame].', [], null, null],
    ['He said it. That [was all].', [], 'That ', null],
    ['운전사는 [난로에서 불이 났다]는 소문을 부인했다.', [], null, '는 소문을 부인했다'],
    ['[난로에서 불이 났다]고 주민은 말했다.', ['난로에서 불이 났다'], null, null],
  ])('%s', (marked, contents, before, behind) => {
    expect(around(marked, ...contents)).toEqual([before, behind]);
  });

  it('does not throw on a span outside of the text', () => {
    expect(governingWords('', [5, 9], [])).toEqual({ before: null, behind: null });
  });
});
