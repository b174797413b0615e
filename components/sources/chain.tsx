import type { ChainLink, ChainRole } from '../../engine/model';
import { type MessageKey, t } from '../i18n/i18n';
import { CARRIED_SIGN } from './carried-sign';

const ROLE: Record<ChainRole, MessageKey> = {
  outlet: 'roleOutlet',
  relay: 'roleRelay',
  source: 'roleSource',
  hearsay: 'roleHearsay',
};

interface Props {
  links: readonly ChainLink[];
  /** The speaker's name where it stands right above: the eye then needs only "source", while the text keeps the name. */
  speaker?: string | null;
}

const classOf = ({ role, carried, removed }: ChainLink) =>
  [role, carried && 'carried', removed && 'removed'].filter(Boolean).join(' ');

/**
 * The way from the page down to the origin as linked dots: filled where the article names who speaks, open and dashed
 * where somebody only passes on what others told, open with a dotted way and an arrow up where another sentence says the link,
 * struck through where the reader took it out.
 * Screen readers hear an ordered list with each link's part.
 */
export function Chain({ links, speaker = null }: Props) {
  if (links.length < 2) return null;
  return (
    <ol class="chain" aria-label={t('chainLabel')}>
      {links.map((link, at) => (
        <li key={at} class={classOf(link)}>
          <i aria-hidden="true" />
          {link.role === 'source' && link.name === speaker ? (
            <>
              <span aria-hidden="true">{t('chainSource')}</span>
              <span class="unseen">{link.name}</span>
            </>
          ) : (
            <span class="chain-name">{link.name}</span>
          )}{' '}
          <span class="unseen">{t(ROLE[link.role])}</span>
          {link.removed && <span class="unseen">{t('chainRemoved')}</span>}
          {link.carried && !link.removed && (
            <>
              <span class="carried-sign" aria-hidden="true">
                {CARRIED_SIGN}
              </span>{' '}
              <span class="unseen">{t('chainCarried')}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
