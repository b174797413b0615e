import type { LibraryStats, Settings, Theme } from '../../engine/model/views';
import { number, size } from '../i18n/dates';
import { type MessageKey, t } from '../i18n/i18n';
import { MeaningFields } from './meaning-fields';

const THEMES: Record<Theme, MessageKey> = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' };

/** The sidebar's least and greatest width in CSS pixels: two columns of words at one end, most of a laptop's window at the other. */
const NARROWEST = 280;
const WIDEST = 720;

interface Props {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
}

/** The reader's choices; each is stored as it is made. */
export function SettingsForm({ settings, onChange }: Props) {
  return (
    <>
      <label class="field">
        <input
          type="checkbox"
          checked={settings.showHighlights}
          onChange={(event) => onChange({ showHighlights: event.currentTarget.checked })}
        />
        {t('settingHighlights')}
      </label>
      <label class="field">
        <input
          type="checkbox"
          aria-describedby="setting-notes-help"
          checked={settings.showNotes}
          onChange={(event) => onChange({ showNotes: event.currentTarget.checked })}
        />
        {t('settingNotes')}
      </label>
      <p class="help" id="setting-notes-help">
        {t('settingNotesHelp')}{' '}
        <a class="in-words" href="#privacy">
          {t('privacy')}
        </a>
      </p>
      <label class="field">
        <input
          type="checkbox"
          checked={settings.openSidebar}
          onChange={(event) => onChange({ openSidebar: event.currentTarget.checked })}
        />
        {t('settingSidebar')}
      </label>
      <label class="field">
        {t('settingWidth')}
        <input
          type="number"
          min={NARROWEST}
          max={WIDEST}
          step={10}
          value={settings.sidebarWidth}
          onChange={(event) => {
            const width = Math.round(event.currentTarget.valueAsNumber);
            if (width >= NARROWEST && width <= WIDEST) onChange({ sidebarWidth: width });
            else event.currentTarget.value = String(settings.sidebarWidth);
          }}
        />
      </label>
      <MeaningFields
        names={settings.highlightNames}
        onChange={(highlightNames) => onChange({ highlightNames })}
      />
      <fieldset class="field">
        <legend class="unseen">{t('settingTheme')}</legend>
        <span aria-hidden="true">{t('settingTheme')}</span>
        {(Object.keys(THEMES) as Theme[]).map((theme) => (
          <label key={theme} class="check">
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => onChange({ theme })}
            />
            {t(THEMES[theme])}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** What the library holds and how large it is. */
export function Stored({ stats }: { stats: LibraryStats }) {
  return (
    <dl class="facts">
      <dt>{t('articles')}</dt>
      <dd>{number(stats.articles)}</dd>
      <dt>{t('notes')}</dt>
      <dd>{number(stats.notes)}</dd>
      <dt>{t('storedSize')}</dt>
      <dd>
        {stats.bytes === null ? t('storedSizeUnknown') : size(stats.bytes)}
        {stats.bytes !== null && <span class="help"> {t('storedSizeLater')}</span>}
      </dd>
    </dl>
  );
}
