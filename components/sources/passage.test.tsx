// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Article, Attributions, Span } from '../../engine/model';
import { draw, words } from '../../tests/screens/draw';
import { HERE } from '../../tests/screens/samples';
import { ComparisonPassage } from '../comparison/comparison-passage';
import { huesOf } from './colours/source-hues';
import { Passage } from './passage';

const TEXT =
  'A driver denied that a heater had burned. He denied a rumor that the guards had slept, and laughed.';
const at = (part: string): Span => [TEXT.indexOf(part), TEXT.indexOf(part) + part.length];
const article: Article = { ...HERE, text: TEXT, language: 'en' };
const found: Attributions = {
  engine: 1,
  attributions: [
    {
      id: 'q1',
      type: 'indirect',
      content: [at('a heater had burned')],
      source: [at('A driver')],
      cue: [at('denied')],
      speaker: 'A driver',
      sourceId: null,
      chain: [],
      stance: { type: 'denied', span: at('denied') },
      confidence: 1,
      sourceConfidence: 1,
    },
  ],
  sources: [],
};

it('says under words that their source denies that it denies them, in the article’s words', () => {
  const root = draw(<Passage article={article} attributions={found} spans={[at('a heater had burned')]} />);
  expect(words(root.querySelector('.passage')!)).toBe('a heater had burned');
  expect(words(root.querySelector('.stance')!)).toContain('denied');
  expect(root.querySelector('.stance q')?.textContent).toBe('denied');
});

it('shows a clause with what it hangs on where nobody says it', () => {
  const root = draw(<Passage article={article} attributions={found} spans={[at('the guards had slept')]} />);
  expect(words(root.querySelector('.passage')!)).toBe('He denied a rumor that the guards had slept');
  expect(root.querySelector('.passage .around')?.textContent).toBe('He denied a rumor that ');
  expect(root.querySelector('.stance')).toBeNull();
});

it('says it in the columns of a comparison too', () => {
  const span = at('a heater had burned');
  const cell = { spans: [span], marks: [], sentences: [[0, TEXT.indexOf('.') + 1] as Span] };
  const root = draw(
    <ComparisonPassage
      article={article}
      attributions={found}
      cell={cell as unknown as Parameters<typeof ComparisonPassage>[0]['cell']}
      hues={huesOf(found)}
    />,
  );
  expect(root.querySelector('.stance q')?.textContent).toBe('denied');
});
