/** Chromium, driven by Playwright. See `driver.mjs` for what is given back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boxesIn, openPrivately, until, WELCOME_MS } from './driver.mjs';

const EXTENSION = 'chrome-extension://';

function asFrame(frame) {
  return {
    evaluate: (run, arg) => frame.evaluate(run, arg),
    press: (key) => frame.page().keyboard.press(key),
    click: (selector) => frame.locator(selector).first().click({ timeout: 5000 }),
    type: async (selector, text) => {
      await frame.locator(selector).first().focus({ timeout: 5000 });
      await frame.page().keyboard.type(text);
    },
  };
}

function asTab(page) {
  const messages = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => messages.push(`thrown: ${error.message}`));
  /** Hands on the closed roots of the elements right under `<html>`. */
  const withRoots = async (work) => {
    const session = await page.context().newCDPSession(page);
    try {
      const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
      const html = root.children.find(({ nodeName }) => nodeName === 'HTML');
      const roots = (html?.children ?? [])
        .flatMap(({ shadowRoots }) => shadowRoots ?? [])
        .filter(({ shadowRootType }) => shadowRootType === 'closed');
      return await work(roots, session);
    } finally {
      await session.detach();
    }
  };
  const inRoot = (run, arg) =>
    withRoots(async ([root], session) => {
      if (!root) return null;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (arg) { return (${run})(this, arg); }`,
        arguments: [{ value: arg }],
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    });
  /** Holds the emulation of touch: it ends with its session. */
  let fingers = null;
  return {
    ...asFrame(page.mainFrame()),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    back: async () => void (await page.goBack({ waitUntil: 'load' })),
    url: () => page.url(),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveTo: (x, y) => page.mouse.move(x, y),
    touch: async () => {
      fingers = await page.context().newCDPSession(page);
      await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    },
    tap: async (x, y) => {
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    press: (key) => page.keyboard.press(key),
    picture: async (path) => void (await page.screenshot({ path })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    sidebar: async (timeout = 8000) => {
      const mine = () =>
        page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith(EXTENSION));
      const found = await until(mine, { timeout });
      return found ? asFrame(found) : null;
    },
    extensionFrames: async () =>
      page
        .frames()
        .filter((frame) => frame !== page.mainFrame() && frame.url().startsWith(EXTENSION))
        .map(asFrame),
    inRoot,
    hosts: async () => (await withRoots(async (roots) => roots.length)) ?? 0,
    drawn: async () => (await inRoot(boxesIn)) ?? [],
    readerClock: async () => {
      const session = await page.context().newCDPSession(page);
      const worlds = [];
      session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
      await session.send('Runtime.enable');
      const own = worlds.find(
        ({ origin, auxData }) => origin.startsWith(EXTENSION) && auxData?.type === 'isolated',
      );
      const { result } = own
        ? await session.send('Runtime.evaluate', {
            contextId: own.id,
            expression: 'globalThis.secondSourceReader?.timing',
            returnByValue: true,
          })
        : { result: {} };
      await session.detach();
      return result.value ?? null;
    },
    console: messages,
    beforeScripts: (run) => page.addInitScript(run),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** @param {import('./driver.mjs').LaunchOptions} options */
export async function launch({
  path,
  branded,
  extension,
  proxy,
  profile,
  headless,
  width,
  height,
  dark,
  welcome,
  strict,
}) {
  const { chromium } = await import('playwright-core');
  const own = profile ? null : await mkdtemp(join(tmpdir(), 'second-source-chromium-'));
  const args = [
    `--proxy-server=${proxy}`,
    '--proxy-bypass-list=<-loopback>',
    ...(strict ? [] : ['--ignore-certificate-errors']),
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ];
  if (headless) args.push('--headless=new');
  else args.push(`--window-size=${width},${height}`);
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (branded) args.push('--enable-unsafe-extension-debugging');
  else if (extension) args.push(`--load-extension=${extension}`, `--disable-extensions-except=${extension}`);
  const context = await chromium.launchPersistentContext(profile ?? own, {
    executablePath: path,
    headless: false, // the flag above asks for the new headless mode, the only one that runs extensions
    args,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    ignoreHTTPSErrors: !strict,
    viewport: headless ? { width, height } : null,
    // A window that the reader sees follows the reader's own system.
    colorScheme: headless ? (dark ? 'dark' : 'light') : null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const version = context.browser()?.version() ?? '';
  if (extension && branded) {
    const session = await context.browser().newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked', { path: extension });
    await session.detach();
  }
  let origin = '';
  if (extension) {
    const worker = await until(
      () => context.serviceWorkers().find((one) => one.url().startsWith(EXTENSION)),
      { timeout: 15_000 },
    );
    if (!worker) {
      await context.close();
      throw new Error(
        `${path} did not start the extension${branded ? ': Chrome and Edge proper may refuse; use Chromium' : ''}`,
      );
    }
    origin =
      new URL(worker.url()).origin === 'null'
        ? worker.url().split('/').slice(0, 3).join('/')
        : new URL(worker.url()).origin;
  }
  // To Chromium an extension that the command line names is installed anew at each start.
  const greeting =
    extension &&
    (await until(() => context.pages().find((page) => page.url() === `${origin}/welcome.html`), {
      timeout: WELCOME_MS,
    }));
  if (greeting && !welcome) {
    await greeting.close();
    await context.pages()[0]?.bringToFront();
  }
  const closed = new Promise((resolve) =>
    context.on('close', async () => {
      if (own) await rm(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      resolve();
    }),
  );
  const blank = context.pages()[0]; // Chromium opens with one tab; the first that is asked for is that one
  let used = false;
  const newTab = async () => {
    const page = blank && !used && !blank.isClosed() ? blank : await context.newPage();
    used = true;
    return asTab(page);
  };
  /** Runs something on the browser's page of extensions, with the extension's id. */
  const withSettings = async (run) => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    // Without its developer mode Chromium switches an unpacked extension off as it reloads.
    await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    await page.evaluate(run, new URL(origin).host);
    await page.close();
  };
  return {
    name: 'chromium',
    version,
    origin,
    welcomed: Boolean(greeting),
    newTab,
    extensionPage: async (page) => {
      const tab = await newTab();
      await tab.goto(`${origin}/${page}`);
      return tab;
    },
    inWorker: async (source) => {
      const worker = await until(() =>
        context.serviceWorkers().find((one) => one.url().startsWith(EXTENSION)),
      );
      return worker.evaluate(source);
    },
    wakeWorker: async () => {
      const page = await context.newPage();
      await page.goto(`${origin}/options.html`);
      await page.evaluate(() => globalThis.chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {}));
      await page.close();
    },
    panel: async () => {
      const session = await context.browser().newBrowserCDPSession();
      const isPanel = ({ url }) => url.startsWith(`${origin}/sidebar.html?panel=`);
      const target = await until(async () =>
        (await session.send('Target.getTargets')).targetInfos.find(isPanel),
      );
      if (!target) return null;
      const { sessionId } = await session.send('Target.attachToTarget', {
        targetId: target.targetId,
        flatten: false,
      });
      let last = 0;
      const send = (method, params) =>
        new Promise((resolve) => {
          const id = ++last;
          const heard = ({ message }) => {
            const answer = JSON.parse(message);
            if (answer.id !== id) return;
            session.off('Target.receivedMessageFromTarget', heard);
            resolve(answer.result);
          };
          session.on('Target.receivedMessageFromTarget', heard);
          session.send('Target.sendMessageToTarget', {
            sessionId,
            message: JSON.stringify({ id, method, params }),
          });
        });
      return {
        evaluate: async (run, arg) => {
          const { result } = await send('Runtime.evaluate', {
            expression: `(${run})(${JSON.stringify(arg)})`,
            awaitPromise: true,
            returnByValue: true,
          });
          return result.value;
        },
      };
    },
    workerHeap: async () => {
      const session = await context.browser().newBrowserCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      const { targetId } = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith(EXTENSION),
      );
      const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
      let last = 0;
      const send = (method) =>
        new Promise((resolve) => {
          const id = ++last;
          const heard = ({ message }) => {
            const answer = JSON.parse(message);
            if (answer.id !== id) return;
            session.off('Target.receivedMessageFromTarget', heard);
            resolve(answer.result);
          };
          session.on('Target.receivedMessageFromTarget', heard);
          session.send('Target.sendMessageToTarget', {
            sessionId,
            message: JSON.stringify({ id, method, params: {} }),
          });
        });
      await send('HeapProfiler.enable');
      await send('HeapProfiler.collectGarbage');
      const { usedSize } = await send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    },
    stopWorker: async () => {
      const session = await context.browser().newBrowserCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      for (const target of targetInfos) {
        if (target.type === 'service_worker' && target.url.startsWith(EXTENSION)) {
          await session.send('Target.closeTarget', { targetId: target.targetId });
        }
      }
      await session.detach();
    },
    longestTask: async (work, script) => {
      await context.browser().startTracing(undefined, { categories: ['toplevel', 'devtools.timeline'] });
      await work();
      const { traceEvents } = JSON.parse((await context.browser().stopTracing()).toString());
      const began = traceEvents.find(
        ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith(script),
      );
      if (!began) throw new Error(`${script} did not run`);
      return traceEvents
        .filter(({ name, pid, tid, ts, dur }) => {
          const there = pid === began.pid && tid === began.tid;
          return there && name.endsWith('RunTask') && ts + dur >= began.ts;
        })
        .reduce(
          (longest, { dur, tdur }) => ({
            cpu: Math.max(longest.cpu, (tdur ?? 0) / 1000),
            wall: Math.max(longest.wall, dur / 1000),
          }),
          { cpu: 0, wall: 0 },
        );
    },
    letsIntoPrivateWindows: true,
    allowPrivateWindows: async () => {
      await withSettings((id) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true }),
      );
    },
    privateTab: async (from, url) => {
      const opened = context.waitForEvent('page');
      await from.evaluate(openPrivately, url);
      const page = await opened;
      await page.waitForLoadState('load');
      return asTab(page);
    },
    reloadExtension: () => withSettings((id) => chrome.developerPrivate.reload(id, { failQuietly: true })),
    closed,
    close: async () => {
      await context.close();
      await closed;
    },
  };
}
