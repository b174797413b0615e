import { render } from 'preact';
import { t } from '../../components/i18n/i18n';
import { speakInPage } from '../own-pages/page-words';
import { WelcomePage } from './welcome-page';

await speakInPage();
document.title = `${t('welcomeTitle')} · ${t('extensionName')}`;

const root = document.getElementById('welcome');
if (root) render(<WelcomePage />, root);
