import { render } from 'preact';
import { t } from '../../components/words';
import { speakInPage } from '../words/page-words';
import { WelcomePage } from './welcome-page';

await speakInPage();
document.title = `${t('welcomeTitle')} · ${t('extensionName')}`;

const root = document.getElementById('welcome');
if (root) render(<WelcomePage />, root);
