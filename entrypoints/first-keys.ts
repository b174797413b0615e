import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearFirst } from './reader.content/frame/first-keys';

/** Runs before any script of the page, so that the page cannot listen first. It does nothing else. */
export default defineUnlistedScript(() => hearFirst());
