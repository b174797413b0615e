import { type MessageKey, t } from './words';

const STORED: MessageKey[] = ['privacyArticles', 'privacyNotes', 'privacySettings'];
const SEEN: MessageKey[] = ['privacyPageQuotes', 'privacyPageElement', 'privacyPageNotes'];

/** In plain words: what is kept, where it goes (nowhere), what a web page can learn, how it all goes away. */
export function Privacy() {
  return (
    <section id="privacy" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{t('privacy')}</h2>
      <p>{t('privacyLead')}</p>
      <h2>{t('privacyStored')}</h2>
      <List keys={STORED} />
      <h2>{t('privacySeen')}</h2>
      <List keys={SEEN} />
      <h2>{t('privacyPrivate')}</h2>
      <p>{t('privacyPrivateText')}</p>
      <h2>{t('privacyAway')}</h2>
      <p>{t('privacyAwayText')}</p>
    </section>
  );
}

function List({ keys }: { keys: readonly MessageKey[] }) {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}
