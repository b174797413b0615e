/** Names that a page gives in its document hold in closed roots too: registered custom properties, fonts. None of ours is the page's to give. */
import assert from 'node:assert/strict';
import { hostilePage } from './hostile-page.mjs';

/** How the sidebar's frame stands on the page. */
const frameOf = (tab) =>
  tab.inRoot((root) => {
    const frame = root.querySelector('.frame');
    const { left, width, height } = frame.getBoundingClientRect();
    const { backgroundColor, boxShadow, borderLeftColor, direction, writingMode } = getComputedStyle(frame);
    // Scroll bars of the page take their room: its corner is where they begin.
    const { clientWidth, clientHeight } = document.documentElement;
    const [right, bottom] = [clientWidth - left - width, clientHeight - height];
    return {
      right: Math.abs(right) < 16,
      bottom: Math.abs(bottom) < 16,
      width,
      backgroundColor,
      boxShadow,
      borderLeftColor,
      direction,
      writingMode,
    };
  });

const NAMES = ['width', 'paper', 'ink', 'ink-2', 'line', 'accent', 'wash', 'hue'].map((name) => `--${name}`);

const PAGES = {
  'registered by a script': [
    () => {
      for (const name of ['width', 'paper', 'ink', 'ink-2', 'line', 'accent', 'wash', 'hue'])
        CSS.registerProperty({ name: `--${name}`, syntax: '<angle>', inherits: false, initialValue: '1deg' });
    },
    '',
  ],
  'registered by a sheet': [
    () => {},
    NAMES.map((name) => `@property ${name}{syntax:"<time>";inherits:false;initial-value:1s}`).join(''),
  ],
  'a page that writes from right to left and downwards': [
    () => {},
    'html{direction:rtl;unicode-bidi:bidi-override;writing-mode:vertical-rl}',
  ],
};

export const tests = {
  ...Object.fromEntries(
    Object.entries(PAGES).map(([what, [script, css]]) => [
      `the frame stands as on any page: ${what}`,
      async (stage) => {
        const plain = await stage.read(hostilePage(stage, () => {}));
        await stage.sidebar(plain);
        const as = await frameOf(plain);
        assert.ok(as.width > 200, JSON.stringify(as));
        const tab = await stage.read(hostilePage(stage, script, { css }));
        await stage.sidebar(tab);
        assert.deepEqual(await frameOf(tab), as);
      },
    ]),
  ),
};
