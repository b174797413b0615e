/**
 * The one node that is added to a page: a childless `<div>` under `<html>` with a closed shadow root. Everything that is
 * drawn over the page lives in that root, where the page's scripts and styles do not reach. It is a plain `<div>`, since a
 * page can define any element with a hyphen in its name and then asks `attachInternals` for its root.
 */
import { stageStyles } from './stage-styles';

export type PageTheme = 'light' | 'dark';

export class Stage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Boxes in page coordinates (they scroll with the page by themselves). */
  readonly layer: HTMLElement;

  constructor() {
    this.host = document.createElement('div');
    this.root = this.host.attachShadow({ mode: 'closed' });
    // A content script's <style> is free of the page's Content-Security-Policy. Firefox 140's content scripts cannot adopt sheets.
    this.root.append(element('style', '', stageStyles));
    this.layer = document.createElement('div');
    this.layer.className = 'layer';
    this.root.append(this.layer);
  }

  /** Puts the host into the page, again where the page took it out. Answers whether it was not in its place. */
  show(): boolean {
    const away = this.host.parentNode !== document.documentElement;
    if (away) document.documentElement?.append(this.host);
    return away;
  }

  hide(): void {
    this.host.remove();
  }

  get shown(): boolean {
    return this.host.isConnected;
  }

  set theme(theme: PageTheme) {
    this.layer.dataset.theme = theme;
    for (const child of this.root.children) (child as HTMLElement).dataset.theme = theme;
  }
}

/** Text of an element, set as text: nothing that comes from a page is ever parsed as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
