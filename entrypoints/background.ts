/**
 * What the browser starts: a service worker in Chromium, an event page in Firefox. It only wires the browser's events
 * to the services; nothing that matters is kept here, since the worker is stopped after 30 seconds of rest.
 */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { readClientPort } from '../protocol/client-port';
import { sentAs } from '../protocol/packed-answer';
import { Library } from '../storage/library/library';
import { PrivateSession } from '../storage/private/private-session';
import type { SessionStore } from '../storage/private/session-store';
import { Lanes } from './background/access/lanes';
import { OngoingReadings } from './background/access/ongoing-readings';
import { PageRates } from './background/access/page-rates';
import { callerOf } from './background/access/senders';
import { browserAlarms } from './background/browser/browser-alarms';
import { webExtensionPort } from './background/browser/browser-calls';
import { browserSessionStore } from './background/browser/browser-session-store';
import { browserEngine } from './background/engine/browser-engine';
import { countRankings, IS_TRACED, traced, tracedPort } from './background/handlers/message-trace';
import { isEnvelope, routerOf } from './background/handlers/router';
import { AccountFetcher } from './background/services/account-fetcher';
import { announceFetched } from './background/services/announcing';
import { browserCourier, browserPageReader, permitted } from './background/services/browser-network';
import { EventGrouping, GROUPING_ALARM } from './background/services/event-grouping';
import { FOLLOW_ALARM, Following } from './background/services/following';
import { beginSession, letTextsGo, renewFindings, windowClosed } from './background/services/housekeeping';
import { installed } from './background/services/installed';
import { RENEWAL_ALARM, Renewal } from './background/services/renewal';
import type { Services } from './background/services/services';
import { panelClosed } from './background/services/side-panel';
import { registerSites } from './background/services/sites';
import { arrangeShelf } from './background/services/starter-shelf';
import { TEXTS_ALARM, TextsGoing } from './background/services/texts-going';
import { commandPressed, toolbarClicked } from './background/services/toolbar';
import { Ports } from './background/tabs/ports';
import { TabStates } from './background/tabs/tab-states';

/** What handlers work with, with the browser's own parts. @param store keeps what a stopped worker must find again */
function servicesOf(store: SessionStore): Services {
  const library = new Library(undefined, undefined, browserEngine());
  const states = new TabStates(store);
  const courier = browserCourier(library);
  const fetcher = new AccountFetcher({
    library,
    courier,
    pages: browserPageReader(),
    store,
    permitted,
    onArticle: (key) => services.later(() => announceFetched(services, key)),
  });
  const session = new PrivateSession(store, library);
  // For the console of a build that traces.
  if (IS_TRACED)
    Object.assign(globalThis, { rankingsMade: countRankings(library.rankings, session.rankings) });
  const services: Services = {
    library,
    fetcher,
    following: new Following(library, courier, fetcher, browserAlarms),
    renewal: new Renewal(library, browserAlarms),
    grouping: new EventGrouping(library, browserAlarms),
    texts: new TextsGoing(library, browserAlarms),
    session,
    states,
    ports: new Ports(states, webExtensionPort.windowShowing),
    lanes: new Lanes(),
    rates: new PageRates(),
    ongoing: new OngoingReadings(),
    browser: webExtensionPort,
    later: (work) => void work().catch((error: unknown) => console.warn('Second Source:', error)),
  };
  return services;
}

/** Answers messages of pages and scripts. */
function answerMessages(services: Services): void {
  const router = routerOf(services);
  const route = IS_TRACED ? traced(router, (line) => console.info(line)) : router;

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // `true` keeps the channel open until `respond`: understood by the polyfill and by every browser's own API.
    if (isEnvelope(message)) void route(message, sender).then((reply) => respond(sentAs(reply, message)));
    else respond(undefined);
    return true;
  });
}

/** Lets the extension's pages connect, to be told of changes. */
function acceptPorts(services: Services): void {
  browser.runtime.onConnect.addListener((port) => {
    const name = readClientPort(port.name);
    if (!name) return;
    const listener = IS_TRACED ? tracedPort(port, (line) => console.info(line)) : port;
    port.onDisconnect.addListener(() => {
      if (services.ports.remove(listener) !== null) services.later(() => panelClosed(services));
    });
    const { sender } = port;
    services.later(async () => {
      try {
        const caller = await callerOf(
          sender ?? {},
          { name: 'settings/get', ask: {} },
          webExtensionPort,
          services.states,
        );
        const { tabId, windowId } = caller.who === 'client' ? caller : { tabId: null, windowId: null };
        await services.ports.add(listener, tabId, windowId, name);
      } catch {
        port.disconnect();
      }
    });
  });
}

/** Follows what the reader does in the browser: the toolbar, keys, tabs, windows, permissions; and the alarm for followed outlets. */
function followBrowser(services: Services): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) services.later(() => toolbarClicked(services, tab.id!, tab.windowId));
  });
  browser.commands.onCommand.addListener((command) => {
    services.later(async () => {
      const tab = await webExtensionPort.activeTab();
      if (tab) await commandPressed(services, command, tab.id);
    });
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FOLLOW_ALARM) services.later(() => services.following.look());
    if (name === RENEWAL_ALARM) services.later(() => services.renewal.run());
    if (name === TEXTS_ALARM) services.later(() => letTextsGo(services));
    if (name === GROUPING_ALARM) services.later(() => services.grouping.run());
  });

  browser.tabs.onRemoved.addListener((tabId) => {
    services.ongoing.end(tabId);
    services.later(() => services.states.forget(tabId));
  });
  browser.windows.onRemoved.addListener(() =>
    services.later(async () => {
      const windows = await browser.windows.getAll();
      await windowClosed(services, windows.filter((window) => window.incognito).length);
    }),
  );

  browser.permissions.onAdded.addListener(() => services.later(registerSites));
  browser.permissions.onRemoved.addListener(() => services.later(registerSites));
  browser.runtime.onInstalled.addListener((details) =>
    services.later(() => installed(services, details, registerSites)),
  );
}

/** Milliseconds from a start to the upkeep of the library, which counts and reads much of it: what woke the background is answered first. */
const UPKEEP_AFTER_MS = 1_000;

// Every listener is added before the first await, so that the browser's event that woke the worker finds it.
export default defineBackground(() => {
  const store = browserSessionStore();
  const services = servicesOf(store);
  answerMessages(services);
  acceptPorts(services);
  followBrowser(services);

  // Registered so that the browser's start wakes the background; the work is the same on every start.
  browser.runtime.onStartup.addListener(() => undefined);
  services.later(() => beginSession(services, store));
  setTimeout(() => services.later(() => renewFindings(services)), UPKEEP_AFTER_MS);
  services.later(() => services.following.arrange());
  services.later(() => arrangeShelf(services));
  services.later(() => services.texts.arrange());
  services.later(() => letTextsGo(services));
});
