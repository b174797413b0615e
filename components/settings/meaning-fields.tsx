import { useState } from 'preact/hooks';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../engine/model';
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
        <MeaningField
          key={one}
          colour={one}
          name={names[one] ?? ''}
          onChange={(name) => {
            const { [one]: _, ...others } = names;
            onChange(name === '' ? others : { ...others, [one]: name });
          }}
        />
      ))}
    </fieldset>
  );
}

interface NameProps {
  colour: HighlightColour;
  name: string;
  onChange(name: string): void;
}

/** One name. What is being typed stays when the page is drawn anew meanwhile, as when its figures arrive. */
function MeaningField({ colour, name, onChange }: NameProps) {
  // Another stored name takes the place of what was typed over this one.
  const [typed, setTyped] = useState<{ over: string; words: string } | null>(null);
  return (
    <label>
      <span class="marked" data-mark={colour}>
        {colourWord(colour)}
      </span>
      <input
        type="text"
        maxLength={60}
        value={typed?.over === name ? typed.words : name}
        onInput={(event) => setTyped({ over: name, words: event.currentTarget.value })}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    </label>
  );
}
