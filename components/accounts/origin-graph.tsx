import { useMemo, useRef, useState } from 'preact/hooks';
import type { EventOrigins, OriginNode } from '../../engine/model';
import { t } from '../i18n/i18n';
import { rove } from '../kit/roving';
import { describeOrigins, describeRow, nodeName, rowEvidence } from './describe-origins';
import { indentOf, OriginDrawing } from './origin-drawing';
import { originTree, type TreeRow } from './origin-tree';
import { useRowPlaces } from './row-places';

/** A graph of more rows is shown when it is asked for: the list of accounts should not begin a page further down. */
const OPEN_ROWS = 9;

interface Props {
  found: EventOrigins;
  /** `Article.key` of the article that is open. */
  here: string;
  /** Titles of the articles, to tell two accounts of one outlet apart. */
  titles: ReadonlyMap<string, string>;
  /** The drawing is folded, however small it is. */
  folded?: boolean;
  onCompare(otherKey: string): void;
}

/** How many origins the accounts have, in a sentence, and as a graph with its twin in words: one row for each node. */
export function OriginGraph({ found, here, titles, folded = false, onCompare }: Props) {
  const tree = useMemo(() => originTree(found), [found]);
  const list = useRef<HTMLOListElement>(null);
  const places = useRowPlaces(list, tree.rows.length);
  const [open, setOpen] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const { lead, list: names, rest } = describeOrigins(found);
  const hereRow = tree.rows.findIndex(({ node }) => node.keys.includes(here));
  return (
    <section class="origins" aria-label={t('originsLabel')}>
      <p class="origins-sum">
        <strong>{lead}</strong> {names}
      </p>
      {rest.map((words) => (
        <p key={words} class="origins-note">
          {words}
        </p>
      ))}
      <details open={!folded && tree.rows.length <= OPEN_ROWS}>
        <summary>{t('originsShow')}</summary>
        <div class="origins-graph">
          <OriginDrawing tree={tree} places={places} label={[lead, names].join(' ')} here={hereRow} />
          <ol ref={list} aria-label={t('originsRows')} onKeyDown={(event) => rove(event, '.origin-name')}>
            {tree.rows.map((row, place) => (
              <Row
                key={row.node.id}
                row={row}
                words={describeRow(row, tree, found)}
                indent={indentOf(row, tree)}
                here={place === hereRow}
                title={titleOf(row.node, tree.rows, titles)}
                stop={place === Math.min(at, tree.rows.length - 1)}
                open={open === row.node.id}
                onFocus={() => setAt(place)}
                onToggle={() => setOpen(open === row.node.id ? null : row.node.id)}
                onCompare={onCompare}
              />
            ))}
          </ol>
        </div>
        <p class="origins-note">
          {t('originsLegend')}
          {found.edges.some(({ dropped }) => dropped) && ` ${t('originsLegendDashed')}`}
        </p>
      </details>
    </section>
  );
}

/** An account's title, where its outlet has another account here. */
function titleOf(
  node: OriginNode,
  rows: readonly TreeRow[],
  titles: ReadonlyMap<string, string>,
): string | null {
  const alike = rows.filter((row) => row.node.kind === 'account' && row.node.name === node.name);
  return node.kind === 'account' && alike.length > 1 ? (titles.get(node.keys[0] ?? '') ?? null) : null;
}

interface RowProps {
  row: TreeRow;
  words: string;
  /** CSS px that the drawing takes. */
  indent: number;
  title: string | null;
  here: boolean;
  /** The Tab key stops here. */
  stop: boolean;
  open: boolean;
  onFocus(): void;
  onToggle(): void;
  onCompare(otherKey: string): void;
}

function Row({ row, words, indent, title, here, stop, open, onFocus, onToggle, onCompare }: RowProps) {
  const { node, depth } = row;
  const evidence = rowEvidence(row);
  const key = here || node.kind !== 'account' ? undefined : node.keys[0];
  const has = evidence.length > 0 || key !== undefined;
  return (
    <li class="origin-row" data-kind={node.kind} style={{ paddingInlineStart: `${indent}px` }}>
      <p class="origin-line" data-line>
        <span class="unseen">{t('originDepth', depth + 1)} </span>
        <button
          type="button"
          class="origin-name"
          tabIndex={stop ? 0 : -1}
          aria-expanded={has ? open : undefined}
          onFocus={onFocus}
          onClick={() => has && onToggle()}
        >
          {nodeName(node)}
        </button>
        {here && <span class="badge">{t('originHere')}</span>}
      </p>
      {title !== null && <p class="origin-title">{title}</p>}
      <p class="origin-how">{words}</p>
      {open && (
        <div class="evidence">
          {evidence.map((sentence) => (
            <blockquote key={sentence}>{sentence}</blockquote>
          ))}
          {key !== undefined && (
            <button type="button" class="link" onClick={() => onCompare(key)}>
              {t('compare')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
