import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AccessGround, Attribution } from '../../engine/model';
import { type Correction, chainCorrections } from '../../engine/model/chain-corrections';
import { ownGrounds } from '../../engine/model/quotes/own-grounds';
import type { ArticleView, PlacedAnnotation } from '../../engine/model/views';
import { isClear } from '../../engine/model/voice';
import { plural, t } from '../i18n/i18n';
import { useSlices } from '../kit/lists/slices';
import { rove } from '../kit/roving';
import type { Drafts } from '../notes/draft';
import type { NoteEditing } from '../notes/note-editing';
import { notesByQuote } from '../notes/note-groups';
import { KindBadge } from '../sources/badge';
import { bySource } from '../sources/by-source';
import { Grounds } from '../sources/grounds';
import { LostCorrections } from '../sources/lost-corrections';
import { moreOf, type ShownSource, sourcesById, speakerOf } from '../sources/speaker';
import type { Echo } from './echoes';
import { type QuoteEvents, QuoteItem } from './quote-item';
import { SpeakerLegend } from './speaker-legend';
import { SpeakerRunView } from './speaker-run';
import { OPEN_UP_TO, type SpeakerRun, sameChain, speakerRuns } from './speaker-runs';

export type QuoteOrder = 'reading' | 'source';

interface Props {
  view: ArticleView;
  editing: NoteEditing;
  events: QuoteEvents;
  active: string | null;
  /** The quotes that other accounts have too, by attribution. */
  echoes: ReadonlyMap<string, readonly Echo[]>;
  /** There are accounts to set beside a quote. */
  compared?: boolean;
  order: QuoteOrder;
  onOrder(order: QuoteOrder): void;
}

const NO_NOTES: readonly PlacedAnnotation[] = [];
const NO_CORRECTIONS: readonly Correction[] = [];
const NO_ECHOES: readonly Echo[] = [];
const NO_ACCESS: readonly AccessGround[] = [];
const NO_DRAFTS: Drafts = new Map();

/** Every attribution of the article, in reading order or by source. */
export function WhoSays({ view, editing, events, active, echoes, compared = false, order, onOrder }: Props) {
  const { attributions } = view.attributions;
  const byId = useMemo(() => sourcesById(view.attributions), [view.attributions]);
  const notes = useMemo(() => notesByQuote(view.annotations, attributions), [view.annotations, attributions]);
  const corrections = useMemo(
    () => chainCorrections(attributions, view.annotations),
    [view.annotations, attributions],
  );
  const groups = useMemo(
    () => (order === 'source' ? bySource(attributions, byId) : [{ source: undefined, attributions }]),
    [attributions, byId, order],
  );
  const inOrder = useMemo(() => groups.flatMap((group) => group.attributions), [groups]);
  const own = useMemo(
    () => ownGrounds(view.article.text, view.attributions),
    [view.article.text, view.attributions],
  );
  const firsts = useMemo(() => firstQuotes(attributions), [attributions]);
  const slices = useSlices(
    `${view.article.key} ${order}`,
    inOrder.length,
    inOrder.findIndex(({ id }) => id === active),
  );
  // The quotes without notes are given the same `editing` each time, so that typing a note does not draw them all anew.
  const idle = useMemo(
    () => ({ drafts: NO_DRAFTS, knownTags: [], binding: null, events: editing.events }),
    [editing.events],
  );

  const folds = useFolds(attributions, active);

  if (attributions.length === 0) {
    return (
      <div class="empty">
        <p>{t('noQuotes')}</p>
        <p>{t('noQuotesHelp')}</p>
      </div>
    );
  }
  const first = inOrder.some(({ id }) => id === active) ? undefined : inOrder[0]?.id;
  const item = (attribution: Attribution, withName: boolean, withChain: boolean) => (
    <QuoteItem
      key={attribution.id}
      text={view.article.text}
      attribution={attribution}
      sources={byId}
      notes={notes.get(attribution.id) ?? NO_NOTES}
      corrections={corrections.byQuote.get(attribution.id) ?? NO_CORRECTIONS}
      echoes={echoes.get(attribution.id) ?? NO_ECHOES}
      editing={notes.has(attribution.id) || editing.drafts.has(`quote:${attribution.id}`) ? editing : idle}
      events={events}
      active={attribution.id === active}
      stop={attribution.id === first}
      compared={compared}
      withName={withName}
      withChain={withChain}
      access={withName ? (own.get(attribution.id) ?? NO_ACCESS) : NO_ACCESS}
      withUnnamed={withName && firsts.has(attribution.id)}
    />
  );
  /** Whether a quote came by the way that is drawn above it, and the reader took nothing out of either. */
  const hasChainOf = (one: Attribution, above: Attribution | undefined) =>
    above !== undefined &&
    sameChain(one, above) &&
    ![one, above].some(({ id }) => corrections.byQuote.has(id));
  const groundsOf = (run: SpeakerRun) => {
    const source = byId.get(run.attributions[0]?.sourceId ?? '');
    const access = [...new Set(run.attributions.flatMap(({ id }) => own.get(id) ?? NO_ACCESS))];
    const wanted = run.attributions.some(({ id }) => id === active || firsts.has(id));
    return (
      source && (
        <Grounds text={view.article.text} access={access} unnamed={wanted ? (source.unnamed ?? []) : []} />
      )
    );
  };
  let left = slices.shown;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are taken from the quotes' own buttons
    <div class="who-says" onKeyDown={(event) => rove(event, '.quote-words')}>
      <Order order={order} onOrder={onOrder} />
      <SpeakerLegend found={view.attributions} sources={byId} />
      {groups.map(({ source, attributions: said }) => {
        const shown = said.slice(0, left);
        left -= shown.length;
        if (shown.length === 0) return null;
        return (
          <section key={source === undefined ? 'all' : (source?.id ?? 'unclear')}>
            {source !== undefined && (
              <SourceHead text={view.article.text} source={source} count={said.length} />
            )}
            <ol class="quotes" aria-label={t('whoSaysWhat')}>
              {source !== undefined
                ? shown.map((attribution) => item(attribution, false, true))
                : speakerRuns(shown).map((run) => {
                    const [head] = run.attributions as [Attribution];
                    if (run.attributions.length === 1) return item(head, true, true);
                    const isOpen = folds.isOpen(run);
                    return (
                      <SpeakerRunView
                        key={`run ${run.id}`}
                        id={run.id}
                        speaker={speakerOf(head, byId)}
                        grounds={groundsOf(run)}
                        count={run.attributions.length}
                        open={isOpen}
                        onToggle={() => folds.toggle(run)}
                      >
                        {run.attributions
                          .slice(0, isOpen ? undefined : 1)
                          .map((one, at, all) => item(one, false, !hasChainOf(one, all[at - 1])))}
                      </SpeakerRunView>
                    );
                  })}
            </ol>
          </section>
        );
      })}
      {slices.shown < inOrder.length && (
        <button type="button" class="link more" ref={slices.end} onClick={slices.more}>
          {plural('moreQuotes', inOrder.length - slices.shown)}
        </button>
      )}
      <LostCorrections corrections={corrections.lost} onForget={events.onPutBack} />
    </div>
  );
}

