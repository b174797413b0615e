/** Mozilla's own linter over both packages, as the store runs it. Everything that it says is named here with its reason. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

interface Finding {
  code: string;
  file?: string;
  message: string;
}
interface Report {
  errors: Finding[];
  notices: Finding[];
  warnings: Finding[];
}

function lint(folder: string): Report {
  const args = ['--no-install', 'addons-linter', '--output', 'json', `${ROOT}.output/${folder}`];
  try {
    return JSON.parse(execFileSync('npx', args, { cwd: ROOT, encoding: 'utf8' })) as Report;
  } catch (error) {
    // It ends with 1 where it found an error, and has printed its report.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return JSON.parse(stdout) as Report;
  }
}

const said = (findings: readonly Finding[]) =>
  findings.map(({ code, file = '' }) => `${code} ${file.replace(/-[\w-]{8}\.js$/, '.js')}`).sort();

/**
 * `innerHTML` inside libraries, never called with a page's words: Preact's `dangerouslySetInnerHTML`, which no component uses
 * (a test of the sources holds that), and Readability, which works on a copy of the page that is no part of any window.
 */
const INSIDE_LIBRARIES = /^UNSAFE_VAR_ASSIGNMENT (?:any-site\.js|chunks\/[\w-]+\.js)$/;

/** Chromium's package in the eyes of Firefox's linter: what only Chromium asks for. */
const CHROMIUM_ONLY = new Set([
  'ADDON_ID_REQUIRED manifest.json',
  'BACKGROUND_SERVICE_WORKER_NOFALLBACK manifest.json',
  'MANIFEST_PERMISSIONS manifest.json',
  'MISSING_DATA_COLLECTION_PERMISSIONS manifest.json',
]);

describe('Mozilla’s linter', () => {
  it('finds nothing in Firefox’s package but what stands inside libraries', () => {
    const { errors, notices, warnings } = lint('firefox-mv3');
    expect(said(errors)).toEqual([]);
    expect(said(notices)).toEqual([]);
    expect(said(warnings).filter((one) => !INSIDE_LIBRARIES.test(one))).toEqual([]);
  }, 120_000);

  it('finds nothing in Chromium’s package but what stands inside libraries and what only Chromium asks for', () => {
    const { errors, notices, warnings } = lint('chrome-mv3');
    const others = said([...errors, ...notices, ...warnings]).filter((one) => !CHROMIUM_ONLY.has(one));
    expect(others.filter((one) => !INSIDE_LIBRARIES.test(one))).toEqual([]);
  }, 120_000);
});
