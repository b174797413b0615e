import { render } from 'preact';
import { t } from '../../components/i18n/i18n';
import { loadMessages } from '../own-pages/page-messages';
import { WelcomePage } from './welcome-page';

await loadMessages();
document.title = `${t('welcomeTitle')} · ${t('extensionName')}`;

const root = document.getElementById('welcome');
if (root) render(<WelcomePage />, root);
