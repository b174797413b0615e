// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { doing, draw, named, press, words } from '../../tests/screens/draw';
import { withTyped } from '../notes/tag-field';
import { ShortcutsSheet } from '../settings/shortcuts-sheet';
import { Menu } from './menu';
import { Tabs } from './tabs';

function TabbedPage() {
  const [open, setOpen] = useState('one');
  const tabs = ['one', 'two', 'three'].map((name, count) => ({
    name,
    label: name,
    count: count === 2 ? null : count,
  }));
  return (
    <Tabs label="Tabs" tabs={tabs} open={open} onOpen={setOpen}>
      <p>panel {open}</p>
    </Tabs>
  );
}

describe('tabs', () => {
  it('open by arrow, round the ends, with one stop for the Tab key', async () => {
    const root = draw(<TabbedPage />);
    root.querySelector<HTMLElement>('[role=tab]')!.focus();
    await press('ArrowLeft');
    expect(words(root)).toContain('panel three');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(words(root)).toContain('panel two');
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.getAttribute('tabindex'))).toEqual([
      '-1',
      '0',
      '-1',
    ]);
    const panel = root.querySelector('[role=tabpanel]')!;
    expect(document.getElementById(panel.getAttribute('aria-labelledby')!)?.textContent).toBe('two 1');
  });
});

describe('a menu', () => {
  const menu = (onPick = vi.fn(), chosen?: string) =>
    draw(
      <Menu
        items={['csv', 'markdown'].map((key) => ({
          key,
          label: key,
          onPick: () => onPick(key),
          ...(chosen !== undefined && { chosen: key === chosen }),
        }))}
      >
        Export
      </Menu>,
    );

  it('opens on the first entry, closes with Escape, and gives the focus back', async () => {
    const root = menu();
    await doing(() => named(root, 'Export').click());
    expect(document.activeElement?.textContent).toBe('csv');
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('markdown');
    await press('Escape');
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(named(root, 'Export'));
  });

  it('opens on the chosen entry', async () => {
    const root = menu(vi.fn(), 'markdown');
    await doing(() => named(root, 'Export').click());
    expect(document.activeElement?.textContent).toBe('markdown');
    expect(document.activeElement?.getAttribute('role')).toBe('menuitemradio');
  });

  it('picks and closes', async () => {
    const onPick = vi.fn();
    const root = menu(onPick);
    await doing(() => named(root, 'Export').click());
    await doing(() => named(root, 'markdown').click());
    expect(onPick).toHaveBeenCalledWith('markdown');
    expect(root.querySelector('[role=menu]')).toBeNull();
  });

  it('closes when something else is pressed', async () => {
    const root = menu();
    await doing(() => named(root, 'Export').click());
    await doing(() => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    expect(root.querySelector('[role=menu]')).toBeNull();
  });
});

it('the sheet of keys says which commands have none, and leads to where they are changed', async () => {
  const onChangeKeys = vi.fn();
  const root = draw(
    <ShortcutsSheet
      commands={[
        { what: 'Next quote', keys: 'Alt+Shift+J' },
        { what: 'Previous quote', keys: '' },
      ]}
      onChangeKeys={onChangeKeys}
      onClose={() => {}}
    />,
  );
  await doing(() => named(root, 'Change keys').click());
  expect(onChangeKeys).toHaveBeenCalledOnce();
  expect(words(root)).toContain('Next quoteAlt+Shift+J');
  expect(words(root)).toContain('Previous quoteno key set');
});

describe('tags', () => {
  it.each([
    [[], 'one, #two ,, one', ['one', 'two']],
    [['one'], ' # ', ['one']],
    [['one'], 'One', ['one', 'One']],
  ])('%j and "%s"', (tags, typed, all) => {
    expect(withTyped(tags, typed)).toEqual(all);
  });

  it('are at most a hundred', () => {
    expect(withTyped([], Array.from({ length: 300 }, (_, at) => at).join())).toHaveLength(100);
  });
});
