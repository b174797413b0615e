import { useMemo } from 'preact/hooks';
import { corrected } from '../../engine/model/chain-corrections';
import type { ArticleView } from '../../engine/model/views';
import { number, publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { isBeside, outletName } from '../i18n/outlet-name';
import { CloseIcon, KeyboardIcon, PanelIcon, ProductIcon } from '../kit/icons';
import { describeAccounts, describeOrigin, originOf } from '../sources/origin';
import { VoiceStrip } from '../sources/voice-strip';

interface TitleBarProps {
  /** The name is the page's title while there is no article to name. */
  asTitle: boolean;
  onHelp(): void;
  /** Opens the browser's side panel; absent in it, and where there is none. */
  onPanel?: (() => void) | undefined;
  onClose?: () => void;
}

/** The bar with the product's name, help and the side panel's button. */
export function TitleBar({ asTitle, onHelp, onPanel, onClose }: TitleBarProps) {
  return (
    <div class="house">
      <ProductIcon />
      {asTitle ? (
        <h1 class="house-name">{t('extensionName')}</h1>
      ) : (
        <span class="house-name">{t('extensionName')}</span>
      )}
      <button type="button" class="icon" aria-label={t('keyboard')} title={t('keyboard')} onClick={onHelp}>
        <KeyboardIcon />
      </button>
      {onPanel && (
        <button
          type="button"
          class="icon"
          aria-label={t('openSidePanel')}
          title={t('openSidePanel')}
          onClick={onPanel}
        >
          <PanelIcon />
        </button>
      )}
      {onClose && (
        <button
          type="button"
          class="icon"
          aria-label={t('closeSidebar')}
          title={t('closeSidebar')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}

/** Title, outlet, day, and in one sentence what the article rests on. `accounts`: how many other ones there are, `null` while not known. */
export function ArticleHead({ view, accounts }: { view: ArticleView; accounts: number | null }) {
  const { article, annotations } = view;
  const attributions = useMemo(
    () => corrected(view.attributions, annotations),
    [view.attributions, annotations],
  );
  const origin = describeOrigin(originOf(attributions));
  const leftOut = (article.leftOut ?? 0) + (attributions.leftOut ?? 0);
  const meta = [
    outletName(article),
    publishedDay(article.published),
    plural('quotes', attributions.attributions.length),
  ];
  return (
    <>
      <h1 lang={article.language}>{article.title}</h1>
      <p class="meta">{meta.filter(Boolean).join(' · ')}</p>
      <div class="origin">
        <p>
          {origin.lead !== '' && <strong>{origin.lead}</strong>} {origin.rest} {describeAccounts(accounts)}
        </p>
        {attributions.attributions.length > 0 && (
          <VoiceStrip attributions={attributions} length={article.text.length} />
        )}
      </div>
      {view.summary.textGone !== undefined && (
        <p class="session">{t('textGone', publishedDay(view.summary.textGone) ?? '')}</p>
      )}
      {isBeside(article.key) && <p class="session">{t('keptBeside', article.outlet)}</p>}
      {view.shownAs === 'translation' && <p class="session">{t('translatedShown', article.outlet)}</p>}
      {leftOut > 0 && <p class="session">{t('leftOutOfReading', number(leftOut))}</p>}
      {view.unsettled && <p class="session">{t('pageUnsettled')}</p>}
      {view.keptIn === 'session' && <p class="session">{t('privateWindow')}</p>}
      {view.evicted !== undefined && <p class="session">{plural('privateLetGo', view.evicted)}</p>}
    </>
  );
}
