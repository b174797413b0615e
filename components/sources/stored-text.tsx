import { useMemo } from 'preact/hooks';
import type { Article, Attributions, HighlightColour, Span } from '../../engine/model';
import type { PlacedAnnotation } from '../../engine/model/views';
import { isClear } from '../../engine/model/voice';
import { hueOf, huesOf, type SourceHue } from './colours/source-hues';
import { type Mark, runsOf } from './runs';

interface Props {
  article: Article;
  attributions: Attributions;
  notes: readonly PlacedAnnotation[];
  /** The quote that the reader is at, and a passage that was gone to. */
  active: string | null;
  highlighted: Span | null;
  onQuote(id: string): void;
}

/** What can lie over a stretch of the text. */
type Over =
  | { is: 'quote'; id: string; hue: SourceHue; direct: boolean }
  | { is: 'note'; uncertain: boolean; colour: HighlightColour | undefined }
  | { is: 'lit' };

/** An article's stored text with its quotes coloured by source and its notes marked. Each run knows its offset in `data-at`. */
export function StoredText({ article, attributions, notes, active, highlighted, onQuote }: Props) {
  const marks = useMemo(() => marksOf(attributions, notes), [attributions, notes]);
  const blocks = article.blocks.filter((block) => block.span !== null);
  const first = blocks[0]?.span?.[0] ?? 0;
  const byBlock = useMemo(
    () =>
      perBlock(
        blocks.map(({ span }) => span as Span),
        marks,
      ),
    [article, marks],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the quotes' list beside it is the way for the keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: the quotes' list beside it is the way for the keyboard
    <div
      class="stored-text"
      lang={article.language}
      onClick={(event) => {
        const quote = event.target instanceof Element && event.target.closest<HTMLElement>('[data-quote]');
        if (quote && getSelection()?.isCollapsed !== false) onQuote(quote.dataset.quote ?? '');
      }}
    >
      {blocks.map(({ kind, span }, at) => {
        const within = span as Span;
        const over = byBlock[at] ?? [];
        const here: Array<Mark<Over>> =
          highlighted === null ? over : [...over, { span: highlighted, value: { is: 'lit' } }];
        const runs = runsOf(within, here).map((run) => (
          <Run key={run.span[0]} text={article.text} span={run.span} over={run.over} active={active} />
        ));
        return kind === 'subhead' ? (
          <h2 key={within[0] - first}>{runs}</h2>
        ) : (
          <p key={within[0] - first}>{runs}</p>
        );
      })}
    </div>
  );
}

function marksOf(found: Attributions, notes: readonly PlacedAnnotation[]): Array<Mark<Over>> {
  const hues = huesOf(found);
  const quotes = found.attributions.flatMap((attribution) =>
    attribution.content.map((span): Mark<Over> => {
      const hue = hueOf(isClear(attribution) ? attribution.sourceId : null, hues);
      // As on the page: dotted only where no word stands in quotation marks.
      const direct = attribution.type !== 'indirect';
      return { span, value: { is: 'quote', id: attribution.id, hue, direct } };
    }),
  );
  const noted = notes.flatMap(({ anchoring, annotation: { target } }): Array<Mark<Over>> => {
    if (!anchoring?.span) return [];
    const colour = target.kind === 'passage' ? target.colour : undefined;
    const uncertain = anchoring.state === 'uncertain';
    return [{ span: anchoring.span, value: { is: 'note', uncertain, colour } }];
  });
  return [...quotes, ...noted].sort((one, other) => one.span[0] - other.span[0]);
}

/** The marks that touch each block: blocks and marks both come in order, so that one pass is enough. */
function perBlock(blocks: readonly Span[], marks: ReadonlyArray<Mark<Over>>): Array<Array<Mark<Over>>> {
  let open: Array<Mark<Over>> = [];
  let next = 0;
  return blocks.map(([start, end]) => {
    open = open.filter(({ span }) => span[1] > start);
    for (let mark = marks[next]; mark !== undefined && mark.span[0] < end; mark = marks[next]) {
      open.push(mark);
      next += 1;
    }
    return [...open];
  });
}

interface RunProps {
  text: string;
  span: Span;
  over: Over[];
  active: string | null;
}

function Run({ text, span: [start, end], over, active }: RunProps) {
  const words = text.slice(start, end);
  if (over.length === 0) return <span data-at={start}>{words}</span>;
  // Of a quote and one inside it, the inner one colours.
  const quote = over.findLast((one) => one.is === 'quote');
  const note = over.find((one) => one.is === 'note');
  const classes = [
    quote && (quote.direct ? 'direct' : 'indirect'),
    quote && over.some((one) => one.is === 'quote' && one.id === active) && 'active',
    note && (note.uncertain ? 'noted uncertain' : 'noted'),
    over.some((one) => one.is === 'lit') && 'lit',
  ];
  const underline = quote?.direct ? quote.hue.underline : { style: 'dotted', thickness: 2 };
  return (
    <mark
      class={classes.filter(Boolean).join(' ')}
      data-at={start}
      data-quote={quote?.id}
      data-hue={quote?.hue.name}
      data-mark={note?.colour}
      style={quote && { textDecoration: `underline ${underline.style} ${underline.thickness}px var(--c)` }}
    >
      {words}
    </mark>
  );
}
