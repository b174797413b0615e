import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_NOTE } from '../../engine/model/note';
import { moment } from '../i18n/dates';
import { t } from '../i18n/i18n';
import { describeTrouble } from '../i18n/trouble';
import { shownWords } from '../sources/wording';
import type { Draft } from './draft';
import { ColourField, colourOf } from './highlights';
import { useLocked } from './keys-taken';
import type { EditorEvents } from './note-editing';
import { TagField } from './tag-field';

interface Props {
  draft: Draft;
  knownTags: readonly string[];
  events: EditorEvents;
  /** Shows the words that the note is on: needed where they do not stand above it. */
  withWords?: boolean;
}

/** A note's editor: saves by itself, says what is saved, closes with Escape or Ctrl+Enter, and keeps the text whatever happens. */
export function NoteEditor({ draft, knownTags, events, withWords = false }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { key } = draft;
  const locked = useLocked();

  useEffect(() => {
    field.current?.focus();
    field.current?.closest('.editor')?.scrollIntoView?.({ block: 'nearest' });
  }, [key]);

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.stopPropagation();
      event.preventDefault();
      events.onDone(key);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Ctrl+Enter are taken from the fields inside
    <div class="editor" onKeyDown={onKey}>
      {withWords && draft.words !== '' && (
        <blockquote class="on-words">{shownWords(draft.words, true)}</blockquote>
      )}
      {draft.restored && (
        <p class="help" role="status">
          {t('draftRestored')}
        </p>
      )}
      <textarea
        ref={field}
        aria-label={t('noteLabel')}
        placeholder={t('noteHint')}
        rows={3}
        maxLength={LONGEST_NOTE}
        readOnly={locked}
        value={draft.body}
        onInput={(event) => events.onType(key, { body: event.currentTarget.value })}
      />
      {draft.target.kind === 'passage' && (
        <ColourField
          name={key}
          colour={colourOf(draft)}
          onChange={(colour) => events.onType(key, { colour })}
        />
      )}
      <TagField tags={draft.tags} known={knownTags} onChange={(tags) => events.onType(key, { tags })} />
      {draft.state === 'failed' && <Failed draft={draft} events={events} />}
      <div class="editor-foot">
        <span class="saved" role="status">
          {draft.state === 'saved' && draft.saved !== null ? t('savedAt', moment(draft.saved)) : ''}
        </span>
        {draft.state === 'saving' && <span class="saved">{t('saving')}</span>}
        {draft.restored && draft.state !== 'failed' && (
          <button type="button" class="link" onClick={() => events.onDiscard(key)}>
            {t('discard')}
          </button>
        )}
        <button type="button" class="button" onClick={() => events.onDone(key)}>
          {t('done')}
        </button>
      </div>
    </div>
  );
}

/** What went wrong and the ways on; the text above stays as it is. */
function Failed({ draft: { key, trouble }, events }: { draft: Draft; events: EditorEvents }) {
  const torn = trouble === 'conflict' || trouble === 'not-found';
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{t('notSaved')}</strong> {describeTrouble(trouble ?? 'internal')} {t('textKept')}
      </p>
      <p class="acts">
        {torn ? (
          <>
            <button type="button" class="link" onClick={() => events.onKeepMine(key)}>
              {trouble === 'conflict' ? t('keepMine') : t('saveAsNew')}
            </button>
            {trouble === 'conflict' && (
              <button type="button" class="link" onClick={() => events.onTakeStored(key)}>
                {t('takeStored')}
              </button>
            )}
          </>
        ) : (
          <button type="button" class="link" onClick={() => events.onRetry(key)}>
            {t('saveAgain')}
          </button>
        )}
        <button type="button" class="link" onClick={() => events.onDiscard(key)}>
          {t('discard')}
        </button>
      </p>
    </div>
  );
}
