/** The screens for readers at risk. */
import type { ComponentChild } from 'preact';
import { plural, t } from '../../components/i18n/i18n';
import { ForgetQuestion } from '../../components/library/forget-question';
import { AtRisk } from '../../components/settings/at-risk';
import { ForgetSite } from '../../components/settings/forget-site';
import { options, page, STATS } from './fetch-scenes';

const done = async () => true;
const nothing = () => {};

export const RISK_SCENES: Record<string, () => ComponentChild> = {
  'risk-settings': () =>
    options(
      <AtRisk stats={STATS} onForgetRemains={done} onErase={done}>
        <ForgetSite outlets={['Daily NK', 'Radio Free Asia']} onCount={async () => null} onForget={done} />
      </AtRisk>,
    ),
  'risk-forget': () =>
    page(
      <>
        <h1>{t('articles')}</h1>
        <ForgetQuestion
          question={t('forgetSure', plural('articlesFound', 1))}
          withNotes={true}
          site={{ name: 'Radio Free Asia', href: '#' }}
          onForget={done}
          onCancel={nothing}
        />
        <ForgetQuestion
          question={t('forgetSureSite', 'Radio Free Asia', plural('articlesFound', 312))}
          withNotes={false}
          onForget={done}
          onCancel={nothing}
        />
      </>,
      'articles',
    ),
};
