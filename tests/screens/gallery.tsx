/** Draws the scene that the address names: `index.html#who?theme=dark`. */
/// <reference types="vite/client" />
import { render } from 'preact';
import { messagesFrom, setMessageSource } from '../../components/i18n/i18n';
import messages from '../../public/_locales/en/messages.json';
import '../../components/styles/full-page.css';
import { SCENES } from './scenes';

setMessageSource(messagesFrom(messages));
const [scene = '', query = ''] = location.hash.slice(1).split('?');
const theme = new URLSearchParams(query).get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;
const draw = SCENES[scene];
const root = document.getElementById('app');
if (root) render(draw ? draw() : <pre>{Object.keys(SCENES).join('\n')}</pre>, root);
