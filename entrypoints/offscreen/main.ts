/** A page that nobody sees: a service worker has no parser for pages, so Chromium's background has them read here. */
import browser from 'webextension-polyfill';
import { readHtml } from '../background/reach/read-html';
import { isReadRequest } from '../background/reach/read-request';

/** Milliseconds without work after which it goes; it comes back within a few when it is wanted. */
const REST = 30_000;

let rest = setTimeout(() => window.close(), REST);

browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  // Only the background asks: a tab's message, whoever's it is, is none of ours.
  if (sender.id !== browser.runtime.id || sender.tab || !isReadRequest(message)) return undefined as never;
  clearTimeout(rest);
  rest = setTimeout(() => window.close(), REST);
  (respond as (answer: unknown) => void)(readHtml(message.read, message.address));
  return true;
});
