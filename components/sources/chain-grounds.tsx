import type { ChainLink, Span } from '../../engine/model';
import { t } from '../i18n/i18n';
import { CARRIED_SIGN } from './carried-sign';
import { chainEvidence, type Evidence } from './chain-evidence';

interface Props {
  /** The article's, which the links' evidence is places in. */
  text: string;
  links: readonly ChainLink[];
  /** Brings words of the article into sight. */
  onGo(span: Span): void;
}

/** Under the chain of the quote that the reader is at: each link with the article's words for it, which lead to their place. */
export function ChainGrounds({ text, links, onGo }: Props) {
  const told = links.length < 2 ? [] : chainEvidence(text, links);
  if (told.length === 0) return null;
  return (
    <ul class="chain-grounds" aria-label={t('chainGrounds')}>
      {told.map((evidence, at) => (
        <li key={at}>
          <Ground evidence={evidence} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function Ground({
  evidence: { link, words, span, carried },
  onGo,
}: { evidence: Evidence } & Pick<Props, 'onGo'>) {
  return (
    <>
      {carried && (
        <span class="carried-sign" aria-hidden="true">
          {CARRIED_SIGN}
        </span>
      )}
      <b>{link.name}</b>{' '}
      {span === null ? (
        t('carriedOn')
      ) : (
        <>
          {t(carried ? 'carriedOnFrom' : 'restsOn')}{' '}
          <button type="button" class="words" aria-label={t('goToWords', words)} onClick={() => onGo(span)}>
            “{words}”
          </button>
        </>
      )}
    </>
  );
}
