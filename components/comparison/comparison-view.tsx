import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EventOrigins } from '../../engine/model';
import type { ComparisonRow } from '../../engine/model/library/comparison';
import { OriginGraph } from '../accounts/origin-graph';
import { number } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { BackIcon, DownIcon } from '../kit/icons';
import { Menu } from '../kit/menu';
import { ColumnHeads } from './column-heads';
import { type ComparedAccounts, columnNames, huesOfColumns } from './columns';
import { Row, type RowEvents } from './comparison-row';
import { describeRelay } from './describe-link';
import { InNoRow } from './in-no-row';

/** What the comparison is saved as. */
const COMPARISON_FILES = ['html', 'markdown', 'svg', 'png'] as const;
export type ComparisonFile = (typeof COMPARISON_FILES)[number];

export interface ComparisonEvents extends RowEvents {
  onChoose(keys: string[]): void;
  onRetry(): void;
  onPrint(): void;
  /** Absent where nothing can be saved. */
  onSave?(file: ComparisonFile): void;
  articleAddress(key: string): string;
  eventAddress(key: string): string;
}

interface Props {
  accounts: ComparedAccounts;
  /** `null`: not known, or one article alone tells the event. */
  origins: EventOrigins | null;
  events: ComparisonEvents;
}

const SAVE = {
  html: 'compareSaveHtml',
  markdown: 'formatMarkdown',
  svg: 'compareSaveSvg',
  png: 'compareSavePng',
} as const;

/** Two to four accounts of one event in columns: what differs, what agrees, what several tell, what one alone has. */
export function ComparisonView({ accounts, origins, events }: Props) {
  const { columns, pairs, comparison, others } = accounts;
  const root = useRef<HTMLDivElement>(null);
  const names = columnNames(columns);
  const hues = useMemo(() => huesOfColumns(columns, pairs), [columns, pairs]);
  useOpenOnPaper(root);
  const done = pairs.filter(({ is }) => is !== 'asked').length;
  const rows = (all: readonly ComparisonRow[]) =>
    all.map((row) => (
      <Row key={row.id} row={row} columns={columns} names={names} hues={hues} events={events} />
    ));
  const { differs, agrees, both, only } = comparison;
  const isEmpty = differs.length + agrees.length + both.length === 0;
  const first = columns[0]?.key ?? '';
  const save = events.onSave;
  // Of one account alone there is nothing to draw.
  const files = COMPARISON_FILES.filter((file) => origins !== null || (file !== 'svg' && file !== 'png'));
  return (
    <div ref={root} class="comparison" data-columns={columns.length}>
      <p class="back">
        <a href={events.eventAddress(first)}>
          <BackIcon /> {t('eventOf')}
        </a>
      </p>
      <div class="comparison-top">
        <h1 tabIndex={-1}>{t('compareTitle')}</h1>
        <p class="acts">
          {save && (
            <Menu
              buttonClass="button"
              edge="end"
              items={files.map((file) => ({
                key: file,
                label: t(SAVE[file]),
                onPick: () => save(file),
              }))}
            >
              {t('export')} <DownIcon />
            </Menu>
          )}
          <button type="button" class="button" onClick={events.onPrint}>
            {t('comparePrint')}
          </button>
        </p>
      </div>
      <ColumnHeads
        columns={columns}
        names={names}
        others={others}
        addressOf={events.articleAddress}
        onChoose={events.onChoose}
      />
      {columns.length < 2 && (
        <p class="notice">{t(others.length > 0 ? 'compareNeedsTwo' : 'compareNoOther')}</p>
      )}
      <Relations accounts={accounts} names={names} onRetry={events.onRetry} />
      {origins !== null && (
        <OriginGraph
          found={origins}
          here={first}
          folded
          titles={titlesOf(accounts)}
          onCompare={(key) => events.onChoose([first, key])}
        />
      )}
      {done < pairs.length && (
        <p class="comparing" role="status">
          {t('compareProgress', number(done), number(pairs.length))}
        </p>
      )}
      {differs.length > 0 && <Part words={t('compareDiffers', number(differs.length))}>{rows(differs)}</Part>}
      {agrees.length > 0 && <Part words={t('compareAgrees', number(agrees.length))}>{rows(agrees)}</Part>}
      {both.length > 0 && <Part words={t('compareBoth', number(both.length))}>{rows(both)}</Part>}
      {pairs.length > 0 && done === pairs.length && isEmpty && <p class="empty">{t('compareNothing')}</p>}
      {columns.map((column, at) => (
        <Fragment key={column.key}>
          {(only[at]?.length ?? 0) > 0 && (
            <details class="alone">
              <summary>
                <h2>{t('compareOnly', names[at]!, number(only[at]!.length))}</h2>
              </summary>
              {rows(only[at]!)}
            </details>
          )}
          {column.is === 'ready' && pairs.length > 0 && done === pairs.length && (
            <InNoRow
              column={column}
              at={at}
              name={names[at]!}
              comparison={comparison}
              hues={hues[at]!}
              events={events}
            />
          )}
        </Fragment>
      ))}
    </div>
  );
}

function titlesOf({ columns, others }: ComparedAccounts): Map<string, string> {
  return new Map([
    ...others.map(({ key, title }) => [key, title] as const),
    ...columns.flatMap((column) =>
      column.is === 'ready' ? [[column.key, column.article.title] as const] : [],
    ),
  ]);
}

/** How each two of the accounts relate, and which two could not be compared. */
function Relations({
  accounts: { pairs },
  names,
  onRetry,
}: Pick<Props, 'accounts'> & { names: readonly string[]; onRetry(): void }) {
  if (!pairs.some(({ is }) => is !== 'asked')) return null;
  return (
    <section class="relays" aria-labelledby="comparison-how">
      <h2 id="comparison-how">{t('compareHow')}</h2>
      <ul>
        {pairs.map((pair) => {
          const both = [names[pair.a] ?? '', names[pair.b] ?? ''] as const;
          if (pair.is === 'asked') return null;
          return (
            <li key={`${pair.a} ${pair.b}`}>
              {pair.is === 'failed' ? (
                <span role="alert">
                  {t('comparePairFailed', ...both)}{' '}
                  <button type="button" class="link" onClick={onRetry}>
                    {t('tryAgain')}
                  </button>
                </span>
              ) : (
                <>
                  {describeRelay(pair.independence, both)}
                  {pair.apart && ` ${t('comparePairApart', ...both)}`}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Part({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <section class="compared-part">
      <h2>{words}</h2>
      {children}
    </section>
  );
}

/** What is folded on the screen is open on paper, and folded again behind it. */
function useOpenOnPaper(root: { current: HTMLElement | null }): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...(root.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const details of opened) details.open = true;
    };
    const fold = () => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', fold);
    };
  }, []);
}
