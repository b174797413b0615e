import { render } from 'preact';
import { t } from '../../components/words';
import { speakInPage } from '../words/page-words';
import { Library } from './library';

await speakInPage();
document.title = `${t('library')} · ${t('extensionName')}`;

const root = document.getElementById('library');
if (root) render(<Library />, root);
