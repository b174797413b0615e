import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '../../components/i18n/i18n';
import { LibraryFrame } from '../../components/kit/library-frame';
import { useToast } from '../../components/kit/use-toast';
import { AtRisk, Space } from '../../components/settings/at-risk';
import { ClearByOutlet } from '../../components/settings/by-outlet';
import { FollowingForm } from '../../components/settings/following-form';
import { ForgetSite } from '../../components/settings/forget-site';
import { Privacy } from '../../components/settings/privacy';
import { SettingsForm, Stored } from '../../components/settings/settings-form';
import { Shelves } from '../../components/settings/shelves';
import { SitesForm } from '../../components/settings/sites-form';
import { TextsGo } from '../../components/settings/texts-go';
import type { LibraryStats } from '../../engine/model/views';
import { ask } from '../../protocol/client';
import { saidOfForgetting } from '../own-pages/said-of-forgetting';
import { knowWindow, openSidePanel } from '../own-pages/side-panel';
import { clearOutlet, letTextsGoNow } from './clearing';
import { useFollowing } from './use-following';
import { useSettings } from './use-settings';
import { useShelves } from './use-shelves';
import { useSites } from './use-sites';

/** Settings, what is stored, and the privacy page. */
export function Options() {
  const [stats, setStats] = useState<LibraryStats | null>(null);
  const { toast, say, sayTrouble, close } = useToast();
  const { settings, change } = useSettings(say, sayTrouble);

  const [outlets, setOutlets] = useState<string[]>([]);
  const [kept, setKept] = useState<string[]>([]);
  const sites = useSites(sayTrouble);
  const { shelves, work, ...bringing } = useShelves(say, sayTrouble);
  const following = useFollowing(settings?.follow ?? null, sayTrouble);

  const count = () => {
    ask('library/stats', {}).then(setStats, sayTrouble);
    ask('library/articles', { words: '', offset: 0, limit: 0 }).then(
      (found) => setOutlets(found.outlets),
      sayTrouble,
    );
    ask('library/sites', {}).then(setKept, sayTrouble);
  };

  useEffect(() => {
    void knowWindow();
    count();
  }, []);

  const clear = async (outlet: string) => {
    try {
      const cleared = await clearOutlet(outlet);
      count();
      say(plural('articlesDeleted', cleared.count), () => void cleared.undo().then(count, sayTrouble));
    } catch (error) {
      sayTrouble(error);
    }
  };

  /** Waits for something that cannot be undone, counts anew, and tells whether it was done. */
  const done = (work: Promise<unknown>) =>
    work.then(
      () => {
        count();
        return true;
      },
      (error: unknown) => {
        sayTrouble(error);
        return false;
      },
    );

  return (
    <LibraryFrame here="options" toast={toast} onCloseToast={close}>
      <h1>{t('settings')}</h1>
      <div class="options">
        <h2>{t('settingsReading')}</h2>
        {settings && <SettingsForm settings={settings} onChange={(part) => void change(part)} />}
        <h2>{t('sidePanel')}</h2>
        <p>{t('sidePanelWhy')}</p>
        <p>
          <button
            type="button"
            class="button"
            onClick={() => void openSidePanel().catch(() => say(t('sidePanelByHand')))}
          >
            {t('openSidePanel')}
          </button>
        </p>
        <p>
          <a href="welcome.html">{t('showWelcome')}</a>
        </p>
        <h2>{t('sites')}</h2>
        <SitesForm sites={sites.sites} onAdd={sites.add} onRemove={sites.remove} />
        <h2>{t('followTitle')}</h2>
        {settings && (
          <FollowingForm
            settings={settings}
            following={following.following}
            looking={following.looking}
            onChange={(part) => void change(part)}
            onLook={following.look}
          />
        )}
        <h2>{t('shelves')}</h2>
        {settings && (
          <Shelves
            starter={settings.starterShelf}
            shelves={shelves}
            work={work}
            events={{ ...bringing, onStarter: (starterShelf) => void change({ starterShelf }) }}
          />
        )}
        <h2>{t('stored')}</h2>
        {stats && <Stored stats={stats} />}
        {stats && <Space space={stats.space} />}
        <ClearByOutlet outlets={outlets} onClear={(outlet) => void clear(outlet)} />
        <p>
          <a href="library.html">{t('openLibrary')}</a>
        </p>
        {stats && (
          <AtRisk
            stats={stats}
            onForgetRemains={() => done(ask('library/forget-remains', {}))}
            onErase={() => done(ask('library/erase', { all: true }))}
          >
            {settings && (
              <TextsGo
                settings={settings}
                onCount={({ textsGoAfter, notedTextsStay }) =>
                  ask('library/texts-due', { after: textsGoAfter, notedStay: notedTextsStay }).catch(
                    (error: unknown) => {
                      sayTrouble(error);
                      return null;
                    },
                  )
                }
                onChange={change}
                onNow={() => done(letTextsGoNow())}
              />
            )}
            <ForgetSite
              sites={kept}
              first={new URLSearchParams(location.search).get('site') ?? undefined}
              onCount={(outlet) =>
                ask('library/site', { outlet }).catch((error: unknown) => {
                  sayTrouble(error);
                  return null;
                })
              }
              onForget={(outlet, keepNotes) =>
                done(
                  ask('library/forget', { outlet, keepNotes }).then((forgotten) =>
                    say(saidOfForgetting(forgotten)),
                  ),
                )
              }
            />
          </AtRisk>
        )}
        <Privacy />
      </div>
    </LibraryFrame>
  );
}
