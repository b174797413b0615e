import { SHOWN_OUTLETS } from '../../engine/outlets/shown';
import { t } from '../i18n/i18n';
import { ExternalLinkIcon } from './icons';

/** The outlets' pages on North Korea, each a link that opens beside this page. */
export function OutletLinks() {
  return (
    <ul class="outlet-links" aria-label={t('outletPages')}>
      {SHOWN_OUTLETS.map(({ name, home }) => (
        <li key={home}>
          <a class="button" href={home} target="_blank" rel="noopener noreferrer">
            {name} <ExternalLinkIcon />
          </a>
        </li>
      ))}
    </ul>
  );
}
