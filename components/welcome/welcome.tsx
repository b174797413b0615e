import { useState } from 'preact/hooks';
import type { Article, Attributions } from '../../engine/model';
import type { SynopsisView } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';
import { OutletLinks } from '../kit/outlet-links';
import { Keys, type Shortcut } from '../settings/keys';
import { StoredText } from '../sources/stored-text';
import { SampleAccount } from './welcome-account';
import { ChainLegend, ColourLegend, LineLegend } from './welcome-legend';
import { SampleQuotes } from './welcome-quotes';

const KEPT: readonly MessageKey[] = ['welcomeKeptHere', 'welcomeKeptNothing', 'welcomeKeptAway'];

interface Props {
  article: Article;
  attributions: Attributions;
  /** The sample beside another outlet's report. */
  synopsis: SynopsisView;
  /** The commands with the keys that they have in this browser. */
  commands: readonly Shortcut[];
  onChangeKeys(): void;
  onSidePanel(): void;
}

/** The first page that a reader sees: what the marks mean, shown on a sample, and where to go from here. */
export function Welcome({ article, attributions, synopsis, commands, onChangeKeys, onSidePanel }: Props) {
  const [active, setActive] = useState<string | null>(null);
  return (
    <div class="welcome">
      <h1>{t('welcomeTitle')}</h1>
      <p class="welcome-lead">{t('welcomeLead')}</p>

      <section aria-labelledby="welcome-sample">
        <h2 id="welcome-sample">{t('welcomeSample')}</h2>
        <p>{t('welcomeSampleHelp')}</p>
        <div class="welcome-sample">
          <article>
            <p class="meta">{t('welcomeInvented', article.outlet)}</p>
            <h3>{article.title}</h3>
            <StoredText
              article={article}
              attributions={attributions}
              notes={[]}
              active={active}
              highlighted={null}
              onQuote={setActive}
            />
          </article>
          <SampleQuotes
            text={article.text}
            attributions={attributions}
            active={active}
            onActive={setActive}
          />
        </div>
      </section>

      <section aria-labelledby="welcome-legend">
        <h2 id="welcome-legend">{t('welcomeLegend')}</h2>
        <ColourLegend found={attributions} />
        <LineLegend />
      </section>

      <section aria-labelledby="welcome-chain">
        <h2 id="welcome-chain">{t('welcomeChain')}</h2>
        <p>{t('welcomeChainHelp')}</p>
        <ChainLegend outlet={article.outlet} relay={synopsis.b.outlet} />
      </section>

      <section aria-labelledby="welcome-account">
        <h2 id="welcome-account">{t('welcomeAccount')}</h2>
        <p>{t('welcomeAccountHelp', synopsis.b.outlet)}</p>
        <SampleAccount view={synopsis} />
      </section>

      <section aria-labelledby="welcome-kept">
        <h2 id="welcome-kept">{t('welcomeKept')}</h2>
        <ul class="welcome-list">
          {KEPT.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p>
          <a href="options.html#privacy">{t('welcomePrivacy')}</a>
        </p>
      </section>

      <section aria-labelledby="welcome-keys">
        <h2 id="welcome-keys">{t('keyboard')}</h2>
        <Keys shortcuts={commands} />
        <p>
          <button type="button" class="button" onClick={onChangeKeys}>
            {t('welcomeKeysChange')}
          </button>
        </p>
      </section>

      <section aria-labelledby="welcome-panel">
        <h2 id="welcome-panel">{t('sidePanel')}</h2>
        <p>{t('sidePanelWhy')}</p>
        <p>
          <button type="button" class="button" onClick={onSidePanel}>
            {t('openSidePanel')}
          </button>
        </p>
      </section>

      <section aria-labelledby="welcome-start">
        <h2 id="welcome-start">{t('welcomeStart')}</h2>
        <p>{t('welcomeStartHelp')}</p>
        <OutletLinks />
        <p class="welcome-ways">
          <a href="library.html">{t('library')}</a>
          <a href="options.html">{t('settings')}</a>
        </p>
      </section>
    </div>
  );
}
