import type { NoArticle } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';
import { readOutlets } from '../i18n/read-outlets';

/** What is said, and what helps. */
const MESSAGES: Record<NoArticle, readonly [said: MessageKey, help: MessageKey]> = {
  none: ['noArticle', 'noArticleHelp'],
  'no-text': ['noText', 'noTextHelp'],
  frame: ['noArticleFrame', 'noArticleFrameHelp'],
  'shadow-root': ['noArticleShadow', 'noArticleShadowHelp'],
  'off-topic': ['noArticleOffTopic', 'noArticleOffTopicHelp'],
  translated: ['noArticleTranslated', 'noArticleTranslatedHelp'],
  unread: ['noArticleUnread', 'noArticleHelp'],
};
/** Where reading the page's text whatever it is may give one. */
const MAY_OPEN: ReadonlySet<NoArticle> = new Set(['none', 'frame', 'shadow-root', 'off-topic']);

interface Props {
  why: NoArticle;
  /** The page is being read. */
  busy: boolean;
  onAsArticle(): void;
  onWelcome(): void;
}

/** Says why the page shows no article, and what can be done. The library and the settings are offered in the foot below. */
export function NoArticleHere({ why, busy, onAsArticle, onWelcome }: Props) {
  const [said, help] = MESSAGES[why];
  return (
    <div class="empty" role="status">
      <p>{t(said)}</p>
      <p>{t(help, readOutlets())}</p>
      <p class="acts">
        {MAY_OPEN.has(why) && (
          <button type="button" class="button" disabled={busy} onClick={onAsArticle}>
            {t(busy ? 'fetchReading' : 'openAsArticle')}
          </button>
        )}
        <button type="button" class="link" onClick={onWelcome}>
          {t('howItWorks')}
        </button>
      </p>
    </div>
  );
}
