import { render } from 'preact';
import { t } from '../../components/i18n/i18n';
import { speakInPage } from '../own-pages/page-words';
import { Options } from './options';

await speakInPage();
document.title = `${t('settings')} · ${t('extensionName')}`;

const root = document.getElementById('options');
if (root) render(<Options />, root);
