import type { ComponentChildren } from 'preact';
import type { EventSummary } from '../../engine/model/event-views';
import { publishedDays } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';

/** "3 accounts · 2 origins · 5–8 Aug 2020 · Daily NK, Radio Free Asia". */
export function describeEvent({ accounts, origins, first, last, outlets }: EventSummary): string {
  return [
    plural('eventAccounts', accounts),
    origins !== null && plural('eventOrigins', origins),
    publishedDays(first, last),
    outlets.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface Props {
  event: EventSummary;
  /** Absent for the one that is open. */
  href?: string;
  /** Buttons behind it. */
  children?: ComponentChildren;
}

/** An event in a list. */
export function EventLine({ event, href, children }: Props) {
  return (
    <li class="event-line" data-event={event.id}>
      {href === undefined ? (
        <span class="line-title" lang={event.language}>
          {event.title}
        </span>
      ) : (
        <a class="line-title" href={href} lang={event.language}>
          {event.title}
        </a>
      )}
      {event.fresh > 0 && <span class="badge fresh">{plural('eventFresh', event.fresh)}</span>}
      {event.watched && event.fresh === 0 && <span class="badge">{t('eventWatched')}</span>}
      {href === undefined && <span class="badge">{t('eventStoryHere')}</span>}
      <p class="meta">{describeEvent(event)}</p>
      {children}
    </li>
  );
}
