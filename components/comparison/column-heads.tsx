import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOST_COLUMNS } from '../../engine/model/library/comparison';
import type { ArticleSummary } from '../../engine/model/views';
import { number, publishedDay } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { CloseIcon } from '../kit/icons';
import type { Column } from './columns';

interface Props {
  columns: readonly Column[];
  names: readonly string[];
  others: readonly ArticleSummary[];
  addressOf(key: string): string;
  /** Other accounts, or the same in another order. */
  onChoose(keys: string[]): void;
}

/** The accounts over their columns, each moved and taken away by buttons, and the list from which one is added. */
export function ColumnHeads({ columns, names, others, addressOf, onChoose }: Props) {
  const [moved, setMoved] = useState('');
  const root = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with its column: the focus goes with it, or to what stands in its place.
  const wanted = useRef<{ key: string; button: string } | null>(null);
  const keys = columns.map(({ key }) => key);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { key, button } = wanted.current;
    wanted.current = null;
    const head = root.current?.querySelector(`[data-column="${CSS.escape(key)}"]`);
    const found =
      head?.querySelector<HTMLElement>(`[data-act=${button}]:not(:disabled)`) ??
      head?.querySelector<HTMLElement>('button:not(:disabled)') ??
      root.current?.querySelector<HTMLElement>('select, a');
    found?.focus();
  }, [keys.join('\n')]);
  const move = (at: number, to: number) => {
    const next = [...keys];
    next.splice(to, 0, ...next.splice(at, 1));
    wanted.current = { key: keys[at]!, button: to < at ? 'left' : 'right' };
    setMoved(t('compareMoved', names[at]!, number(to + 1), number(keys.length)));
    onChoose(next);
  };
  const remove = (at: number) => {
    wanted.current = { key: keys[at + 1] ?? keys[at - 1] ?? '', button: 'remove' };
    setMoved('');
    onChoose(keys.filter((_, other) => other !== at));
  };
  return (
    <div ref={root}>
      <ol class="columns heads" aria-label={t('compareChosen')}>
        {columns.map((column, at) => (
          <li key={column.key} class="column-head" data-column={column.key}>
            <p class="head-name">{names[at]}</p>
            {column.is === 'ready' && (
              <>
                <a class="head-title" href={addressOf(column.key)} lang={column.article.language}>
                  {column.article.title}
                </a>
                <p class="meta">{publishedDay(column.article.published) ?? t('noDay')}</p>
              </>
            )}
            {column.is === 'loading' && <p class="loading">{t('loading')}</p>}
            {column.is === 'gone' && <p class="none">{t('compareGone')}</p>}
            <p class="head-acts">
              <button
                type="button"
                class="icon"
                data-act="left"
                disabled={at === 0}
                aria-label={t('compareLeft', names[at]!)}
                onClick={() => move(at, at - 1)}
              >
                <span aria-hidden="true">←</span>
              </button>
              <button
                type="button"
                class="icon"
                data-act="right"
                disabled={at === columns.length - 1}
                aria-label={t('compareRight', names[at]!)}
                onClick={() => move(at, at + 1)}
              >
                <span aria-hidden="true">→</span>
              </button>
              {columns.length > 1 && (
                <button
                  type="button"
                  class="icon"
                  data-act="remove"
                  aria-label={t('compareRemove', names[at]!)}
                  onClick={() => remove(at)}
                >
                  <CloseIcon />
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {moved}
      </p>
      {columns.length < MOST_COLUMNS && others.length > 0 && (
        <AddAccount
          others={others}
          onAdd={(key) => {
            wanted.current = { key, button: 'left' };
            setMoved('');
            onChoose([...keys, key]);
          }}
        />
      )}
    </div>
  );
}

/** A list of the event's other accounts, and the button that adds the one that is picked in it. */
function AddAccount({ others, onAdd }: Pick<Props, 'others'> & { onAdd(key: string): void }) {
  const [picked, setPicked] = useState('');
  // It may have been taken into a column, or out of the event.
  const key = others.some((one) => one.key === picked) ? picked : '';
  return (
    <p class="pick compare-add">
      <select
        aria-label={t('compareAddLabel')}
        value={key}
        onChange={(event) => setPicked(event.currentTarget.value)}
      >
        <option value="">{t('compareAdd')}</option>
        {others.map((summary) => (
          <option key={summary.key} value={summary.key}>
            {t(
              'eventPickTitled',
              outletName(summary),
              publishedDay(summary.published) ?? t('noDay'),
              summary.title,
            )}
          </option>
        ))}
      </select>{' '}
      <button type="button" class="button" disabled={key === ''} onClick={() => onAdd(key)}>
        {t('compareAddButton')}
      </button>
    </p>
  );
}
