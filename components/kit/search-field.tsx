import { SearchIcon } from './icons';

interface Props {
  label: string;
  value: string;
  onInput(words: string): void;
}

/** Search as you type. */
export function SearchField({ label, value, onInput }: Props) {
  return (
    <label class="search">
      <SearchIcon />
      <span class="unseen">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={value}
        maxLength={200}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

interface FilterSelectProps {
  label: string;
  /** What is said for no choice. */
  all: string;
  value: string;
  choices: readonly string[];
  /** What a choice is called; absent: as it is. */
  nameOf?(choice: string): string;
  onPick(value: string): void;
}

/** One filter of a list. */
export function FilterSelect({ label, all, value, choices, nameOf, onPick }: FilterSelectProps) {
  if (choices.length === 0 && value === '') return null;
  return (
    <label class="pick">
      <span class="unseen">{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{all}</option>
        {[...new Set(value === '' ? choices : [...choices, value])].map((choice) => (
          <option key={choice} value={choice}>
            {nameOf ? nameOf(choice) : choice}
          </option>
        ))}
      </select>
    </label>
  );
}
