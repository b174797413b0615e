import { render } from 'preact';
import { loadMessages } from '../own-pages/page-messages';
import { knowWindow } from '../own-pages/side-panel';
import { watchSight } from './in-sight';
import { nonceFromReader } from './opening';
import { Sidebar } from './sidebar';

const framed = window.top !== window;
/** Heard before anything is waited for: the page's reader names it as soon as this page has loaded. */
const nonce = framed ? nonceFromReader() : null;

await loadMessages();

async function start(): Promise<void> {
  const windowId = await knowWindow();
  if (!framed && windowId !== undefined && !location.search) {
    // The background reads from the address which window's tab the panel is about.
    location.replace(`?panel=${windowId}`);
    return;
  }
  const root = document.getElementById('sidebar');
  if (!root) return;
  if (framed) watchSight();
  render(<Sidebar nonce={nonce} windowId={windowId} />, root);
}

void start();
