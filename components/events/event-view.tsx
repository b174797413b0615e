import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EventOrigins } from '../../engine/model';
import type { EventDetail, EventSummary } from '../../engine/model/event-views';
import { comparisonHash, MOST_COLUMNS } from '../../engine/model/library/comparison';
import type { ArticleSummary } from '../../engine/model/views';
import type { AccountEvents, SynopsisState } from '../accounts/accounts-state';
import { describeWord } from '../accounts/event-word';
import { OriginGraph } from '../accounts/origin-graph';
import { Synopsis } from '../accounts/synopsis';
import { publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { BackIcon } from '../kit/icons';
import { SearchField } from '../kit/search-field';
import { Failed, Loading } from '../kit/states';
import { describeEvent, EventLine } from './event-line';
import { GroupingProgress } from './event-list';
import { saidOf } from './event-sayings';
import { PartingMenu, type PartingWord, TimeLine } from './time-line';

/** The two accounts that are set side by side; `null` where one article tells the event. */
export interface Pair {
  a: string;
  b: string;
}

export interface EventPageEvents {
  onWatch(watched: boolean): void;
  onExport(): void;
  /** The accounts tell another event than the others. */
  onTakeOut(keys: string[], word: PartingWord): void;
  /** What was said of the article and this event is taken back. */
  onTakeBack(key: string): void;
  /** Another event is this one. */
  onJoin(event: EventSummary): void;
  onPair(pair: Pair): void;
  /** Looks for events to join. */
  onSearch(words: string): void;
}

interface Props {
  detail: EventDetail;
  /** `null`: none, or not known yet. */
  origins: EventOrigins | null;
  pair: Pair | null;
  synopsis: SynopsisState | null;
  /** What the reader does to rows of the synopsis. */
  rows: AccountEvents;
  /** Events that were found to join with this one. */
  found: readonly EventSummary[];
  articleAddress(key: string): string;
  eventAddress(key: string): string;
  storyAddress(key: string): string;
  /** Accounts of it that stand on shelves. */
  shelved: readonly ArticleSummary[];
  events: EventPageEvents;
}

/** One event: its accounts on a time line, who has it from whom, what differs, its running story. */
export function EventView(props: Props) {
  const { detail, origins, pair, articleAddress, events } = props;
  const { event, accounts, aside } = detail;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = accounts.map(({ summary }) => summary.key).filter((key) => chosen.has(key));
  const choose = (key: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, key] : [...now].filter((one) => one !== key)));
  const titles = new Map(accounts.map(({ summary }) => [summary.key, summary.title]));
  const takeOut = (keys: string[], word: PartingWord) => {
    setChosen(new Set());
    events.onTakeOut(keys, word);
  };
  return (
    <div class="event">
      <p class="back">
        <a href="#/events">
          <BackIcon /> {t('allEvents')}
        </a>
      </p>
      <h1 lang={event.language} tabIndex={-1}>
        {event.title}
      </h1>
      <p class="meta">{describeEvent(event)}</p>
      <p class="acts">
        <button
          type="button"
          class="button"
          aria-pressed={event.watched}
          onClick={() => events.onWatch(!event.watched)}
        >
          {t(event.watched ? 'eventUnwatch' : 'eventWatch')}
        </button>
        <button type="button" class="button" aria-haspopup="dialog" onClick={events.onExport}>
          {t('export')}
        </button>
        <a class="button" href={`library.html#/?${new URLSearchParams({ event: event.id })}`}>
          {t('eventSearch')}
        </a>
        {pair !== null && (
          <a class="button" href={`library.html${comparisonHash(sideBySide(accounts, pair))}`}>
            {t('compareAccounts')}
          </a>
        )}
      </p>
      <GroupingProgress grouping={detail.grouping} />
      <div class="event-parts">
        <div>
          <TimeLine
            detail={detail}
            chosen={chosen}
            addressOf={articleAddress}
            onChoose={choose}
            onTakeOut={takeOut}
            onTakeBack={events.onTakeBack}
          />
          {picked.length > 0 && (
            <p class="acts chosen" role="status">
              <span>{plural('eventSelected', picked.length)}</span>
              {picked.length === 2 && (
                <button
                  type="button"
                  class="button"
                  onClick={() => events.onPair({ a: picked[0]!, b: picked[1]! })}
                >
                  {t('compare')}
                </button>
              )}
              {picked.length > 1 && picked.length <= MOST_COLUMNS && (
                <a class="button" href={`library.html${comparisonHash(picked)}`}>
                  {t('compareAsPage')}
                </a>
              )}
              {picked.length < accounts.length && (
                <PartingMenu
                  words={t('eventSplit')}
                  label={t('eventSplit')}
                  buttonClass="button"
                  onPick={(word) => takeOut(picked, word)}
                />
              )}
              <button type="button" class="link" onClick={() => setChosen(new Set())}>
                {t('selectNone')}
              </button>
            </p>
          )}
          {props.shelved.length > 0 && <Shelved shelved={props.shelved} />}
          {aside.length > 0 && <Aside {...props} />}
        </div>
        {origins !== null && (
          <OriginGraph
            found={origins}
            here={pair?.a ?? accounts[0]!.summary.key}
            titles={titles}
            onCompare={(b) => events.onPair({ a: pair?.a ?? accounts[0]!.summary.key, b })}
          />
        )}
      </div>
      {pair !== null && <Differs {...props} pair={pair} />}
      <Story {...props} />
    </div>
  );
}

/** The two that are set side by side, then others of the event, as many as have columns. */
function sideBySide(accounts: EventDetail['accounts'], { a, b }: Pair): string[] {
  const others = accounts.flatMap(({ summary: { key, retold } }) =>
    retold || key === a || key === b ? [] : [key],
  );
  return [a, b, ...others].slice(0, MOST_COLUMNS);
}

