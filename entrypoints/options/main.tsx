import { render } from 'preact';
import { t } from '../../components/i18n/i18n';
import { loadMessages } from '../own-pages/page-messages';
import { Options } from './options';

await loadMessages();
document.title = `${t('settings')} · ${t('extensionName')}`;

const root = document.getElementById('options');
if (root) render(<Options />, root);
