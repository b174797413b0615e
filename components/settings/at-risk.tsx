import type { ComponentChildren } from 'preact';
import type { LibraryStats, SpaceUse } from '../../engine/model/views';
import { size } from '../i18n/dates';
import { type MessageKey, plural, t } from '../i18n/i18n';
import { TwoSteps } from './two-steps';

const PARTS: Record<SpaceUse['part'], MessageKey> = {
  articles: 'spaceArticles',
  readings: 'spaceReadings',
  notes: 'spaceNotes',
  index: 'spaceIndex',
  shelves: 'spaceShelves',
  network: 'spaceNetwork',
  settings: 'spaceSettings',
  imports: 'spaceImports',
  remains: 'spaceRemains',
};

/** What each part of the library takes on the disk, the largest first. */
export function Space({ space }: { space: readonly SpaceUse[] }) {
  const used = space.filter(({ bytes }) => bytes > 0).sort((one, other) => other.bytes - one.bytes);
  if (used.length === 0) return null;
  return (
    <table class="space">
      <caption>{t('spaceTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('spacePart')}</th>
          <th scope="col">{t('spaceSize')}</th>
        </tr>
      </thead>
      <tbody>
        {used.map(({ part, bytes }) => (
          <tr key={part}>
            <th scope="row">{t(PARTS[part])}</th>
            <td>{size(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What protects a library better than a passphrase of its own could. */
const PROTECTS: readonly MessageKey[] = ['lockDisk', 'lockPrivate', 'lockProfile'];

interface Props {
  stats: LibraryStats;
  /** Each ends once the background has done it, or failed and said so: then it answers false. */
  onForgetRemains(): Promise<boolean>;
  onErase(): Promise<boolean>;
  /** Other ways of forgetting, between the lead and these. */
  children?: ComponentChildren;
}

/** For readers whose machine may be taken or looked through: forgetting for good. */
export function AtRisk({ stats, onForgetRemains, onErase, children }: Props) {
  const remains = stats.space.filter(({ part }) => part === 'remains' || part === 'imports');
  return (
    <section id="at-risk" aria-labelledby="at-risk-title" class="at-risk">
      <h2 id="at-risk-title">{t('atRisk')}</h2>
      <p>{t('atRiskLead')}</p>
      {children}
      <h3>{t('remainsTitle')}</h3>
      <p>{t('remainsHelp')}</p>
      <TwoSteps
        name={t('remainsTitle')}
        first={t('remainsForget')}
        disabled={remains.every(({ rows }) => rows === 0)}
        why={t('remainsNone')}
        question={t('remainsSure')}
        last={t('remainsForgetNow')}
        done={t('remainsGone')}
        onDo={onForgetRemains}
      />
      <h3>{t('eraseTitle')}</h3>
      <p>{t('eraseHelp')}</p>
      <TwoSteps
        name={t('eraseTitle')}
        first={t('eraseAsk')}
        question={t('eraseSure', plural('articlesFound', stats.articles), plural('notesCount', stats.notes))}
        last={t('eraseNow')}
        done={t('eraseDone')}
        onDo={onErase}
      />
      <h3>{t('lockTitle')}</h3>
      <p>{t('lockWhy')}</p>
      <ul>
        {PROTECTS.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p class="help">{t('atRiskLimits')}</p>
    </section>
  );
}
