import type { Fault } from '../engine/views';
import { faultWords } from './fault-words';
import { AwaySign } from './icons';
import { t } from './words';

/** Why something could not be had, and a way to see for oneself where the browser's own page says more: browsers keep back what was wrong. */
export function FaultLine({ fault }: { fault: Fault }) {
  return (
    <>
      {faultWords(fault)}
      {fault.address !== undefined && (
        <>
          {' '}
          <a class="in-words" href={fault.address} target="_blank" rel="noopener noreferrer">
            {t('faultOpen')} <AwaySign />
          </a>
        </>
      )}
    </>
  );
}
