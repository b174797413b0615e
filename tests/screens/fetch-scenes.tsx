/** The screens of settings and of fetching other accounts. */
import type { ComponentChild } from 'preact';
import type { AskingState, FetchControls, PageState } from '../../components/accounts/fetch-accounts';
import { t } from '../../components/i18n/i18n';
import { LibraryFrame } from '../../components/kit/library-frame';
import { BringIn } from '../../components/library/bring-in';
import { AtRisk, Space } from '../../components/settings/at-risk';
import { ClearByOutlet } from '../../components/settings/by-outlet';
import { FollowingForm } from '../../components/settings/following-form';
import { Privacy } from '../../components/settings/privacy';
import { SettingsForm, Stored } from '../../components/settings/settings-form';
import { type ShelfWork, Shelves } from '../../components/settings/shelves';
import { SitesForm } from '../../components/settings/sites-form';
import {
  DEFAULT_SETTINGS,
  type Fault,
  type FollowView,
  type FoundAccount,
  type LibraryStats,
  type ShelfSummary,
} from '../../engine/model/views';

const nothing = () => {};
const ORIGIN = 'https://www.rfa.org/english/news/korea/boats-03032021180412.html';
const UNREACHABLE: Fault = { kind: 'unreachable', detail: 'TypeError: Failed to fetch', address: ORIGIN };

export const page = (child: ComponentChild, here: 'articles' | 'options') => (
  <LibraryFrame here={here} toast={null} onCloseToast={nothing}>
    {child}
  </LibraryFrame>
);
export const options = (child: ComponentChild) =>
  page(
    <>
      <h1>{t('settings')}</h1>
      <div class="options">{child}</div>
    </>,
    'options',
  );

const followed = (view: Partial<FollowView> & Pick<FollowView, 'id' | 'outlet'>): FollowView => ({
  on: true,
  looked: '2021-03-09T08:00:00Z',
  listed: 20,
  taken: 7,
  waiting: 3,
  fault: null,
  ...view,
});

const FLOODS: ShelfSummary = {
  id: 'a1',
  title: 'Floods of 2024',
  about: 'What four outlets told of the floods on the Yalu, gathered by a reading group.',
  brought: '2021-03-08T09:30:00Z',
  events: 4,
  accounts: 11,
};
const PRICES = { ...FLOODS, id: 'b2', title: 'Prices', about: null, events: 1, accounts: 1 };

const shelves = (work: ShelfWork) =>
  options(
    <>
      <h2>{t('shelves')}</h2>
      <Shelves
        starter
        shelves={[FLOODS, PRICES]}
        work={work}
        events={{
          onStarter: nothing,
          onFile: nothing,
          onBring: nothing,
          onCancel: nothing,
          onRemove: nothing,
        }}
      />
    </>,
  );

const FOUND: FoundAccount = {
  outlet: 'Daily NK',
  url: 'https://www.dailynk.com/english/squid-boats-of-sinpo-stay-in-port/',
  title: 'Squid boats of Sinpo stay in port',
  published: '2021-03-04T00:00:00Z',
  summary:
    'Boats that fish for squid have not left Sinpo since the end of February, because the fishery office gives out diesel for one trip in three …',
  match: {
    key: 'https://dailynk.com/english/squid-boats-of-sinpo-stay-in-port',
    score: 0.8,
    same: true,
    story: false,
    perhaps: false,
    stage: 'same-report',
    reasons: [{ kind: 'place', value: 'Sinpo', weight: 1 }],
  },
  stored: false,
};

/** The part of the sidebar that offers to fetch other accounts, drawn by `scenes.tsx` into its panel. */
export function fetchControls(asking: AskingState, pages: Record<string, PageState> = {}): FetchControls {
  return {
    options: {
      origins: [
        { outlet: 'Radio Free Asia', href: ORIGIN, key: null, permitted: true, searchable: null },
        {
          outlet: 'NK News',
          href: 'https://www.nknews.org/boats/',
          key: null,
          permitted: false,
          searchable: null,
        },
      ],
      outlets: [
        { id: 'daily-nk', outlet: 'Daily NK' },
        { id: 'rfa', outlet: 'Radio Free Asia' },
      ],
    },
    pages,
    asking,
    onRead: nothing,
    onAsk: nothing,
    onCancel: nothing,
    onOpen: nothing,
  };
}

