import { useMemo } from 'preact/hooks';
import { type Article, type Attributions, type SourceKind, type Span, stanceTold } from '../../engine/model';
import { governingWords } from '../../engine/model/quotes/governing-words';
import { shownSpan } from '../../engine/model/quotes/shown-words';
import { voiceOf } from '../../engine/model/voice';
import { t } from '../i18n/i18n';
import { kindSign } from './colours/kind-signs';
import type { Hues } from './colours/source-hues';
import { type Mark, runsOf } from './runs';
import { sourcesById, speakerOf } from './speaker';
import { StanceLine } from './stance-line';
import { onOneLine, roundabout } from './wording';

interface Props {
  article: Article;
  attributions: Attributions;
  /** The passage's pieces, and the words in them that differ from the other side's. */
  spans: readonly Span[];
  marks?: readonly Span[];
  /** Where the article stands beside another one: the colours of its speakers there. */
  hues?: Hues | undefined;
}

/**
 * One side of a synopsis row: the passage with its differing words marked, and who says it. A clause that hangs on other words of its
 * sentence stands with these ("he denied a rumor that …"), and words that their source does not assert say so.
 */
export function Passage({ article, attributions, spans, marks = [], hues }: Props) {
  const sources = useMemo(() => sourcesById(attributions, hues), [attributions, hues]);
  const contents = useMemo(() => attributions.attributions.flatMap(({ content }) => content), [attributions]);
  const first = spans[0];
  if (first === undefined) return null;
  const voice = voiceOf(first, attributions.attributions);
  const speaker = voice && speakerOf(voice, sources);
  const quoted =
    voice?.type === 'direct' && voice.content.some(([start, end]) => start <= first[0] && first[1] <= end);
  const around = spans.map((span) => governingWords(article.text, span, contents));
  const differing: Array<Mark<true>> = marks.map((span) => ({ span, value: true }));
  return (
    <>
      <p class="passage" lang={article.language}>
        {quoted && '“'}
        {spans.map((span, at) => (
          <span key={at}>
            {at > 0 && ' … '}
            <Around text={article.text} span={around[at]!.before} />
            {runsOf(shownSpan(article.text, span, quoted), differing).map(({ span: [start, end], over }) => {
              const words = article.text.slice(start, end).replace(/\s+/g, ' ');
              return over.length > 0 ? <mark key={start}>{words}</mark> : words;
            })}
            <Around text={article.text} span={around[at]!.behind} />
          </span>
        ))}
        {quoted && '”'}
      </p>
      <p class="voice" data-hue={speaker?.hue.name}>
        {speaker ? (
          <Voice name={speaker.name} kind={speaker.kind} way={roundabout(speaker.chain, speaker.name)} />
        ) : (
          t('narration', article.outlet)
        )}
      </p>
      {voice && <StanceLine stance={stanceTold(article.text, voice.stance)} lang={article.language} />}
    </>
  );
}

/** Words of the sentence beside the passage, quieter than it. */
function Around({ text, span }: { text: string; span: Span | null }) {
  return span && <span class="around">{text.slice(...span).replace(/\s+/g, ' ')}</span>;
}

function Voice({ name, kind, way }: VoiceProps) {
  return (
    <>
      <i aria-hidden="true" data-sign={kind && kindSign(kind)} />
      {[name ?? t('unclearSource'), way].filter((part) => part !== '').join(', ')}
    </>
  );
}

interface VoiceProps {
  name: string | null;
  kind: SourceKind | null;
  way: string;
}

/** The words of a passage as plain text, for a link to it and for what is stored of a row. */
export function passageText(article: Article, spans: readonly Span[]): string {
  return spans.map(([start, end]) => onOneLine(article.text.slice(start, end))).join(' … ');
}
