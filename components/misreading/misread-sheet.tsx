import { useEffect, useRef, useState } from 'preact/hooks';
import type { Relation } from '../../engine/model';
import type { ExportFile } from '../../engine/model/views';
import { describeRelation, RELATIONS } from '../accounts/describe-accounts';
import { type MessageKey, t } from '../i18n/i18n';
import { CloseIcon } from '../kit/icons';

/** What can be said of a quote, in the names of the file. */
const QUOTE_FAULTS = {
  'other-speaker': 'misreadSpeaker',
  'other-chain': 'misreadChain',
  'no-quote': 'misreadNone',
  'missing-quote': 'misreadMissing',
} satisfies Record<string, MessageKey>;

export type QuoteFault = keyof typeof QUOTE_FAULTS;
type RowFault = Relation | 'other-point';

type What = 'quote' | 'row';

interface Props<W extends What> {
  what: W;
  /** The file as it would be saved. */
  fileOf(right: { is: W extends 'quote' ? QuoteFault : RowFault; words: string }): ExportFile;
  onSave(file: ExportFile): void;
  onClose(): void;
}

/** Asks what is right, shows the file to the letter, and saves it on the reader's machine. Nothing is sent. */
export function MisreadSheet<W extends What>({ what, fileOf, onSave, onClose }: Props<W>) {
  const sheet = useRef<HTMLDialogElement>(null);
  const choices: Array<[key: string, label: string]> =
    what === 'quote'
      ? Object.entries(QUOTE_FAULTS).map(([key, label]) => [key, t(label)])
      : [
          ...RELATIONS.map((key): [string, string] => [key, t('misreadRelation', describeRelation(key))]),
          ['other-point', t('misreadPoint')],
        ];
  const [is, setIs] = useState(choices[0]![0]);
  const [words, setWords] = useState('');
  useEffect(() => sheet.current?.showModal(), []);
  const file = (fileOf as (right: { is: string; words: string }) => ExportFile)({ is, words });
  return (
    <dialog ref={sheet} class="sheet misread-sheet" aria-labelledby="misread-title" onClose={onClose}>
      <header>
        <h2 id="misread-title">{t('misread')}</h2>
        <button type="button" class="icon" aria-label={t('close')} onClick={() => sheet.current?.close()}>
          <CloseIcon />
        </button>
      </header>
      <p>{t('misreadLead')}</p>
      <p class="field">
        <label>
          {t('misreadRight')}{' '}
          <select value={is} onChange={(event) => setIs(event.currentTarget.value)}>
            {choices.map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </p>
      <label class="misread-words">
        {t('misreadWords')}
        <textarea
          rows={2}
          maxLength={2_000}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <h3 id="misread-file">{t('misreadFile')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section class="misread-file" aria-labelledby="misread-file" tabIndex={0}>
        <pre>{file.text}</pre>
      </section>
      <p>
        <button type="button" class="button strong" onClick={() => onSave(file)}>
          {t('misreadSave')}
        </button>
      </p>
    </dialog>
  );
}
