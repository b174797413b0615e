/** The screens for readers at risk. */
import type { ComponentChild } from 'preact';
import { moment } from '../../components/i18n/dates';
import { plural, t } from '../../components/i18n/i18n';
import { ForgetQuestion } from '../../components/library/forget-question';
import { TextsGoing, UpdateNotice } from '../../components/library/notices';
import { NEWS } from '../../components/library/whats-new';
import { MisreadSheet } from '../../components/misreading/misread-sheet';
import { AtRisk } from '../../components/settings/at-risk';
import { ForgetSite } from '../../components/settings/forget-site';
import { TextsGo } from '../../components/settings/texts-go';
import { misreadQuote } from '../../engine/exchange/misreading/misreading';
import { options, page, STATS } from './fetch-scenes';
import { HERE, HERE_SAID } from './samples';

const done = async () => true;
const nothing = () => {};

export const RISK_SCENES: Record<string, () => ComponentChild> = {
  'risk-settings': () =>
    options(
      <AtRisk stats={STATS} onForgetRemains={done} onErase={done}>
        <TextsGo
          settings={{ textsGoAfter: 90, notedTextsStay: false }}
          onCount={async () => ({ due: 1204, noted: 31, from: '2021-03-10T09:00:00.000Z' })}
          onChange={async () => undefined}
          onNow={done}
        />
        <ForgetSite sites={['Daily NK', 'Radio Free Asia']} onCount={async () => null} onForget={done} />
      </AtRisk>,
    ),
  'risk-misread': () => (
    <MisreadSheet
      what="quote"
      fileOf={(right) => misreadQuote(HERE, HERE_SAID, HERE_SAID.attributions[0]!, right, '0.1.0')}
      onSave={nothing}
      onClose={nothing}
    />
  ),
  'risk-notices': () =>
    page(
      <>
        <UpdateNotice version="0.1.0" lines={NEWS[0]!.lines} toReadAnew={892} onClose={nothing} />
        <TextsGoing when={moment('2021-03-10T09:00:00.000Z')} />
        <h1>{t('articles')}</h1>
      </>,
      'articles',
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
