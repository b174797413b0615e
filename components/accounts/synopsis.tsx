import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Relation, SynopsisRow } from '../../engine/model';
import type { SynopsisView } from '../../engine/model/views';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { jointHues } from '../sources/colours/joint-hues';
import type { AccountEvents } from './accounts-state';
import { describeRelation, RELATIONS } from './describe-accounts';
import { joining, splitting } from './regrouping';
import { Row } from './synopsis-row';

interface Props {
  view: SynopsisView;
  /** The row, by its id, that the reader was led to. */
  at?: string | undefined;
  events: AccountEvents;
}

/** What a row's relation is, after the reader's say. */
function relationOf(row: SynopsisRow, { overruled }: SynopsisView): Relation {
  const target = overruled[row.id]?.target;
  return target?.kind === 'relation' ? target.relation : row.relation;
}

interface Judged {
  row: SynopsisRow;
  relation: Relation;
}

const isAlone = ({ a, b }: SynopsisRow) => a.length === 0 || b.length === 0;

/** What pulls apart first, then what one alone tells, then the rest as it is found; a judgement moves nothing. */
function inOrder(rows: readonly Judged[]): Judged[] {
  const rank = ({ row }: Judged) => (row.relation === 'differs' ? 0 : isAlone(row) ? 1 : 2);
  return [...rows].sort((p, q) => rank(p) - rank(q));
}

/** "9 points are told by both. 2 differ. 1 could not be compared." */
function summaryOf(rows: readonly Judged[], { overruled }: SynopsisView): string {
  const both = rows.filter(({ row }) => !isAlone(row));
  const of = (relation: Relation) => both.filter((one) => one.relation === relation).length;
  const judged = both.filter(({ row }) => overruled[row.id] !== undefined).length;
  return [
    plural('synopsisTold', both.length),
    ...(of('differs') > 0 ? [plural('synopsisDiffer', of('differs'))] : []),
    ...(of('both') > 0 ? [plural('synopsisOpen', of('both'))] : []),
    ...(judged > 0 ? [plural('synopsisJudged', judged)] : []),
  ].join(' ');
}

