/**
 * Finds Chromium or Firefox on this machine. Node's own modules only.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { oldFirefoxes } from '../places.mjs';

const executable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (names) =>
  names.flatMap((name) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((dir) => join(dir, name)),
  );

/** Browsers that Playwright or Puppeteer downloaded for other projects. */
function downloaded(folder, pick, inside) {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(pick))
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

function candidates(name) {
  const home = homedir();
  const programs = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].filter(Boolean);
  if (name === 'firefox') {
    if (process.platform === 'darwin') {
      return ['/Applications', join(home, 'Applications')].flatMap((dir) =>
        ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map((app) =>
          join(dir, `${app}.app/Contents/MacOS/firefox`),
        ),
      );
    }
    if (process.platform === 'win32') {
      return programs.flatMap((dir) =>
        ['Mozilla Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map((app) =>
          join(dir, app, 'firefox.exe'),
        ),
      );
    }
    return [
      ...onPath(['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly']),
      '/snap/bin/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
    ];
  }
  if (process.platform === 'darwin') {
    const apps = ['/Applications', join(home, 'Applications')];
    return [
      ...apps.map((dir) => join(dir, 'Chromium.app/Contents/MacOS/Chromium')),
      ...downloaded(join(home, 'Library/Caches/ms-playwright'), 'chromium-', [
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
        'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
      ]),
      ...apps.map((dir) =>
        join(dir, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      ),
      ...apps.map((dir) => join(dir, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge')),
      ...apps.map((dir) => join(dir, 'Google Chrome.app/Contents/MacOS/Google Chrome')),
    ];
  }
  if (process.platform === 'win32') {
    return [
      ...programs.map((dir) => join(dir, 'Chromium/Application/chrome.exe')),
      ...downloaded(join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'), 'chromium-', [
        'chrome-win/chrome.exe',
        'chrome-win64/chrome.exe',
      ]),
      ...programs.map((dir) => join(dir, 'Microsoft/Edge/Application/msedge.exe')),
      ...programs.map((dir) => join(dir, 'Google/Chrome/Application/chrome.exe')),
    ];
  }
  return [
    ...onPath(['chromium', 'chromium-browser']),
    '/usr/lib/chromium/chromium',
    ...downloaded(process.env.PLAYWRIGHT_BROWSERS_PATH || join(home, '.cache/ms-playwright'), 'chromium-', [
      'chrome-linux/chrome',
      'chrome-linux64/chrome',
    ]),
    ...onPath(['microsoft-edge', 'google-chrome', 'google-chrome-stable']),
    '/snap/bin/chromium',
  ];
}

/** Branded Chrome and Edge take no `--load-extension`; they are given the extension over the debugging pipe. */
export const isBranded = (path) =>
  /google[ -]?chrome(?! for testing)|\/google\/chrome|microsoft|msedge|\/opt\/google/i.test(
    path.replaceAll('\\', '/'),
  );

/**
 * @param {'chromium' | 'firefox'} name
 * @returns {{ path: string, branded: boolean } | null} `CHROME_PATH` / `FIREFOX_PATH` goes before everything else.
 */
export function findBrowser(name) {
  const variable = name === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH';
  const given = process.env[variable];
  if (given) {
    if (!executable(given)) throw new Error(`${variable} is set to ${given}, which cannot be run`);
    return { path: given, branded: name === 'chromium' && isBranded(given) };
  }
  const path = candidates(name).find(executable);
  return path ? { path, branded: name === 'chromium' && isBranded(path) } : null;
}

/** What a browser says of its version, "140.12.0esr"; its path where it says nothing. */
function versionOf(path) {
  try {
    const words = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /\d+(?:\.\d+)+\S*/.exec(words)?.[0] ?? path;
  } catch {
    return path;
  }
}

/**
 * Every Firefox that the tests run on: those of `FIREFOX_PATHS` (parted as PATH is), else that of `FIREFOX_PATH`, else one of
 * each version that is found: the machine's own, and those that `get-firefox.mjs` put beside it.
 * @returns {Array<{ path: string, version: string }>} newest first where they were found
 */
export function findFirefoxes() {
  const given = (process.env.FIREFOX_PATHS ?? '').split(delimiter).filter(Boolean);
  for (const path of given)
    if (!executable(path)) throw new Error(`FIREFOX_PATHS names ${path}, which cannot be run`);
  if (given.length) return given.map((path) => ({ path, version: versionOf(path) }));
  if (process.env.FIREFOX_PATH) {
    const { path } = findBrowser('firefox');
    return [{ path, version: versionOf(path) }];
  }
  const beside = existsSync(oldFirefoxes)
    ? readdirSync(oldFirefoxes).map((name) =>
        join(oldFirefoxes, name, 'usr', 'lib', 'firefox-esr', 'firefox-esr'),
      )
    : [];
  const there = new Map(
    [...candidates('firefox'), ...beside].filter(executable).map((path) => [realpathSync(path), path]),
  );
  const versions = new Map();
  for (const path of there.values()) {
    const version = versionOf(path);
    if (!versions.has(version)) versions.set(version, { path, version });
  }
  return [...versions.values()].sort(
    (one, other) => Number.parseInt(other.version, 10) - Number.parseInt(one.version, 10),
  );
}

/** What to tell somebody who has no such browser. */
export function installHint(name) {
  const variable = name === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH';
  const get =
    name === 'firefox'
      ? 'install Firefox (https://www.mozilla.org/firefox/; on Debian: apt-get install firefox-esr)'
      : 'install Chromium (https://www.chromium.org/getting-involved/download-chromium/; on Debian: apt-get install chromium; on macOS: brew install --cask chromium)';
  return `no ${name} found: ${get}, or say in ${variable} where it is`;
}
