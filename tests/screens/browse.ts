/**
 * The gallery's frame: every scene by name, in the looks that pictures are taken in, or in a width of one's own.
 * `#SCENE?look=NAME&width=PIXELS&language=ko` is the address of what is shown, so that it can be kept and sent.
 */
import { GESTURES, type Look, looksOf } from './looks';
import { SCENES } from './scenes';

const names = [...Object.keys(SCENES), ...Object.keys(GESTURES)].sort();

/** Forced colours and contrast are the system's: a frame cannot have its own, `take.ts` draws them. */
const offered = (scene: string): Look[] =>
  looksOf(scene).filter((look) => !look.forcedColors && !look.contrast);

const search = document.querySelector('input')!;
const list = document.querySelector('ul')!;
const bar = document.querySelector<HTMLElement>('[role=toolbar]')!;
const frame = document.querySelector('iframe')!;

interface Shown {
  scene: string;
  look: Look;
  width: number;
  language: string;
}

function shown(): Shown {
  const [name = '', query = ''] = decodeURIComponent(location.hash.slice(1)).split('?');
  const scene = names.includes(name) ? name : names[0]!;
  const asked = new URLSearchParams(query);
  const looks = offered(scene);
  const look = looks.find((one) => one.name === asked.get('look')) ?? looks[0]!;
  const width = Number(asked.get('width')) || look.width / look.zoom;
  return { scene, look, width, language: asked.get('language') ?? 'en' };
}

function go(to: Partial<{ scene: string; look: string; width: number }>): void {
  const now = shown();
  const query = new URLSearchParams({ look: to.look ?? now.look.name });
  if (to.width) query.set('width', String(to.width));
  if (now.language !== 'en') query.set('language', now.language);
  location.hash = `${to.scene ?? now.scene}?${query}`;
}

function listNames(): void {
  const { scene, look, language } = shown();
  const found = names.filter((name) => name.includes(search.value.trim()));
  list.replaceChildren(
    ...found.map((name) => {
      const link = document.createElement('a');
      link.href = `#${name}?look=${look.name}&language=${language}`;
      link.textContent = name;
      if (name === scene) link.setAttribute('aria-current', 'true');
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

function drawBar({ scene, look, width }: Shown): void {
  const buttons = offered(scene).map((one) => {
    const button = document.createElement('button');
    button.textContent = one.name;
    button.setAttribute('aria-pressed', String(one.name === look.name));
    button.onclick = () => go({ look: one.name });
    return button;
  });
  const label = document.createElement('label');
  const field = document.createElement('input');
  Object.assign(field, { type: 'number', min: '240', max: '2000', step: '20', value: String(width) });
  field.onchange = () => go({ width: Number(field.value) });
  label.append('width ', field);
  const alone = document.createElement('a');
  Object.assign(alone, { href: frame.src, target: '_blank', textContent: 'alone in a tab' });
  bar.replaceChildren(...buttons, label, alone);
}

/** Clicks what the gesture of this name says, once the scene is drawn. */
async function gesture(name: string): Promise<void> {
  for (const selector of [GESTURES[name]?.click ?? []].flat()) {
    for (let wait = 0; wait < 40; wait++) {
      const found = frame.contentDocument?.querySelector<HTMLElement>(selector);
      if (found) {
        found.click();
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

function show(): void {
  const now = shown();
  const { scene, look, width, language } = now;
  frame.onload = () => void gesture(scene);
  // A new query makes the frame load anew: gestures begin from the scene as it is drawn first.
  frame.src = `scene.html?${Date.now()}#${GESTURES[scene]?.scene ?? scene}?theme=${look.theme}&language=${language}`;
  Object.assign(frame.style, {
    width: `${width}px`,
    height: `${look.height / look.zoom}px`,
    zoom: String(look.zoom),
  });
  document.title = `${scene} (${look.name})`;
  listNames();
  drawBar(now);
}

search.oninput = listNames;
addEventListener('hashchange', show);
show();
