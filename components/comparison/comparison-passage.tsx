import { useMemo } from 'preact/hooks';
import { type Article, type Attributions, stanceTold } from '../../engine/model';
import type { ComparisonCell } from '../../engine/model/library/comparison';
import { voiceOf } from '../../engine/model/voice';
import { t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { kindSign } from '../sources/colours/kind-signs';
import type { Hues } from '../sources/colours/source-hues';
import { type Mark, runsOf } from '../sources/runs';
import { sourcesById, speakerOf } from '../sources/speaker';
import { StanceLine } from '../sources/stance-line';
import { roundabout } from '../sources/wording';

interface Props {
  article: Article;
  attributions: Attributions;
  cell: ComparisonCell;
  /** The colours of its speakers beside the other accounts. */
  hues: Hues;
}

/** What one account says of a point: the clauses in their sentences, the differing words marked, and who says it. */
export function ComparisonPassage({ article, attributions, cell, hues }: Props) {
  const sources = useMemo(() => sourcesById(attributions, hues), [attributions, hues]);
  const over: Array<Mark<'told' | 'marked'>> = [
    ...cell.spans.map((span) => ({ span, value: 'told' as const })),
    ...cell.marks.map((span) => ({ span, value: 'marked' as const })),
  ];
  const voice = cell.spans[0] ? voiceOf(cell.spans[0], attributions.attributions) : null;
  const speaker = voice && speakerOf(voice, sources);
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
      <p class="voice" data-hue={speaker?.hue.name}>
        {speaker ? (
          <>
            <i aria-hidden="true" data-sign={speaker.kind && kindSign(speaker.kind)} />
            {[speaker.name ?? t('unclearSource'), roundabout(speaker.chain, speaker.name)]
              .filter((part) => part !== '')
              .join(', ')}
          </>
        ) : (
          t('narration', outletName(article))
        )}
      </p>
      {voice && <StanceLine stance={stanceTold(article.text, voice.stance)} lang={article.language} />}
    </>
  );
}
