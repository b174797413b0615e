import type { EventDetail } from '../../engine/model/event-views';
import { describeWord } from '../accounts/event-word';
import { publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { DownIcon } from '../kit/icons';
import { Menu } from '../kit/menu';
import { saidOf } from './event-sayings';

/** What may be said of an account that is taken out. */
export type PartingWord = 'same-story' | 'apart';

interface Props {
  detail: EventDetail;
  chosen: ReadonlySet<string>;
  addressOf(key: string): string;
  onChoose(key: string, chosen: boolean): void;
  onTakeOut(keys: string[], word: PartingWord): void;
  onTakeBack(key: string): void;
}

/** The accounts of an event by the days on which they were published. */
export function TimeLine({ detail, chosen, addressOf, onChoose, onTakeOut, onTakeBack }: Props) {
  const { accounts, unlisted } = detail;
  const several = accounts.length > 1;
  return (
    <section class="time-line" aria-labelledby="time-line">
      <h2 id="time-line">{t('timeLine')}</h2>
      <ol>
        {accounts.map(({ summary, fresh }, at) => {
          const day = publishedDay(summary.published) ?? t('noDay');
          const before = accounts[at - 1]?.summary.published ?? null;
          const isSameDay = at > 0 && (publishedDay(before) ?? t('noDay')) === day;
          const said = saidOf(detail, summary.key);
          return (
            <li key={summary.key} class={fresh ? 'fresh' : ''} data-account={summary.key}>
              <p class="day">{isSameDay ? <span class="unseen">{day}</span> : day}</p>
              <div class="told">
                <p class="told-head">
                  {several && (
                    <input
                      type="checkbox"
                      aria-label={t('select', summary.title)}
                      checked={chosen.has(summary.key)}
                      onChange={(event) => onChoose(summary.key, event.currentTarget.checked)}
                    />
                  )}
                  <span class="told-title">
                    <a class="line-title" href={addressOf(summary.key)} lang={summary.language}>
                      {summary.title}
                    </a>
                    {fresh && <span class="badge fresh">{t('eventNew')}</span>}
                  </span>
                </p>
                <div class="acts">
                  <span class="meta">
                    {[outletName(summary), plural('quotes', summary.quotes)].join(' · ')}
                  </span>
                  {several && (
                    <PartingMenu
                      words={t('eventNotOf')}
                      label={t('eventNotOfLabel', summary.title)}
                      onPick={(word) => onTakeOut([summary.key], word)}
                    />
                  )}
                </div>
                {said.length > 0 && (
                  <p class="said">
                    {t('wordSaid')}{' '}
                    <button
                      type="button"
                      class="link"
                      aria-label={t('eventTakeBackLabel', summary.title)}
                      onClick={() => onTakeBack(summary.key)}
                    >
                      {t('eventTakeBack')}
                    </button>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {unlisted > 0 && <p class="meta">{plural('eventUnlisted', unlisted)}</p>}
    </section>
  );
}

interface MenuProps {
  words: string;
  label: string;
  buttonClass?: string;
  onPick(word: PartingWord): void;
}

/** Another happening of the story, or neither event nor story. */
export function PartingMenu({ words, label, buttonClass = 'link', onPick }: MenuProps) {
  const item = (word: PartingWord) => ({
    key: word,
    label: describeWord(word),
    onPick: () => onPick(word),
  });
  return (
    <Menu label={label} buttonClass={buttonClass} items={[item('same-story'), item('apart')]}>
      {words} <DownIcon />
    </Menu>
  );
}
