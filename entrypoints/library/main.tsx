import { render } from 'preact';
import browser from 'webextension-polyfill';
import { speakThrough, t } from '../../components/words';
import { Library } from './library';

speakThrough({
  getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
  getUILanguage: () => browser.i18n.getUILanguage(),
});
document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${t('library')} · ${t('extensionName')}`;

const root = document.getElementById('library');
if (root) render(<Library />, root);
