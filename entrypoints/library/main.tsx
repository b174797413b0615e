import { render } from 'preact';
import { t } from '../../components/i18n/i18n';
import { loadMessages } from '../own-pages/page-messages';
import { WithMeanings } from '../own-pages/with-meanings';
import { Library } from './library';

await loadMessages();
document.title = `${t('library')} · ${t('extensionName')}`;

const root = document.getElementById('library');
if (root)
  render(
    <WithMeanings>
      <Library />
    </WithMeanings>,
    root,
  );
