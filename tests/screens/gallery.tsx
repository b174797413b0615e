/** Draws the scene that the address names, in any language that the package has words in: `index.html#who?theme=dark&language=ko`. */
/// <reference types="vite/client" />
import { render } from 'preact';
import { messagesFrom, setMessageSource } from '../../components/i18n/i18n';
import '../../components/styles/full-page.css';
import { SCENES } from './scenes';

type MessagesFile = Parameters<typeof messagesFrom>[0];

const files = import.meta.glob<MessagesFile>('../../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const [scene = '', query = ''] = location.hash.slice(1).split('?');
const asked = new URLSearchParams(query);
const language = asked.get('language') ?? 'en';
const messages = files[`../../public/_locales/${language}/messages.json`];
if (!messages) throw new Error(`no words in “${language}”`);
setMessageSource(messagesFrom(messages, language));
document.documentElement.lang = language;
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
const draw = SCENES[scene];
const root = document.getElementById('app');
if (root) render(draw ? draw() : <pre>{Object.keys(SCENES).join('\n')}</pre>, root);
