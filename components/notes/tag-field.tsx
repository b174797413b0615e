import { useId, useState } from 'preact/hooks';
import { t } from '../i18n/i18n';
import { CloseIcon } from '../kit/icons';
import { useLocked } from './keys-taken';

interface Props {
  tags: string[];
  /** Offered for completion. */
  known: readonly string[];
  onChange(tags: string[]): void;
}

/** As long as storage takes them. */
const LONGEST_TAG = 200;
const MOST_TAGS = 100;

/** The tags in what was typed: parted by commas, the number sign in front left out, none twice. */
export function withTyped(tags: readonly string[], typed: string): string[] {
  const added = typed
    .split(',')
    .map((tag) => tag.trim().replace(/^#+/, '').trim().slice(0, LONGEST_TAG))
    .filter((tag) => tag !== '');
  return [...new Set([...tags, ...added])].slice(0, MOST_TAGS);
}

/** A note's tags: typed and ended by comma or Enter, taken back by Backspace or their own button. */
export function TagField({ tags, known, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const locked = useLocked();
  const id = useId();
  const take = () => {
    if (typed.trim() !== '') onChange(withTyped(tags, typed));
    setTyped('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === ',') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button
            type="button"
            aria-label={t('tagRemove', tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
      <input
        aria-label={t('tagsLabel')}
        placeholder={tags.length === 0 ? t('tagsHint') : ''}
        list={id}
        value={typed}
        readOnly={locked}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={take}
      />
      <datalist id={id}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
