import type { ArticleView } from '../engine/views';
import { publishedDay } from './dates';
import { CloseSign, HouseSign, KeyboardSign } from './icons';
import { accountsWords, originOf, originWords } from './origin';
import { VoiceStrip } from './voice-strip';
import { plural, t } from './words';

/** The bar with the house's name; `view` is absent while there is no article to name. */
export function HouseBar({ onHelp, onClose }: { onHelp(): void; onClose?: () => void }) {
  return (
    <div class="house">
      <HouseSign />
      <span class="house-name">{t('extensionName')}</span>
      <button type="button" class="icon" aria-label={t('keyboard')} title={t('keyboard')} onClick={onHelp}>
        <KeyboardSign />
      </button>
      {onClose && (
        <button
          type="button"
          class="icon"
          aria-label={t('closeSidebar')}
          title={t('closeSidebar')}
          onClick={onClose}
        >
          <CloseSign />
        </button>
      )}
    </div>
  );
}

/** Title, outlet, day, and in one sentence what the article rests on. `accounts`: how many other ones there are, `null` while not known. */
export function ArticleHead({ view, accounts }: { view: ArticleView; accounts: number | null }) {
  const { article, attributions } = view;
  const origin = originWords(originOf(attributions));
  const meta = [
    article.outlet,
    publishedDay(article.published),
    plural('quotes', attributions.attributions.length),
  ];
  return (
    <>
      <h1 lang={article.language}>{article.title}</h1>
      <p class="meta">{meta.filter(Boolean).join(' · ')}</p>
      <div class="origin">
        <p>
          {origin.lead !== '' && <strong>{origin.lead}</strong>} {origin.rest} {accountsWords(accounts)}
        </p>
        {attributions.attributions.length > 0 && (
          <VoiceStrip attributions={attributions} length={article.text.length} />
        )}
      </div>
      {view.keptIn === 'session' && <p class="session">{t('privateWindow')}</p>}
    </>
  );
}
