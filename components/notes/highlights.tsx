/** Highlights: words that the reader marked in a colour, with or without a note. What a colour means is in the reader's own words. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Annotation, HIGHLIGHT_COLOURS, type HighlightColour } from '../../engine/model';
import type { HighlightNames } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';

/** What the reader calls the colours; those without a name go by the colour's own. */
export const Meanings = createContext<HighlightNames>({});

const COLOUR: Record<HighlightColour, MessageKey> = {
  yellow: 'markYellow',
  green: 'markGreen',
  blue: 'markBlue',
  pink: 'markPink',
};

export const colourWord = (colour: HighlightColour): string => t(COLOUR[colour]);

/** The colour that an annotation's words are marked in; `null` for all others. */
export function colourOf({ target }: Pick<Annotation, 'target'>): HighlightColour | null {
  return (target.kind === 'passage' && target.colour) || null;
}

/** A colour with what it means: the words say it, too. */
export function Marked({ colour }: { colour: HighlightColour }) {
  const names = useContext(Meanings);
  return (
    <span class="marked" data-mark={colour}>
      {names[colour] || colourWord(colour)}
    </span>
  );
}

interface FieldProps {
  /** Names this group of buttons among others of the page. */
  name: string;
  colour: HighlightColour | null;
  onChange(colour: HighlightColour | null): void;
}

/** Marks the words in one of four colours, or in none. A mark needs no words. */
export function ColourField({ name, colour, onChange }: FieldProps) {
  const names = useContext(Meanings);
  const choices = [null, ...HIGHLIGHT_COLOURS];
  return (
    <fieldset class="colours">
      <legend class="unseen">{t('markIn')}</legend>
      {choices.map((one) => (
        <label key={one} class="colour" data-mark={one ?? 'none'}>
          <input
            type="radio"
            name={`colour ${name}`}
            checked={colour === one}
            onChange={() => onChange(one)}
          />
          {one === null ? t('markNone') : names[one] || colourWord(one)}
        </label>
      ))}
    </fieldset>
  );
}
