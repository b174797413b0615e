import { render } from 'preact';
import { t } from '../../components/words';
import { speakInPage } from '../words/page-words';
import { Options } from './options';

await speakInPage();
document.title = `${t('settings')} · ${t('extensionName')}`;

const root = document.getElementById('options');
if (root) render(<Options />, root);
