import type { ComponentChildren } from 'preact';
import { plural } from '../i18n/i18n';
import { DownIcon } from '../kit/icons';
import { KindBadge } from '../sources/badge';
import type { Speaker } from '../sources/speaker';

interface Props {
  /** Of the first quote: the name of the list. */
  id: string;
  speaker: Speaker;
  /** How the source knows and why it is unnamed, where that is shown. */
  grounds: ComponentChildren;
  count: number;
  open: boolean;
  onToggle(): void;
  children: ComponentChildren;
}

/** Quotes of one speaker that follow each other: the name once, the words below; folded, the first words only. */
export function SpeakerRunView({ id, speaker, grounds, count, open, onToggle, children }: Props) {
  const more = [speaker.role, speaker.place].filter((part) => part !== null);
  return (
    <li class="run" data-hue={speaker.hue.name}>
      <p class="who run-head">
        <strong>{speaker.name}</strong>
        {speaker.kind !== null && <KindBadge kind={speaker.kind} />}
        {more.length > 0 && <span class="who-more">{more.join(' · ')}</span>}
        <button
          type="button"
          class="link run-fold"
          aria-expanded={open}
          aria-controls={`run-${id}`}
          onClick={onToggle}
        >
          <span class="unseen">{speaker.name}: </span>
          {open ? plural('quotes', count) : plural('moreQuotes', count - 1)} <DownIcon />
        </button>
      </p>
      {grounds}
      <ol class="quotes" id={`run-${id}`}>
        {children}
      </ol>
    </li>
  );
}
