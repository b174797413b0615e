import { defineContentScript } from 'wxt/utils/define-content-script';
import { OUTLET_MATCHES } from './matches';
import { startReader } from './start-reader';

/** Starts on the three outlets' pages. Other sites get `any-site.ts`, which carries Readability as well. */
export default defineContentScript({
  matches: OUTLET_MATCHES,
  runAt: 'document_idle',
  main: () => startReader(),
});
