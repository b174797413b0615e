import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TagCount } from '../../engine/model/views';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';

interface Props {
  tags: readonly TagCount[];
  /** The tag that the notes are narrowed to; empty for none. */
  picked: string;
  onPick(tag: string): void;
  /** Renames a tag in every note; the name of another tag joins the two, an empty one takes it away. */
  onRename(from: string, to: string): void;
}

/** Every tag of the library: picked to narrow the list, renamed, joined with another, taken away. Folded until the reader wants it. */
export function TagList({ tags, picked, onPick, onRename }: Props) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const summary = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The tag that stayed as it is: the keyboard goes back to where it came from. */
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    if (kept === null) return;
    const at = tags.findIndex(({ tag }) => tag === kept);
    list.current?.children[at]?.querySelector<HTMLElement>('button.link')?.focus();
    setKept(null);
  }, [kept]);
  if (tags.length === 0) return null;
  return (
    <details class="tag-list">
      <summary ref={summary}>{plural('tagsCount', tags.length)}</summary>
      <ul class="tags-all" ref={list}>
        {tags.map(({ tag, notes }) => (
          <li key={tag}>
            {renaming === tag ? (
              <Rename
                tag={tag}
                others={tags}
                onDone={(to) => {
                  setRenaming(null);
                  if (to === null || to === tag) return setKept(tag);
                  // The field that had the keyboard is gone, and so may the tag be.
                  summary.current?.focus();
                  onRename(tag, to);
                }}
              />
            ) : (
              <>
                <button
                  type="button"
                  class="tag"
                  aria-pressed={picked === tag}
                  onClick={() => onPick(picked === tag ? '' : tag)}
                >
                  {tag}
                </button>
                <span class="meta">{plural('notesCount', notes)}</span>
                <button
                  type="button"
                  class="link"
                  aria-label={t('tagRenameNamed', tag)}
                  onClick={() => setRenaming(tag)}
                >
                  {t('tagRename')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface RenameProps {
  tag: string;
  others: readonly TagCount[];
  /** `null`: it stays as it is. */
  onDone(to: string | null): void;
}

function Rename({ tag, others, onDone }: RenameProps) {
  const [to, setTo] = useState(tag);
  const list = useId();
  const name = to.trim().replace(/^#+/, '').trim();
  const other = others.find((one) => one.tag === name && one.tag !== tag);
  const start = useRef(false);
  return (
    <form
      class="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') onDone(name);
      }}
    >
      <input
        ref={(field) => {
          if (field && !start.current) {
            start.current = true;
            field.select();
          }
        }}
        aria-label={t('tagNewName', tag)}
        list={list}
        maxLength={200}
        value={to}
        onInput={(event) => setTo(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone(null);
        }}
      />
      <datalist id={list}>
        {others.map((one) => (
          <option key={one.tag} value={one.tag} />
        ))}
      </datalist>
      <button type="submit" class="button" disabled={name === ''}>
        {other ? t('tagJoin') : t('tagRename')}
      </button>
      <button type="button" class="link" onClick={() => onDone('')}>
        {t('tagTakeAway')}
      </button>
      <button type="button" class="link" onClick={() => onDone(null)}>
        {t('cancel')}
      </button>
      {other && (
        <p class="meta" role="status">
          {t('tagJoins', other.tag, number(other.notes))}
        </p>
      )}
    </form>
  );
}