/** Two accounts side by side, row by topic; this one left, the other right. */
export function Synopsis({ view, at, events }: Props) {
  const [only, setOnly] = useState<Relation | null>(null);
  const [joins, setJoins] = useState<string | null>(null);
  const root = useRef<HTMLElement>(null);
  const hues = useMemo(
    () => jointHues(view.attributionsA, view.attributionsB, view.quotes),
    [view.attributionsA, view.attributionsB, view.quotes],
  );
  // Rows that are joined or split are drawn anew: the focus goes to the row that stands in their place.
  const wanted = useRef<{ at: number; before: ReadonlySet<string> } | null>(null);
  const rows = view.synopsis.rows.map((row) => ({ row, relation: relationOf(row, view) }));
  const chosen = rows.find(({ row }) => row.id === joins) ?? null;
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const all = [...(root.current?.querySelectorAll<HTMLElement>('.row') ?? [])];
    const { at, before } = wanted.current;
    const fresh = all.find(({ dataset }) => !before.has(dataset.row ?? ''));
    const next = fresh ?? all[Math.min(at, all.length - 1)];
    next?.closest('details')?.setAttribute('open', '');
    next?.querySelector<HTMLElement>('.chip')?.focus();
    wanted.current = null;
  }, [view]);
  useLayoutEffect(() => {
    if (at === undefined) return;
    const row = root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(at)}"]`);
    row?.closest('details')?.setAttribute('open', '');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'center' });
  }, [at, view.b.key]);
  if (rows.length === 0) {
    return (
      <div class="empty">
        <p>{t('noRows')}</p>
        <LeftOut view={view} />
      </div>
    );
  }
  const present = RELATIONS.filter((relation) => rows.some((one) => one.relation === relation));
  const filter = only !== null && present.includes(only) ? only : null;
  const shown = inOrder(rows.filter(({ relation }) => filter === null || filter === relation));
  // What one alone tells is folded, so long as no such rows are asked for; what the reader made is not.
  const isFolded = ({ row }: (typeof rows)[number]) =>
    filter === null && isAlone(row) && !view.regrouped[row.id] && !joins;
  const [folded, open] = [shown.filter(isFolded), shown.filter((one) => !isFolded(one))];
  const conflicts = open.filter(({ row }) => row.relation === 'differs' || isAlone(row));
  const placeOf = (row: SynopsisRow) => ({
    at: Math.max(
      0,
      shown.findIndex((one) => one.row.id === row.id),
    ),
    before: new Set(rows.map((one) => one.row.id)),
  });
  const joinWith = (other: (typeof rows)[number]) => {
    if (!chosen) return;
    const pair = rows.filter((one) => one === chosen || one === other);
    wanted.current = placeOf(pair[0]!.row);
    setJoins(null);
    const change = joining(
      view,
      pair.map(({ row }) => row),
      pair.map(({ relation }) => relation),
    );
    events.onRegroup(view.b.key, change);
  };
  const stopJoining = () => {
    wanted.current = null;
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(joins ?? '')}"] .chip`)?.focus();
    setJoins(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || joins === null) return;
    event.stopPropagation();
    stopJoining();
  };
  const drawn = (one: (typeof rows)[number]) => (
    <Row
      key={one.row.id}
      led={one.row.id === at}
      hues={hues}
      row={one.row}
      relation={one.relation}
      view={view}
      events={events}
      joining={chosen && (one === chosen ? 'this' : chosen.row.topic)}
      onJoin={rows.length > 1 ? () => setJoins(one.row.id) : null}
      onJoinHere={() => joinWith(one)}
      onSplit={() => {
        wanted.current = placeOf(one.row);
        events.onRegroup(view.b.key, splitting(view, one.row, one.relation));
      }}
      onUngroup={(id) => {
        wanted.current = placeOf(one.row);
        events.onRegroup(view.b.key, { is: 'undone', id });
      }}
    />
  );
  return (
    <section
      ref={root}
      class="synopsis"
      aria-label={t('synopsisLabel', view.a.outlet, view.b.outlet)}
      onKeyDown={onKey}
    >
      <fieldset class="bar">
        <legend class="unseen">{t('showRows')}</legend>
        {present.map((relation) => (
          <button
            key={relation}
            type="button"
            class={`chip ${relation}`}
            aria-pressed={relation === filter}
            onClick={() => setOnly(relation === filter ? null : relation)}
          >
            {describeRelation(relation)} {number(rows.filter((one) => one.relation === relation).length)}
          </button>
        ))}
      </fieldset>
      <p class="sum">{summaryOf(rows, view)}</p>
      <LeftOut view={view} />
      {chosen && <Joining topic={chosen.row.topic} onCancel={stopJoining} />}
      <div class="two sides" aria-hidden="true">
        <span>{t('thisAccount', view.a.outlet)}</span>
        <span>{view.b.outlet}</span>
      </div>
      {conflicts.map(drawn)}
      {folded.length > 0 && (
        <details class="alone">
          <summary>{plural('synopsisAlone', folded.length)}</summary>
          {folded.map(drawn)}
        </details>
      )}
      {open.filter((one) => !conflicts.includes(one)).map(drawn)}
    </section>
  );
}

/** How much of two long accounts was not set side by side, and what is not said because of it. */
function LeftOut({ view: { a, b, synopsis } }: { view: SynopsisView }) {
  if (!synopsis.leftOut) return null;
  const { leftOut } = synopsis;
  const sides = [
    { outlet: a.outlet, count: leftOut.a },
    { outlet: b.outlet, count: leftOut.b },
  ];
  return (
    <>
      {sides.map(
        ({ outlet, count }, side) =>
          count > 0 && (
            <p key={side} class="session">
              {t('synopsisLeftOut', number(count), outlet)}
            </p>
          ),
      )}
    </>
  );
}

/** Says that a row is to be chosen, and takes the focus so that this is heard. */
function Joining({ topic, onCancel }: { topic: string; onCancel(): void }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={root} class="joining" role="status">
      <span>{t('joinChoose', topic)}</span>{' '}
      <button type="button" class="link" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
