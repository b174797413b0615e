/**
 * What the browser starts: a service worker in Chromium, an event page in Firefox. It only wires the browser's events
 * to the rooms; nothing that matters is kept here, since the worker is stopped after 30 seconds of rest.
 */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { readDeskPort } from '../protocol/desk-port';
import { sentAs } from '../protocol/packed-answer';
import { Library } from '../storage/library/library';
import { SessionDesk } from '../storage/private/session-desk';
import { Lanes } from './background/access/lanes';
import { PageRates } from './background/access/page-rates';
import { callerOf } from './background/access/senders';
import { UnderWay } from './background/access/under-way';
import { browserAlarms } from './background/browser/browser-alarms';
import { browserOutside } from './background/browser/browser-calls';
import { browserSessionStore } from './background/browser/browser-session-store';
import { browserEngine } from './background/engine/browser-engine';
import { IS_TRACED, traced, tracedPort } from './background/handlers/message-trace';
import { isEnvelope, routerOf } from './background/handlers/router';
import { announceFetched } from './background/services/announcing';
import { browserCourier, browserPageReader, permitted } from './background/services/browser-reach';
import { FOLLOW_ALARM, Following } from './background/services/following';
import { beginSession, renewFindings, windowClosed } from './background/services/housekeeping';
import { installed } from './background/services/installed';
import { Reach } from './background/services/reaching';
import type { Rooms } from './background/services/services';
import { panelClosed } from './background/services/side-panel';
import { registerSites } from './background/services/sites';
import { arrangeShelf } from './background/services/starter-shelf';
import { commandPressed, toolbarClicked } from './background/services/toolbar';
import { Ports } from './background/tabs/ports';
import { TabStates } from './background/tabs/tab-states';

export default defineBackground(() => {
  const store = browserSessionStore();
  const library = new Library(undefined, undefined, browserEngine());
  const states = new TabStates(store);
  const courier = browserCourier(library);
  const reach = new Reach({
    library,
    courier,
    pages: browserPageReader(),
    store,
    permitted,
    onArticle: (key) => rooms.later(() => announceFetched(rooms, key)),
  });
  const session = new SessionDesk(store, library);
  // For the console of a build that traces.
  if (IS_TRACED)
    Object.assign(globalThis, { rankingsMade: () => library.rankings.made + session.rankings.made });
  const rooms: Rooms = {
    library,
    reach,
    following: new Following(library, courier, reach, browserAlarms),
    session,
    states,
    ports: new Ports(states, browserOutside.windowShowing),
    lanes: new Lanes(),
    rates: new PageRates(),
    underWay: new UnderWay(),
    outside: browserOutside,
    later: (work) => void work().catch((error: unknown) => console.warn('Second Source:', error)),
  };
  const router = routerOf(rooms);
  const route = IS_TRACED ? traced(router, (line) => console.info(line)) : router;

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // `true` keeps the channel open until `respond`: understood by the polyfill and by every browser's own API.
    if (isEnvelope(message)) void route(message, sender).then((reply) => respond(sentAs(reply, message)));
    else respond(undefined);
    return true;
  });

  browser.runtime.onConnect.addListener((port) => {
    const name = readDeskPort(port.name);
    if (!name) return;
    const listener = IS_TRACED ? tracedPort(port, (line) => console.info(line)) : port;
    port.onDisconnect.addListener(() => {
      if (rooms.ports.remove(listener) !== null) rooms.later(() => panelClosed(rooms));
    });
    const { sender } = port;
    rooms.later(async () => {
      try {
        const caller = await callerOf(
          sender ?? {},
          { name: 'settings/get', ask: {} },
          browserOutside,
          states,
        );
        const { tabId, windowId } = caller.who === 'desk' ? caller : { tabId: null, windowId: null };
        await rooms.ports.add(listener, tabId, windowId, name);
      } catch {
        port.disconnect();
      }
    });
  });

  browser.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) rooms.later(() => toolbarClicked(rooms, tab.id!, tab.windowId));
  });
  browser.commands.onCommand.addListener((command) => {
    rooms.later(async () => {
      const tab = await browserOutside.activeTab();
      if (tab) await commandPressed(rooms, command, tab.id);
    });
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FOLLOW_ALARM) rooms.later(() => rooms.following.look());
  });

  browser.tabs.onRemoved.addListener((tabId) => {
    rooms.underWay.end(tabId);
    rooms.later(() => states.forget(tabId));
  });
  browser.windows.onRemoved.addListener(() =>
    rooms.later(async () => {
      const windows = await browser.windows.getAll();
      await windowClosed(rooms, windows.filter((window) => window.incognito).length);
    }),
  );

  browser.permissions.onAdded.addListener(() => rooms.later(registerSites));
  browser.permissions.onRemoved.addListener(() => rooms.later(registerSites));
  browser.runtime.onInstalled.addListener(({ reason }) =>
    rooms.later(() => installed(rooms, reason, registerSites)),
  );

  // Registered so that the browser's start wakes the background; the work is the same on every start.
  browser.runtime.onStartup.addListener(() => undefined);
  rooms.later(() => beginSession(rooms, store));
  rooms.later(() => renewFindings(rooms));
  rooms.later(() => rooms.following.arrange());
  rooms.later(() => arrangeShelf(rooms));
});
