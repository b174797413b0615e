import { render } from 'preact';
import browser from 'webextension-polyfill';
import { speakThrough } from '../../components/words';
import { Sidebar } from './sidebar';

speakThrough({
  getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
  getUILanguage: () => browser.i18n.getUILanguage(),
});
document.documentElement.lang = browser.i18n.getUILanguage();

// The nonce is only good once, and only for this frame; absent where the page is shown by the browser itself.
const nonce = location.hash.slice(1) || null;
const root = document.getElementById('desk');
if (root) render(<Sidebar nonce={nonce} />, root);
