import { defineConfig } from 'wxt';
import { OUTLET_MATCHES } from './engine/outlets/matches';
import { SHOWN_OUTLETS } from './engine/outlets/shown';

/** A developer's build that says each message on the background's console: `SECOND_SOURCE_TRACE=1 npm run dev` (or `build`). */
const isTraced = process.env.SECOND_SOURCE_TRACE === '1';

/** Chromium and Firefox from one source, Manifest V3 in both. `docs/decisions/` gives the reason for each permission. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // In a folder of its own, so that no package for a store is ever made of it.
  ...(isTraced && { outDir: '.output/traced' }),
  vite: () => ({
    define: { __MESSAGE_TRACE__: JSON.stringify(isTraced) },
    plugins: [
      {
        // The pages that show the outlets' names and links carry these, and not the records that they are taken from.
        name: 'shown-outlets',
        enforce: 'pre',
        load: (id) =>
          /\/engine\/outlets\/shown\.ts$/.test(id)
            ? `export const SHOWN_OUTLETS = ${JSON.stringify(SHOWN_OUTLETS)};`
            : null,
      },
      {
        // HTML's 2,231 named references (20 kB gzipped) go: feeds are XML, and nothing else in the bundles parses with `htmlparser2`.
        name: 'xml-references-only',
        enforce: 'pre',
        load: (id) =>
          /\/entities\/dist\/esm\/generated\/decode-data-html\.js$/.test(id)
            ? "export { xmlDecodeTree as htmlDecodeTree } from './decode-data-xml.js';"
            : null,
      },
    ],
    build: {
      rolldownOptions: {
        // Importing the engine or Readability does nothing by itself: what a part of the extension does not call, it does not carry.
        treeshake: { moduleSideEffects: (id) => !/\/engine\/|@mozilla\/readability/.test(id) },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    host_permissions: OUTLET_MATCHES,
    optional_host_permissions: ['*://*/*'],
    content_scripts: [
      { matches: OUTLET_MATCHES, run_at: 'document_start', js: ['first-keys.js'] },
      { matches: OUTLET_MATCHES, run_at: 'document_idle', js: ['reader.js'] },
    ],
    action: { default_title: '__MSG_extensionName__' },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['*://*/*'],
        // Under an address that changes with each start of the browser no page finds out that the extension is there; Firefox's is drawn for each profile.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'sidebar.html',
            default_title: '__MSG_extensionName__',
            open_at_install: false,
          },
        }
      : { side_panel: { default_path: 'sidebar.html' } }),
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandToggle__',
      },
      'next-quote': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-quote': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      // Chromium keeps Alt+Shift+N, P, W and X for itself (seen in 150 and 156): a suggestion of one is dropped silently.
      'note-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandNote__' },
      // Firefox opens its side panel only by its own keys and menus, or from a page of the extension's own; in a page's frame it knows no such call.
      ...(browser === 'firefox'
        ? {
            _execute_sidebar_action: {
              suggested_key: { default: 'Alt+Shift+B' },
              description: '__MSG_openSidePanel__',
            },
          }
        : {}),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.example',
              // Custom highlights: 140, which the browser tests run on.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // `data_collection_permissions` came to Firefox for Android with 142.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
});
