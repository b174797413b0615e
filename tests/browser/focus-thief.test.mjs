/** Pages that take the keyboard away while the reader types a note: no key reaches the page, nothing typed is lost, and the reader is told. */
import assert from 'node:assert/strict';
import { shows } from '../../scripts/browsers/asking.mjs';
import { until } from '../../scripts/browsers/driver.mjs';
import { hostilePage } from './hostile-page.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Writes down every key that reaches the page, its own fields and its frames. */
const listening = () => {
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
    addEventListener(type, (event) => window.heard.push(`${type} ${event.key ?? event.data ?? ''}`), true);
  window.field = () => {
    if (!window.own) {
      window.own = document.createElement('input');
      document.body.prepend(window.own);
    }
    return window.own;
  };
};

/** How a page takes the keyboard; each is run in the page while the reader types. */
const THEFTS = {
  'focus() every 30 ms': () => setInterval(() => window.field().focus(), 30),
  'focus() once and again': () => {
    for (const ms of [40, 300, 700]) setTimeout(() => window.field().focus(), ms);
  },
  'focus() in every frame': () => {
    const again = () => {
      window.field().focus();
      requestAnimationFrame(again);
    };
    again();
  },
  'focus() on an element with a tabindex': () => {
    document.body.tabIndex = 0;
    setInterval(() => document.body.focus(), 30);
  },
  'window.focus()': () => setInterval(() => window.focus(), 30),
  'blur() of what has it': () => setInterval(() => document.activeElement.blur(), 30),
  'showModal()': () => {
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('input'));
    document.body.append(dialog);
    setTimeout(() => dialog.showModal(), 60);
  },
  'showModal() again and again': () => {
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('input'));
    document.body.append(dialog);
    setInterval(() => {
      dialog.close();
      dialog.showModal();
    }, 50);
  },
  'a popover with autofocus': () => {
    const popover = document.createElement('div');
    popover.popover = 'manual';
    const field = document.createElement('input');
    field.autofocus = true;
    popover.append(field);
    document.body.append(popover);
    setInterval(() => {
      if (popover.matches(':popover-open')) popover.hidePopover();
      popover.showPopover();
    }, 50);
  },
  'frames that focus themselves': () => {
    setInterval(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc =
        '<input autofocus oninput="parent.heard.push(this.value)"><script>document.querySelector("input").focus()</script>';
      document.body.append(frame);
    }, 150);
  },
  'the selection in an editable element': () => {
    const own = document.createElement('div');
    own.contentEditable = 'true';
    own.textContent = 'words';
    document.body.prepend(own);
    setInterval(() => {
      own.focus();
      getSelection().selectAllChildren(own);
    }, 30);
  },
  'listeners that give the focus back to the page': () => {
    for (const type of ['focusin', 'focusout', 'blur', 'focus'])
      addEventListener(type, () => window.field().focus(), true);
    setTimeout(() => window.field().focus(), 30);
  },
  'events of the focus kept from everybody else': () => {
    for (const type of ['focusin', 'focusout', 'blur', 'focus'])
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    setInterval(() => window.field().focus(), 30);
  },
  'the sidebar made inert': () => {
    setInterval(() => {
      document.documentElement.inert = true;
      document.documentElement.inert = false;
      window.field().focus();
    }, 40);
  },
};

/** A key to whatever has the keyboard. Firefox's driver gives keys to one document: the one that has the focus at that moment. */
async function pressAnywhere(tab, sidebar, key) {
  const there = await sidebar.evaluate(() => document.hasFocus());
  await (there ? sidebar : tab).press(key);
}

const SECRET = 'the baker of hyesan told me about seven cases';

/** An article in a window that has the keyboard: that of Firefox's first tab has not, where a driver opens it. */
async function readWithKeys(stage) {
  const tab = await stage.read(hostilePage(stage, listening));
  if (await tab.evaluate(() => document.hasFocus())) return tab;
  return stage.read(hostilePage(stage, listening));
}

async function steal(stage, theft) {
  const tab = await readWithKeys(stage);
  const sidebar = await stage.sidebar(tab);
  await sidebar.click('[data-tab=notes]');
  await sidebar.click('.notes-panel .bar button');
  await sidebar.type('.editor textarea', 'kept words ');
  await pause(300);
  await tab.evaluate(() => {
    window.heard.length = 0;
  });
  await tab.evaluate(theft);
  // Keys as a reader's hands give them: to whatever has the keyboard.
  for (const key of SECRET) {
    await pressAnywhere(tab, sidebar, key);
    await pause(20);
  }
  const heard = await tab.evaluate(() => window.heard);
  const told = await shows(sidebar, '.keys-taken', 'takes the keyboard', 4000);
  const field = await sidebar.evaluate(() => {
    const { value, readOnly } = document.querySelector('.editor textarea');
    return { value, readOnly };
  });
  return { tab, sidebar, heard, told, field };
}

export const tests = {
  ...Object.fromEntries(
    Object.entries(THEFTS).map(([what, theft]) => [
      what,
      async (stage) => {
        const { heard, told, field } = await steal(stage, theft);
        const letters = heard.filter((one) => /^key(down|press) [a-z ]$|^(before)?input/.test(one));
        assert.deepEqual(letters, [], `${letters.length} keys reached the page`);
        assert.ok(field.value.startsWith('kept words '), field.value);
        assert.ok(
          `kept words ${SECRET}`.startsWith(field.value),
          `keys are missing in between: ${field.value}`,
        );
        // Either nothing was lost at all, or the reader was told and the field takes no more.
        if (field.value !== `kept words ${SECRET}`) {
          assert.ok(told, `nothing was said, and the note has: ${field.value}`);
          assert.equal(field.readOnly, true);
        }
      },
    ]),
  ),

  'typing on after the notice': async (stage) => {
    const { tab, sidebar, told } = await steal(stage, () => {
      window.thief = setInterval(() => window.field().focus(), 30);
    });
    assert.ok(told);
    await tab.evaluate(() => clearInterval(window.thief));
    await sidebar.click('.keys-taken button:last-of-type');
    assert.ok(await until(() => sidebar.evaluate(() => !document.querySelector('.keys-taken'))));
    await sidebar.type('.editor textarea', ' more');
    assert.ok(
      (await sidebar.evaluate(() => document.querySelector('.editor textarea').value)).includes(' more'),
    );
  },

  'the reader who goes to a field of the page has its keys': async (stage) => {
    const tab = await readWithKeys(stage);
    const sidebar = await stage.sidebar(tab);
    await sidebar.click('[data-tab=notes]');
    await sidebar.click('.notes-panel .bar button');
    await sidebar.type('.editor textarea', 'a note');
    const { x, y } = await tab.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'theirs';
      field.style.cssText = 'position:fixed;left:40px;top:200px;z-index:9';
      document.body.append(field);
      return { x: 60, y: 210 };
    });
    await tab.clickAt(x, y);
    for (const key of 'search') await pressAnywhere(tab, sidebar, key);
    await pause(300);
    assert.equal(await tab.evaluate(() => document.querySelector('#theirs').value), 'search');
    assert.equal(await sidebar.evaluate(() => document.querySelector('.keys-taken')), null);
  },
};
