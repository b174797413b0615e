import { KEPT_PARTS, type KeptPart } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';
import { readOutlets } from '../i18n/read-outlets';

/** Each part of what is kept, in words; which tables it has `storage/database/table-parts.ts` says. */
const STORED: Record<KeptPart, readonly MessageKey[]> = {
  articles: ['privacyArticles'],
  readings: ['privacyReadings'],
  notes: ['privacyNotes', 'privacyJudgements'],
  index: ['privacyIndex'],
  shelves: ['privacyShelves'],
  network: ['privacyNetwork'],
  settings: ['privacySettings'],
  imports: ['privacyImports'],
  remains: ['privacyRemains'],
};
const LEAVES: MessageKey[] = [
  'privacyLeavesOrigin',
  'privacyLeavesAsk',
  'privacyLeavesFollow',
  'privacyLeavesAddress',
  'privacyLeavesImport',
];
const SEEN: MessageKey[] = [
  'privacyPageQuotes',
  'privacyPageElement',
  'privacyPageGestures',
  'privacyPageNotes',
  'privacyPageMarks',
];
const AWAY: MessageKey[] = ['privacyAwayDelete', 'privacyAwayForget', 'privacyAwayTexts', 'privacyAwayAll'];

/** In plain words: what is kept, where it goes (nowhere), what a web page can learn, how it all goes away. */
export function Privacy() {
  return (
    <section id="privacy" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{t('privacy')}</h2>
      <p>{t('privacyLead')}</p>
      <h3>{t('privacyStored')}</h3>
      <List keys={KEPT_PARTS.flatMap((part) => STORED[part])} />
      <h3>{t('privacyLeaves')}</h3>
      <p>{t('privacyLeavesLead')}</p>
      <List keys={LEAVES} />
      <p>{t('privacyLeavesHow')}</p>
      <h3>{t('privacySeen')}</h3>
      <List keys={SEEN} />
      <h3>{t('privacyPrivate')}</h3>
      <p>{t('privacyPrivateText')}</p>
      <h3>{t('privacyAway')}</h3>
      <List keys={AWAY} />
    </section>
  );
}

function List({ keys }: { keys: readonly MessageKey[] }) {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(key, readOutlets())}</li>
      ))}
    </ul>
  );
}
