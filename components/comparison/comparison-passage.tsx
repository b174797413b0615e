import type { Article, Attributions } from '../../engine/model';
import type { ComparisonCell } from '../../engine/model/library/comparison';
import { voiceOf } from '../../engine/model/voice';
import type { Hues } from '../sources/colours/source-hues';
import { type Mark, runsOf } from '../sources/runs';
import { ComparisonVoice } from './comparison-voice';

interface Props {
  article: Article;
  attributions: Attributions;
  cell: ComparisonCell;
  /** The colours of its speakers beside the other accounts. */
  hues: Hues;
}

/** What one account says of a point: the clauses in their sentences, the differing words marked, and who says it. */
export function ComparisonPassage({ article, attributions, cell, hues }: Props) {
  const over: Array<Mark<'told' | 'marked'>> = [
    ...cell.spans.map((span) => ({ span, value: 'told' as const })),
    ...cell.marks.map((span) => ({ span, value: 'marked' as const })),
  ];
  const voice = cell.spans[0] ? voiceOf(cell.spans[0], attributions.attributions) : null;
  return (
    <>
      <p class="passage" lang={article.language}>
        {cell.sentences.map((sentence, at) => (
          <span key={sentence[0]}>
            {at > 0 && ' … '}
            {runsOf(sentence, over).map(({ span: [start, end], over: here }) => {
              const words = article.text.slice(start, end).replace(/\s+/g, ' ');
              if (here.includes('marked')) return <mark key={start}>{words}</mark>;
              return here.includes('told') ? (
                words
              ) : (
                <span key={start} class="around">
                  {words}
                </span>
              );
            })}
          </span>
        ))}
      </p>
      <ComparisonVoice article={article} attributions={attributions} voice={voice} hues={hues} />
    </>
  );
}
