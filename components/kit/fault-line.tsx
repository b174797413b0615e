import type { Fault } from '../../engine/model/views';
import { describeFault } from '../i18n/describe-fault';
import { t } from '../i18n/i18n';
import { ExternalLinkIcon } from './icons';

/** Why something could not be had, and a way to see for oneself where the browser's own page says more: browsers keep back what was wrong. */
export function FaultLine({ fault }: { fault: Fault }) {
  return (
    <>
      {describeFault(fault)}
      {fault.address !== undefined && (
        <>
          {' '}
          <a class="in-words" href={fault.address} target="_blank" rel="noopener noreferrer">
            {t('faultOpen')} <ExternalLinkIcon />
          </a>
        </>
      )}
    </>
  );
}
