import { useState } from 'preact/hooks';
import type { Relation, SharedQuote, Span, SynopsisRow } from '../engine/model';
import type { SynopsisView } from '../engine/views';
import { RELATIONS, relationWords } from './account-words';
import type { AccountEvents } from './accounts';
import { number } from './dates';
import { AwaySign, DownSign } from './icons';
import { Menu } from './menu';
import { Passage } from './passage';
import { Wording } from './wordings';
import { t } from './words';

interface Props {
  view: SynopsisView;
  events: AccountEvents;
}

/** What a row's relation is, after the reader's say. */
export function relationOf(row: SynopsisRow, { overruled }: SynopsisView): Relation {
  const target = overruled[row.id]?.target;
  return target?.kind === 'relation' ? target.relation : row.relation;
}

/** Two accounts side by side, row by topic; this one left, the other right. */
export function Synopsis({ view, events }: Props) {
  const [only, setOnly] = useState<Relation | null>(null);
  const rows = view.synopsis.rows.map((row) => ({ row, relation: relationOf(row, view) }));
  if (rows.length === 0) {
    return (
      <div class="empty">
        <p>{t('noRows')}</p>
      </div>
    );
  }
  const present = RELATIONS.filter((relation) => rows.some((one) => one.relation === relation));
  const filter = only !== null && present.includes(only) ? only : null;
  return (
    <section class="synopsis" aria-label={t('synopsisLabel', view.a.outlet, view.b.outlet)}>
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
            {relationWords(relation)} {number(rows.filter((one) => one.relation === relation).length)}
          </button>
        ))}
      </fieldset>
      <div class="two sides" aria-hidden="true">
        <span>{t('thisAccount', view.a.outlet)}</span>
        <span>{view.b.outlet}</span>
      </div>
      {rows.map(({ row, relation }) =>
        filter === null || filter === relation ? (
          <Row key={row.id} row={row} relation={relation} view={view} events={events} />
        ) : null,
      )}
    </section>
  );
}

/** The statements of a row that both accounts quote, in other words or with their ends left out. */
function quotesIn(row: SynopsisRow, { quotes }: SynopsisView): SharedQuote[] {
  const meet = (p: readonly Span[], q: readonly Span[]) =>
    p.some(([s, e]) => q.some(([t, f]) => s < f && t < e));
  return quotes.filter(({ how, a, b }) => how !== 'same' && meet(a, row.a) && meet(b, row.b));
}

function Row({ row, relation, view, events }: { row: SynopsisRow; relation: Relation } & Props) {
  const { a, b } = view;
  const overruled = view.overruled[row.id] !== undefined;
  const choices = RELATIONS.map((choice) => ({
    key: choice,
    label: relationWords(choice),
    chosen: choice === relation,
    onPick: () => choice !== relation && events.onOverrule(b.key, row, choice),
  }));
  const undo = {
    key: 'undo',
    label: t('undoRelation', relationWords(row.relation)),
    onPick: () => events.onOverrule(b.key, row, null),
  };
  const firstA = row.a[0];
  const firstB = row.b[0];
  return (
    <article class="row" data-row={row.id}>
      <header>
        <h3>{row.topic}</h3>
        <Menu
          buttonClass={`chip ${relation}`}
          edge="end"
          label={t('relationMenu', relationWords(relation), row.topic)}
          items={overruled ? [...choices, undo] : choices}
        >
          {relationWords(relation)} <DownSign />
        </Menu>
      </header>
      <div class="two">
        <div>
          <span class="unseen">{t('thisAccount', a.outlet)}: </span>
          <Passage article={a} attributions={view.attributionsA} spans={row.a} marks={row.markA} />
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
          <Passage article={b} attributions={view.attributionsB} spans={row.b} marks={row.markB} />
          {firstB === undefined ? (
            <p class="none">{t('notThere', b.outlet)}</p>
          ) : (
            <button
              type="button"
              class="link"
              onClick={() => events.onOpen(b.key, b.text.slice(firstB[0], firstB[1]))}
            >
              {t('openThere')} <AwaySign />
            </button>
          )}
        </div>
      </div>
      {(row.why !== '' || overruled) && (
        <p class="why">{overruled ? t('overruled', relationWords(row.relation)) : row.why}</p>
      )}
      {quotesIn(row, view).map((quote) => (
        <Wording key={String(quote.a)} echo={{ quote, outlet: b.outlet }} />
      ))}
    </article>
  );
}
