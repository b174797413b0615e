import type { Relation } from '../../engine/model';
import { type ComparisonLink, type ComparisonRow, isTold } from '../../engine/model/library/comparison';
import { describeRelation, RELATIONS } from '../accounts/describe-accounts';
import { t } from '../i18n/i18n';
import { DownIcon } from '../kit/icons';
import { Menu } from '../kit/menu';
import type { Hues } from '../sources/colours/source-hues';
import type { Column } from './columns';
import { ComparisonPassage } from './comparison-passage';
import { describeBetween, describeRelationBetween } from './describe-link';

export interface RowEvents {
  /** The reader says that two accounts relate otherwise there; `null` takes that back. */
  onOverrule(link: ComparisonLink, relation: Relation | null): void;
  /** Where a passage stands in its stored article. */
  addressOf(key: string, passage: string): string;
}

interface Props {
  row: ComparisonRow;
  columns: readonly Column[];
  names: readonly string[];
  hues: readonly Hues[];
  events: RowEvents;
}

/** One point: the claim that leads it, what each account says of it, and how each two of them relate there. */
export function Row({ row, columns, names, hues, events }: Props) {
  const [first, ...more] = row.links;
  return (
    <article class="compared" data-relation={row.relation} data-row={row.id}>
      <header>
        <h3 lang={languageOf(columns[row.claim.column])}>{row.claim.words}</h3>
        {first && more.length > 0 && (
          <span class={`chip ${row.relation}`}>{describeRelation(row.relation as Relation)}</span>
        )}
        {first && more.length === 0 && <LinkMenu link={first} row={row} names={names} events={events} />}
      </header>
      <div class="columns">
        {row.cells.map((place, at) => {
          const column = columns[at];
          return (
            <div key={column?.key ?? at} class="cell">
              <p class="cell-name">{names[at]}</p>
              {isTold(place) && column?.is === 'ready' ? (
                <>
                  <ComparisonPassage
                    article={column.article}
                    attributions={column.attributions}
                    cell={place}
                    hues={hues[at]!}
                  />
                  <a
                    class="to-place"
                    href={events.addressOf(column.key, column.article.text.slice(...place.spans[0]!))}
                    aria-label={t('compareGoLabel', names[at]!, row.claim.words)}
                  >
                    {t('compareGo')}
                  </a>
                </>
              ) : (
                <p class="none">{t(place === 'not-found' ? 'compareNotFound' : 'compareOpen')}</p>
              )}
            </div>
          );
        })}
      </div>
      {first && more.length === 0 ? (
        <p class="why">{reasonOf(first, namesOf(first, names))}</p>
      ) : (
        row.links.length > 0 && (
          <ul class="links">
            {row.links.map((link) => (
              <li key={`${link.a} ${link.b}`}>
                <span>{t('comparePair', ...namesOf(link, names))}</span>{' '}
                <LinkMenu link={link} row={row} names={names} events={events} />{' '}
                <span class="why">{reasonOf(link, namesOf(link, names))}</span>
              </li>
            ))}
          </ul>
        )
      )}
    </article>
  );
}

const languageOf = (column: Column | undefined) =>
  column?.is === 'ready' ? column.article.language : undefined;

function namesOf({ a, b }: ComparisonLink, names: readonly string[]): [string, string] {
  return [names[a] ?? '', names[b] ?? ''];
}

function reasonOf({ said, why }: ComparisonLink, names: [string, string]): string {
  if (said) return t('compareYours');
  return why === null ? '' : describeBetween(why, names);
}

/** What two accounts say to each other there, which the reader may say otherwise. */
function LinkMenu({
  link,
  row,
  names,
  events,
}: Pick<Props, 'row' | 'names' | 'events'> & { link: ComparisonLink }) {
  const pair = namesOf(link, names);
  const words = describeRelationBetween(link.relation, pair);
  const choices = RELATIONS.map((relation) => ({
    key: relation,
    label: describeRelationBetween(relation, pair),
    chosen: relation === link.relation,
    onPick: () => relation !== link.relation && events.onOverrule(link, relation),
  }));
  const undo = { key: 'undo', label: t('undo'), onPick: () => events.onOverrule(link, null) };
  return (
    <Menu
      buttonClass={`chip ${link.relation}`}
      edge="end"
      label={t('compareRelation', ...pair, row.claim.words, words)}
      items={link.said ? [...choices, undo] : choices}
    >
      {words} <DownIcon />
    </Menu>
  );
}
