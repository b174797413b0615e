import { HIGHLIGHT_COLOURS } from '../../engine/model';
import type { HighlightNames } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import { colourWord } from '../notes/highlights';

interface NamesProps {
  names: HighlightNames;
  onChange(names: HighlightNames): void;
}

/** What each colour means, for the reader to name. */
export function MeaningFields({ names, onChange }: NamesProps) {
  return (
    <fieldset class="field meanings">
      <legend>{t('settingMarks')}</legend>
      <p class="help">{t('settingMarksHelp')}</p>
      {HIGHLIGHT_COLOURS.map((one) => (
        <label key={one}>
          <span class="marked" data-mark={one}>
            {colourWord(one)}
          </span>
          <input
            type="text"
            maxLength={60}
            value={names[one] ?? ''}
            onChange={(event) => {
              const { [one]: _, ...others } = names;
              const name = event.currentTarget.value.trim();
              onChange(name === '' ? others : { ...others, [one]: name });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
