import type { Annotation, ChainLink, Span } from '../../engine/model';
import { type Correction, takenOutBy } from '../../engine/model/chain-corrections';
import { t } from '../i18n/i18n';
import { CARRIED_SIGN } from './carried-sign';
import { wordsOfLink } from './chain-evidence';

interface ChainEvents {
  /** Brings words of the article into sight. */
  onWords(span: Span): void;
  /** The reader says that a link does not belong in the chain. */
  onTakeOut(link: ChainLink): void;
  /** The reader takes that back. */
  onPutBack(corrections: readonly Annotation[]): void;
}

interface Props {
  /** The article's, which the links' evidence is places in. */
  text: string;
  /** As the engine read them. */
  links: readonly ChainLink[];
  corrections: readonly Correction[];
  events: ChainEvents;
}

/**
 * Under the chain of the quote that the reader is at: each link with the article's words for it, which lead to their place, and the way to
 * take it out or to put it back. The page and the source always belong there.
 */
export function ChainGrounds({ text, links, corrections, events }: Props) {
  const rows = links.length < 2 ? [] : links.filter((link) => isOpen(link) || hasGrounds(text, link));
  const gone = corrections.filter(({ applies }) => !applies);
  if (rows.length === 0 && gone.length === 0) return null;
  return (
    <ul class="chain-grounds" aria-label={t('chainGrounds')}>
      {rows.map((link, at) => (
        <li key={at}>
          <Link text={text} link={link} taken={takenOutBy(link, corrections)} events={events} />
        </li>
      ))}
      {gone.map(({ annotation, target }) => (
        <li key={annotation.id}>
          <s>{target.link.name}</s> {t('takenOutGone')}{' '}
          <button type="button" class="link" onClick={() => events.onPutBack([annotation])}>
            {t('forgetCorrection')}
          </button>
        </li>
      ))}
    </ul>
  );
}

const isOpen = ({ role }: ChainLink) => role === 'relay' || role === 'hearsay';
const hasGrounds = (text: string, link: ChainLink) => link.carried || wordsOfLink(text, link) !== '';

interface LinkProps {
  text: string;
  link: ChainLink;
  /** The corrections that take it out. */
  taken: readonly Correction[];
  events: ChainEvents;
}

function Link({ text, link, taken, events }: LinkProps) {
  if (taken.length > 0) {
    return (
      <>
        <s>{link.name}</s> {t('takenOut')} {taken.some(({ earlier }) => earlier) && t('earlierReading')}{' '}
        <button
          type="button"
          class="link"
          onClick={() => events.onPutBack(taken.map(({ annotation }) => annotation))}
        >
          {t('putBack')}
        </button>
      </>
    );
  }
  const words = wordsOfLink(text, link);
  const span = link.evidence;
  return (
    <>
      {link.carried && (
        <span class="carried-sign" aria-hidden="true">
          {CARRIED_SIGN}
        </span>
      )}
      <b>{link.name}</b>{' '}
      {span && words !== '' ? (
        <>
          {t(link.carried ? 'carriedOnFrom' : 'restsOn')}{' '}
          <button
            type="button"
            class="words"
            aria-label={t('goToWords', words)}
            onClick={() => events.onWords(span)}
          >
            “{words}”
          </button>
        </>
      ) : (
        link.carried && t('carriedOn')
      )}{' '}
      {isOpen(link) && (
        <button
          type="button"
          class="link"
          aria-label={t('takeOutOf', link.name)}
          onClick={() => events.onTakeOut(link)}
        >
          {t('takeOut')}
        </button>
      )}
    </>
  );
}
