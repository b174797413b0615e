import { render } from 'preact';
import browser from 'webextension-polyfill';
import { speakThrough } from '../../components/words';
import { watchSight } from './in-sight';
import { knowWindow } from './side-panel';
import { Sidebar } from './sidebar';

speakThrough({
  getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
  getUILanguage: () => browser.i18n.getUILanguage(),
});
document.documentElement.lang = browser.i18n.getUILanguage();

async function start(): Promise<void> {
  const framed = window.top !== window;
  const windowId = await knowWindow();
  if (!framed && windowId !== undefined && !location.search) {
    // The background reads from the address which window's tab the panel is about.
    location.replace(`?panel=${windowId}`);
    return;
  }
  const root = document.getElementById('desk');
  if (!root) return;
  if (framed) watchSight();
  // The nonce is only good once, and only for this frame; absent where the browser itself shows the page.
  render(<Sidebar nonce={framed ? location.hash.slice(1) : null} windowId={windowId} />, root);
}

void start();
