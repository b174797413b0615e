import { t } from '../i18n/i18n';
import { AwaySign } from './icons';
import { OUTLET_PAGES } from './outlet-pages';

/** The outlets' pages on North Korea, each a link that opens beside this page. */
export function OutletLinks() {
  return (
    <ul class="outlet-links" aria-label={t('outletPages')}>
      {OUTLET_PAGES.map(({ outlet, href }) => (
        <li key={href}>
          <a class="button" href={href} target="_blank" rel="noopener noreferrer">
            {outlet} <AwaySign />
          </a>
        </li>
      ))}
    </ul>
  );
}