/** Accounts that stand on shelves, with their sign: they are no part of the library and are counted nowhere. */
function Shelved({ shelved }: Pick<Props, 'shelved'>) {
  return (
    <Part words={t('eventShelved')} id="event-shelved">
      <ul class="events">
        {shelved.map((summary) => (
          <li key={summary.key} class="event-line shelved" data-shelved={summary.key}>
            {/^https:\/\//.test(summary.url) ? (
              <a
                class="line-title"
                href={summary.url}
                lang={summary.language}
                target="_blank"
                rel="noreferrer noopener"
              >
                {summary.title}
              </a>
            ) : (
              <span class="line-title" lang={summary.language}>
                {summary.title}
              </span>
            )}
            <p class="meta">
              {[outletName(summary), publishedDay(summary.published)].filter(Boolean).join(' · ')}
            </p>
            <p class="reasons retold">{summary.shelf ? t('retoldOnShelf', summary.shelf) : t('retold')}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Articles that the reader took out, each with the way back. */
function Aside({ detail, articleAddress, events }: Props) {
  return (
    <Part words={t('eventAside')} id="event-aside">
      <ul class="events">
        {detail.aside.map((summary) => {
          const word = saidOf(detail, summary.key)[0]?.word;
          return (
            <li key={summary.key} class="event-line">
              <a class="line-title" href={articleAddress(summary.key)} lang={summary.language}>
                {summary.title}
              </a>
              <p class="meta">
                {[outletName(summary), publishedDay(summary.published), word && describeWord(word)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <button
                type="button"
                class="link"
                aria-label={t('eventTakeBackLabel', summary.title)}
                onClick={() => events.onTakeBack(summary.key)}
              >
                {t('eventTakeBack')}
              </button>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** Two accounts side by side, which the reader picks. */
function Differs({ detail, pair, synopsis, rows, events }: Props & { pair: Pair }) {
  return (
    <Part words={t('eventDiffers')} id="event-differs">
      <p class="acts">
        <Pick
          label={t('eventThis')}
          detail={detail}
          value={pair.a}
          without={pair.b}
          onPick={(a) => events.onPair({ ...pair, a })}
        />
        <Pick
          label={t('eventOther')}
          detail={detail}
          value={pair.b}
          without={pair.a}
          onPick={(b) => events.onPair({ ...pair, b })}
        />
      </p>
      {synopsis?.is === 'loading' && <Loading words={t('synopsisLoading')} />}
      {synopsis?.is === 'failed' && <Failed trouble={synopsis.trouble} onRetry={() => events.onPair(pair)} />}
      {synopsis?.is === 'ready' && <Synopsis view={synopsis.view} events={rows} />}
    </Part>
  );
}

interface PickProps {
  label: string;
  detail: EventDetail;
  value: string;
  /** The one that is on the other side. */
  without: string;
  onPick(key: string): void;
}

function Pick({ label, detail, value, without, onPick }: PickProps) {
  const choices = detail.accounts.filter(({ summary }) => summary.key !== without);
  return (
    <label class="pick labelled">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {choices.map(({ summary }) => (
          <option key={summary.key} value={summary.key}>
            {nameOf(summary, detail)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** An account by its outlet and day, with its title where the outlet has several. */
function nameOf(summary: ArticleSummary, { accounts }: EventDetail): string {
  const [outlet, day] = [outletName(summary), publishedDay(summary.published) ?? t('noDay')];
  const isOnly = accounts.filter((one) => one.summary.outlet === summary.outlet).length === 1;
  return isOnly ? t('eventPick', outlet, day) : t('eventPickTitled', outlet, day, summary.title);
}

/** The other events of its running story, with this one among them, and the way to join one with it. */
function Story({ detail, found, eventAddress, storyAddress, events }: Props) {
  const { event, story } = detail;
  const [words, setWords] = useState('');
  const all = [...story, event].sort((p, q) => (p.first < q.first ? -1 : p.first > q.first ? 1 : 0));
  const join = (one: EventSummary) => (
    <button
      type="button"
      class="link"
      aria-label={t('eventJoinLabel', one.title)}
      onClick={() => events.onJoin(one)}
    >
      {t('eventJoin')}
    </button>
  );
  return (
    <>
      {story.length > 0 && (
        <Part words={t('eventStory')} id="event-story">
          <ol class="events">
            {all.map((one) =>
              one === event ? (
                <EventLine key={one.id} event={one} />
              ) : (
                <EventLine key={one.id} event={one} href={eventAddress(one.id)}>
                  {join(one)}
                </EventLine>
              ),
            )}
          </ol>
          <p>
            <a href={storyAddress(event.id)}>{t('storyOpen')}</a>
          </p>
        </Part>
      )}
      <details class="event-join">
        <summary>{t('eventJoinOther')}</summary>
        <SearchField
          label={t('searchEvents')}
          value={words}
          onInput={(typed) => {
            setWords(typed);
            events.onSearch(typed);
          }}
        />
        {words.trim() !== '' && (
          <>
            <p class="meta" role="status">
              {found.length === 0 ? t('noEventsFound') : plural('eventsFound', found.length)}
            </p>
            <ul class="events">
              {found.map((one) => (
                <EventLine key={one.id} event={one} href={eventAddress(one.id)}>
                  {join(one)}
                </EventLine>
              ))}
            </ul>
          </>
        )}
      </details>
    </>
  );
}

function Part({ words, id, children }: { words: string; id: string; children: ComponentChildren }) {
  return (
    <section class="event-part" aria-labelledby={id}>
      <h2 id={id}>{words}</h2>
      {children}
    </section>
  );
}
