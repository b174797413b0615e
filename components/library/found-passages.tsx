import { shownSpan } from '../../engine/model/quotes/shown-words';
import type { FoundArticle } from '../../engine/model/views';
import { plural, t } from '../i18n/i18n';
import { Marked } from '../kit/marked';
import { KindBadge } from '../sources/badge';
import { StanceLine } from '../sources/stance-line';

interface Props {
  article: FoundArticle;
  /** The article, at some words of it where they are given. */
  addressOf(key: string, words?: string): string;
  noteAddressOf(id: string): string;
}

/** A quote without the comma or dash that led on to its cue; where the marks stand in it stays. */
const withoutTail = (text: string) => text.slice(0, shownSpan(text, [0, text.length], true)[1]);

/** Where an article says what is looked for: each passage leads to its place. */
export function FoundPassages({ article, addressOf, noteAddressOf }: Props) {
  const { found, key, language } = article;
  if (!found || found.passages.length === 0) return null;
  return (
    <ul class="found">
      {found.passages.map(({ kind, text, marks, cut, words, speaker, sourceKind, stance, noteId }, at) => (
        <li key={at} class={`found-${kind}`}>
          <a href={noteId === undefined ? addressOf(key, words || undefined) : noteAddressOf(noteId)}>
            {kind === 'note' && <span class="found-label">{t('foundNote')}</span>}
            <span lang={kind === 'note' ? undefined : language}>
              {cut[0] && '… '}
              <Marked text={kind === 'quote' && !cut[1] ? withoutTail(text) : text} marks={marks} />
              {cut[1] && ' …'}
            </span>
          </a>
          <StanceLine stance={stance} lang={language} />
          {kind === 'quote' && (
            <p class="meta">
              <span lang={speaker ? language : undefined}>{speaker ?? t('unclearSource')}</span>
              {sourceKind && <KindBadge kind={sourceKind} />}
            </p>
          )}
        </li>
      ))}
      {found.more > 0 && (
        <li class="found-more">
          <a href={addressOf(key)}>{plural('morePassages', found.more)}</a>
        </li>
      )}
    </ul>
  );
}