/** Ways that fetching looks in the sidebar. */
export const FETCH_CONTROLS: Record<string, FetchControls> = {
  'fetch-offer': fetchControls({ is: 'idle' }),
  'fetch-asking': fetchControls({ is: 'asking', outlet: 'Daily NK' }, { [ORIGIN]: { is: 'reading' } }),
  'fetch-fault': fetchControls({ is: 'idle' }, { [ORIGIN]: { is: 'fault', fault: UNREACHABLE } }),
  'fetch-found': fetchControls({
    is: 'asked',
    view: {
      found: [FOUND],
      answers: [
        { id: 'daily-nk', outlet: 'Daily NK', requests: 3, listed: 64, fault: null },
        { id: 'rfa', outlet: 'Radio Free Asia', requests: 1, listed: 0, fault: UNREACHABLE },
      ],
    },
  }),
};

export const STATS: LibraryStats = {
  articles: 3120,
  notes: 41,
  bytes: 48_200_000,
  space: [
    { part: 'articles', rows: 3120, bytes: 21_400_000 },
    { part: 'readings', rows: 3120, bytes: 9_800_000 },
    { part: 'notes', rows: 52, bytes: 61_000 },
    { part: 'index', rows: 9000, bytes: 12_600_000 },
    { part: 'remains', rows: 3, bytes: 4_200_000 },
  ],
};

export const FETCH_SCENES: Record<string, () => ComponentChild> = {
  options: () =>
    options(
      <>
        <SettingsForm settings={DEFAULT_SETTINGS} onChange={nothing} />
        <SitesForm
          sites={[
            '*://news.example/*',
            '*://*.news.example/*',
            'https://a-very-long-name-of-a-paper.example/*',
          ]}
          onAdd={nothing}
          onRemove={nothing}
        />
        <Stored stats={STATS} />
        <Space space={STATS.space} />
        <ClearByOutlet outlets={['Daily NK', 'Radio Free Asia']} onClear={nothing} />
        <AtRisk stats={STATS} onForgetRemains={async () => true} onErase={async () => true} />
        <Privacy />
      </>,
    ),
  'options-following': () =>
    options(
      <FollowingForm
        settings={{ ...DEFAULT_SETTINGS, follow: ['daily-nk', 'rfa'] }}
        following={[
          followed({ id: 'daily-nk', outlet: 'Daily NK' }),
          followed({
            id: 'rfa',
            outlet: 'Radio Free Asia',
            listed: 0,
            taken: 0,
            waiting: 0,
            fault: UNREACHABLE,
          }),
          followed({ id: 'breitbart', outlet: 'Breitbart', on: false, looked: null }),
        ]}
        looking={false}
        onChange={nothing}
        onLook={nothing}
      />,
    ),
  'options-privacy': () => options(<Privacy />),
  'options-shelves': () => shelves({ is: 'idle' }),
  'options-shelf-sound': () =>
    shelves({
      is: 'checked',
      file: 'bridges.json',
      check: {
        sound: true,
        title: 'Bridges of 2023',
        about: 'Three bridges, as two outlets told of them.',
        events: 3,
        accounts: 6,
        there: false,
      },
    }),
  'options-shelf-refused': () =>
    shelves({
      is: 'checked',
      file: 'notes-on-a-very-long-winter-in-the-northern-provinces-2023-2024-final.json',
      check: {
        sound: false,
        faults: [
          {
            at: 'events.0.accounts.2.claims.0.text',
            kind: 'unexpected',
            expected: '<=400',
            found: '1204',
          },
          { at: 'events.3.accounts.0', kind: 'other-host' },
        ],
      },
    }),
  'library-bring-in': () =>
    page(
      <>
        <h1>{t('articles')}</h1>
        <BringIn
          busy
          brought={[
            { name: 'boats.html', answer: { read: true, key: 'a' } },
            {
              name: 'winter.mhtml',
              answer: { read: false, fault: { kind: 'no-article', detail: 'a list' } },
            },
            { name: 'https://www.rfa.org/english/news/', answer: { read: false, fault: UNREACHABLE } },
          ]}
          addressOf={(key) => `#${key}`}
          onAddress={nothing}
          onFiles={nothing}
          onDrop={nothing}
          onCancel={nothing}
        />
      </>,
      'articles',
    ),
};
