import { render } from 'preact';
import { t } from '../../components/i18n/i18n';
import { speakInPage } from '../own-pages/page-words';
import { Library } from './library';

await speakInPage();
document.title = `${t('library')} · ${t('extensionName')}`;

const root = document.getElementById('library');
if (root) render(<Library />, root);
