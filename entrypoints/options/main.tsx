import { render } from 'preact';
import browser from 'webextension-polyfill';
import { speakThrough, t } from '../../components/words';
import { Options } from './options';

speakThrough({
  getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
  getUILanguage: () => browser.i18n.getUILanguage(),
});
document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${t('settings')} · ${t('extensionName')}`;

const root = document.getElementById('options');
if (root) render(<Options />, root);