/** Which runs stand open: short ones, those that the reader opened, and the one with the quote that the reader comes to. */
function useFolds(attributions: readonly Attribution[], active: string | null) {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const say = (id: string, open: boolean) => setSaid((before) => new Map([...before, [id, open]]));
  const isOpen = (run: SpeakerRun) => said.get(run.id) ?? run.attributions.length <= OPEN_UP_TO;
  useEffect(() => {
    const run = speakerRuns(attributions).find((one) => one.attributions.some(({ id }) => id === active));
    if (run && run.id !== active && !isOpen(run)) say(run.id, true);
  }, [active]);
  return { isOpen, toggle: (run: SpeakerRun) => say(run.id, !isOpen(run)) };
}

function Order({ order, onOrder }: { order: QuoteOrder; onOrder(order: QuoteOrder): void }) {
  return (
    <fieldset class="bar order">
      <legend class="unseen">{t('orderLabel')}</legend>
      <button
        type="button"
        class="choice"
        aria-pressed={order === 'reading'}
        onClick={() => onOrder('reading')}
      >
        {t('orderReading')}
      </button>
      <button
        type="button"
        class="choice"
        aria-pressed={order === 'source'}
        onClick={() => onOrder('source')}
      >
        {t('orderSource')}
      </button>
    </fieldset>
  );
}

/** The quotes that are the first of their source. */
function firstQuotes(attributions: readonly Attribution[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const one of attributions)
    if (one.sourceId !== null && isClear(one) && !first.has(one.sourceId)) first.set(one.sourceId, one.id);
  return new Set(first.values());
}

/** A source over its quotes: name, kind, what the text tells of it, and the underline that the page gives it. */
function SourceHead({ text, source, count }: { text: string; source: ShownSource | null; count: number }) {
  if (source === null) {
    return (
      <header class="source-head" data-hue="s0">
        <h2>{t('unclearSources')}</h2>
        <p class="meta">{plural('quotes', count)}</p>
      </header>
    );
  }
  const { hue } = source;
  const { style, thickness } = hue.underline;
  return (
    <header class="source-head" data-hue={hue.name}>
      <h2>
        <span class="underlined" style={{ textDecoration: `underline ${style} ${thickness}px var(--c)` }}>
          {source.name}
        </span>{' '}
        <KindBadge kind={source.kind} />
      </h2>
      <p class="meta">{[...moreOf(source), plural('quotes', count)].join(' · ')}</p>
      <Grounds text={text} access={source.access ?? []} unnamed={source.unnamed ?? []} />
    </header>
  );
}
