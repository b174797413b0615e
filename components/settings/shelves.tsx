import type { ShelfCheck, ShelfSummary } from '../../engine/model/views';
import { moment } from '../i18n/dates';
import { describeFileFault } from '../i18n/describe-file-fault';
import { plural, t } from '../i18n/i18n';
import { FilePicker } from '../kit/file-picker';
import { useDrop } from '../kit/use-drop';

/** A file that the reader brings: being looked at, looked at, or no text at all. */
export type ShelfWork =
  | { is: 'idle' }
  | { is: 'checking' | 'bringing'; file: string }
  | { is: 'too-large'; file: string }
  | { is: 'checked'; file: string; check: ShelfCheck };

interface ShelfEvents {
  onStarter(on: boolean): void;
  onFile(file: File): void;
  onBring(): void;
  onCancel(): void;
  onRemove(shelf: ShelfSummary): void;
}

interface Props {
  /** Whether the starter shelf is offered. */
  starter: boolean;
  shelves: readonly ShelfSummary[];
  work: ShelfWork;
  events: ShelfEvents;
}

/** Shelves of summaries: the one that comes with the extension, those that the reader brought, and bringing another one. */
export function Shelves({ starter, shelves, work, events }: Props) {
  return (
    <>
      <p>{t('shelvesHelp')}</p>
      <label class="field">
        <input
          type="checkbox"
          checked={starter}
          onChange={(event) => events.onStarter(event.currentTarget.checked)}
        />
        {t('settingShelf')}
      </label>
      {shelves.length > 0 && (
        <ul class="sites shelves">
          {shelves.map((shelf) => (
            <li key={shelf.id}>
              <span>
                <strong>{shelf.title}</strong>
                {shelf.about !== null && <span class="shelf-about">{shelf.about}</span>}
                <span class="meta">
                  {[contents(shelf), t('shelfBrought', moment(shelf.brought))].join(' · ')}
                </span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t('shelfRemoveNamed', shelf.title)}
                onClick={() => events.onRemove(shelf)}
              >
                {t('shelfRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Bring work={work} events={events} />
    </>
  );
}

const contents = ({ events, accounts }: { events: number; accounts: number }) =>
  [plural('shelfEvents', events), plural('shelfAccounts', accounts)].join(', ');

function Bring({ work, events }: Pick<Props, 'work' | 'events'>) {
  const busy = work.is === 'checking' || work.is === 'bringing';
  const [over, place] = useDrop(({ files: [file] }) => {
    if (file && !busy) events.onFile(file);
  });
  return (
    <div class={over ? 'bring-place over' : 'bring-place'} {...place}>
      <p>{t('shelfBringHelp')}</p>
      <p class="acts">
        <FilePicker
          label={t('shelfPick')}
          takes={t('shelfPickTakes')}
          accept=".json,application/json"
          busy={busy}
          onFile={events.onFile}
        />
        {busy && (
          <span role="status">
            {t(work.is === 'bringing' ? 'shelfBringing' : 'shelfChecking', work.file)}
          </span>
        )}
      </p>
      {work.is === 'too-large' && (
        <div class="trouble" role="alert">
          <p>
            <strong>{t('shelfRefused', work.file)}</strong> {t('shelfTooLarge')}
          </p>
        </div>
      )}
      {work.is === 'checked' && <Checked file={work.file} check={work.check} events={events} />}
    </div>
  );
}

function Checked({ file, check, events }: { file: string; check: ShelfCheck; events: ShelfEvents }) {
  if (!check.sound) {
    return (
      <div class="trouble" role="alert">
        <p>
          <strong>{t('shelfRefused', file)}</strong> {t('shelfRefusedHelp')}
        </p>
        <ul class="shelf-faults">
          {check.faults.map((fault, at) => (
            <li key={at}>{describeFileFault(fault)}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <section class="note" aria-label={t('shelfSound', file)}>
      <p role="status">{t('shelfSound', file)}</p>
      <p>
        <strong>{check.title}</strong>
        {check.about !== null && <span class="shelf-about">{check.about}</span>}
        <span class="meta">{contents(check)}</span>
      </p>
      <p>{t(check.there ? 'shelfThere' : 'shelfTrust')}</p>
      <p class="acts">
        {!check.there && (
          <button type="button" class="button strong" onClick={events.onBring}>
            {t('shelfBring')}
          </button>
        )}
        <button type="button" class="link" onClick={events.onCancel}>
          {t(check.there ? 'close' : 'cancel')}
        </button>
      </p>
    </section>
  );
}
