import { useContext } from 'preact/hooks';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../engine/model';
import { t } from '../i18n/i18n';
import { colourWord, Meanings } from './highlights';

interface FilterProps {
  picked: HighlightColour | null;
  onPick(colour: HighlightColour | null): void;
}

/** Shows the notes of one colour alone, or all of them again. */
export function ColourFilter({ picked, onPick }: FilterProps) {
  const names = useContext(Meanings);
  return (
    <fieldset class="colours filter">
      <legend class="unseen">{t('markFilter')}</legend>
      {HIGHLIGHT_COLOURS.map((one) => (
        <button
          key={one}
          type="button"
          class="colour"
          data-mark={one}
          aria-pressed={picked === one}
          onClick={() => onPick(picked === one ? null : one)}
        >
          {names[one] || colourWord(one)}
        </button>
      ))}
    </fieldset>
  );
}
