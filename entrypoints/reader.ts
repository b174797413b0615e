import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from './reader.content/start-reader';

/**
 * Starts on the three outlets' pages; the manifest names it. Other sites get `any-site.ts`, which carries Readability as well.
 * It is no content script of the framework's, because those announce themselves to the page by a message and an event.
 */
export default defineUnlistedScript(() => startReader());
