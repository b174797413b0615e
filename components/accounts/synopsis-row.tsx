import { useContext, useRef } from 'preact/hooks';
import type { Relation, SharedQuote, Span, SynopsisRow } from '../../engine/model';
import { letters } from '../../engine/model/letters';
import type { SynopsisView } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import { DownIcon, ExternalLinkIcon } from '../kit/icons';
import { Menu } from '../kit/menu';
import { Wording } from '../quotes/echoes';
import { MisreadContext } from '../quotes/misread';
import type { Hues } from '../sources/colours/source-hues';
import { Passage, passageText } from '../sources/passage';
import type { AccountEvents } from './accounts-state';
import { describeRelation, RELATIONS } from './describe-accounts';
import { describeRowReason } from './describe-row-reason';
import { canSplit } from './regrouping';

/** The statements of a row that both accounts quote, in other words or with their ends left out. */
function quotesIn(row: SynopsisRow, { quotes }: SynopsisView): SharedQuote[] {
  const meet = (p: readonly Span[], q: readonly Span[]) =>
    p.some(([s, e]) => q.some(([t, f]) => s < f && t < e));
  return quotes.filter(({ how, a, b }) => how !== 'same' && meet(a, row.a) && meet(b, row.b));
}

interface Props {
  row: SynopsisRow;
  /** After the reader's say. */
  relation: Relation;
  view: SynopsisView;
  events: AccountEvents;
  /** The colours of the speakers here and there. */
  hues: readonly [Hues, Hues];
  /** The reader was led to this row. */
  led?: boolean;
  /** A row is being joined: this one, or another one of that topic; `null` otherwise. */
  joining: 'this' | string | null;
  /** Begins to join this row with another one; `null` where there is no other one. */
  onJoin: (() => void) | null;
  onJoinHere(): void;
  onSplit(): void;
  /** Takes back what the annotation keeps that made this row. */
  onUngroup(id: string): void;
}

/** Whether the reader's choice was made of passages that were cut otherwise, or of a row that is not found any more. */
function isOfOtherWords(row: SynopsisRow, { a, b, overruled }: SynopsisView): boolean {
  const target = overruled[row.id]?.target;
  if (target?.kind !== 'relation' || row.id.startsWith('kept-')) return target !== undefined;
  const same = (kept: string | null, text: string) => letters(kept) === letters(text);
  return !same(target.a, passageText(a, row.a)) || !same(target.b, passageText(b, row.b));
}

/** What the reader says of a point that both tell, with the key for it. */
const JUDGING = [
  { key: 'a', to: 'agrees', label: 'judgeAgree' },
  { key: 'd', to: 'differs', label: 'judgeDiffer' },
] as const;

/** One topic: what this account says of it, what the other one says, and how the two relate. */
export function Row(props: Props) {
  const { row, relation, view, events, joining, hues } = props;

  const { a, b } = view;
  const overruled = view.overruled[row.id] !== undefined;
  const choices = RELATIONS.map((choice) => ({
    key: choice,
    label: describeRelation(choice),
    chosen: choice === relation,
    onPick: () => choice !== relation && events.onOverrule(b.key, row, choice),
  }));
  const undo = {
    key: 'undo',
    label: t('undoRelation', describeRelation(row.relation)),
    onPick: () => events.onOverrule(b.key, row, null),
  };
  const onMisread = useContext(MisreadContext);
  const misread = {
    key: 'misread',
    label: t('misread'),
    onPick: () => onMisread?.({ is: 'row', row, view }),
  };
  const made = view.regrouped[row.id];
  const how = made?.target.kind === 'relation' ? made.target.regroup?.how : undefined;
  const regroup = [
    ...(props.onJoin ? [{ key: 'join', label: t('joinRow'), onPick: props.onJoin }] : []),
    ...(canSplit(row) ? [{ key: 'split', label: t('splitRow'), onPick: props.onSplit }] : []),
    ...(made && how
      ? [
          {
            key: 'ungroup',
            label: t(how === 'join' ? 'undoJoin' : 'undoSplit'),
            onPick: () => props.onUngroup(made.id),
          },
        ]
      : []),
  ];
  const said = [
    overruled
      ? isOfOtherWords(row, view)
        ? t('overruledBefore')
        : t('overruled', describeRelation(row.relation))
      : row.why && describeRowReason(row.why),
    how && t(how === 'join' ? 'joinedByYou' : 'splitByYou'),
  ].filter(Boolean);
  /** Nothing is claimed yet: the reader may. */
  const isOpen = relation === 'both' && joining === null;
  const root = useRef<HTMLElement>(null);
  /** The buttons go with the question: the focus stays in the row. */
  const judge = (to: Relation) => {
    root.current?.focus({ preventScroll: true });
    events.onOverrule(b.key, row, to);
  };
  const firstA = row.a[0];
  const firstB = row.b[0];
  return (
    // Keys of the row that has the focus, which a click on it gives; the buttons do the same.
    <article
      ref={root}
      tabIndex={-1}
      class={`row ${joining === 'this' ? 'joins' : ''} ${props.led ? 'led' : ''}`}
      data-row={row.id}
      data-relation={relation}
      onKeyDown={(event) => {
        const to = JUDGING.find(({ key }) => key === event.key.toLowerCase())?.to;
        if (!isOpen || !to || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        judge(to);
      }}
    >
      <header>
        <h3>{row.topic}</h3>
        <Menu
          buttonClass={`chip ${relation}`}
          edge="end"
          label={t('relationMenu', describeRelation(relation), row.topic)}
          items={[...choices, ...(overruled ? [undo] : []), ...regroup, ...(onMisread ? [misread] : [])]}
        >
          {describeRelation(relation)} <DownIcon />
        </Menu>
      </header>
      <div class="two">
        <div>
          <span class="unseen">{t('thisAccount', a.outlet)}: </span>
          <Passage
            article={a}
            attributions={view.attributionsA}
            spans={row.a}
            marks={row.markA}
            hues={hues[0]}
          />
          {firstA === undefined ? (
            <p class="none">{t('notHere')}</p>
          ) : (
            <button type="button" class="link" onClick={() => events.onGo(firstA)}>
              {t('goTo')}
            </button>
          )}
        </div>
        <div>
          <span class="unseen">{b.outlet}: </span>
          <Passage
            article={b}
            attributions={view.attributionsB}
            spans={row.b}
            marks={row.markB}
            hues={hues[1]}
          />
          {firstB === undefined ? (
            <p class="none">{t('notThere', b.outlet)}</p>
          ) : (
            <button
              type="button"
              class="link"
              onClick={() => events.onOpen(b.key, b.text.slice(firstB[0], firstB[1]))}
            >
              {t('openThere')} <ExternalLinkIcon />
            </button>
          )}
        </div>
      </div>
      {isOpen && (
        <p class="acts">
          {JUDGING.map(({ key, to, label }) => (
            <button key={key} type="button" class="button" aria-keyshortcuts={key} onClick={() => judge(to)}>
              {t(label)} <kbd>{key.toUpperCase()}</kbd>
            </button>
          ))}
        </p>
      )}
      {said.length > 0 && <p class="why">{said.join(' ')}</p>}
      {quotesIn(row, view).map((quote) => (
        <Wording key={String(quote.a)} echo={{ quote, outlet: b.outlet }} />
      ))}
      {joining !== null && joining !== 'this' && (
        <p class="acts">
          <button
            type="button"
            class="button"
            aria-label={t('joinHereLabel', joining, row.topic)}
            onClick={props.onJoinHere}
          >
            {t('joinHere')}
          </button>
        </p>
      )}
    </article>
  );
}
