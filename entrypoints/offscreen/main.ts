/**
 * A page that nobody sees, for what a service worker cannot do: Chromium's background has pages parsed, redirects followed and long
 * texts read here. Firefox's background holds it in a frame for the parsing alone; that frame goes with the background.
 */
import browser from 'webextension-polyfill';
import { endOfRedirects } from '../../network/offscreen/end-of-redirects';
import { FOLLOW_PORT, type FollowAnswer, type FollowRequest } from '../../network/offscreen/follow-request';
import { readHtml } from '../../network/pages/read-html';
import { isReadRequest } from '../../network/pages/read-request';
import { startDirectWorker } from '../../storage/work/direct-worker';
import { ENGINE_PORT, type WorkDone, type WorkOrder } from '../../storage/work/engine-messages';

/** Milliseconds without work after which the document closes itself; opening it anew takes a few milliseconds. */
const REST = 30_000;

let working = 0;
let rest = setTimeout(goToRest, REST);

/** Closes the document; not where it is a frame of Firefox's background, since closing the frame would close the background. */
function goToRest(): void {
  if (window.parent === window) window.close();
}

function worked(change: 1 | -1): void {
  working += change;
  clearTimeout(rest);
  if (working === 0) rest = setTimeout(goToRest, REST);
}

browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  // Only the background asks: a tab's message, whoever's it is, is none of ours.
  if (sender.id !== browser.runtime.id || sender.tab || !isReadRequest(message)) return undefined as never;
  worked(1);
  try {
    (respond as (answer: unknown) => void)(readHtml(message.read, message.address));
  } finally {
    worked(-1);
  }
  return true;
});

// The background that holds this frame asks by a port of its own: a message of `runtime` does not reach a frame of its sender's page.
window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
  if (source !== window.parent || source === window || !port || !isReadRequest(data)) return;
  port.postMessage(readHtml(data.read, data.address));
  port.close();
});

browser.runtime.onConnect.addListener((port) => {
  const { sender } = port;
  if (port.name !== FOLLOW_PORT || sender?.id !== browser.runtime.id || sender.tab) return;
  const controller = new AbortController();
  port.onDisconnect.addListener(() => controller.abort());
  port.onMessage.addListener((message) => {
    const { address, sources } = message as FollowRequest;
    worked(1);
    void endOfRedirects(address, sources, controller.signal).then((end) => {
      worked(-1);
      if (!controller.signal.aborted) port.postMessage({ end } satisfies FollowAnswer);
    });
  });
});

/** How often the background hears that its worker works, in milliseconds: Chromium stops a service worker that hears nothing for 30 s. */
const SIGN_OF_LIFE = 10_000;

browser.runtime.onConnect.addListener((port) => {
  const { sender } = port;
  if (port.name !== ENGINE_PORT || sender?.id !== browser.runtime.id || sender.tab) return;
  worked(1);
  let orders = 0;
  const post = (done: WorkDone) => port.postMessage(done);
  const worker = startDirectWorker(
    (done) => {
      orders--;
      post(done);
    },
    () => {
      port.disconnect();
      end();
    },
  );
  const signs = setInterval(() => orders > 0 && post({ alive: true }), SIGN_OF_LIFE);
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    clearInterval(signs);
    void worker.then((one) => one.end());
    worked(-1);
  };
  port.onDisconnect.addListener(end);
  port.onMessage.addListener((order) => {
    orders++;
    void worker.then((one) => one.post(order as WorkOrder));
  });
});
