/**
 * The one node that is added to a page: a childless `<div>` under `<html>` with a closed shadow root. Everything that is
 * drawn over the page lives in that root, where the page's scripts and styles do not reach. It is a plain `<div>`, since a
 * page can define any element with a hyphen in its name and then asks `attachInternals` for its root.
 */
import type { PageTheme } from '../../../components/sources/colours/slot-rules';
import { newUuid } from '../../../engine/model/uuid';
import { overlayStyles } from './overlay-styles';

/** Class of the `<style>` in our roots, by which a later script of ours knows them. */
export const OUR_STYLE = 'second-source';

export class OverlayRoot {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** As large as the window, for boxes over the page's words; in the root only while it holds some. */
  readonly layer = element('div', 'layer');
  readonly #salt = newUuid().slice(0, 8);
  readonly #style = element(
    'style',
    OUR_STYLE,
    overlayStyles((name) => this.property(name)),
  );

  constructor() {
    this.host = document.createElement('div');
    this.root = this.host.attachShadow({ mode: 'closed' });
    // A content script's <style> is free of the page's Content-Security-Policy. Firefox 140's content scripts cannot adopt sheets.
    this.root.append(this.#style);
  }

  /** The name that a custom property of the styles has in this root: `--width` as `--width-3b241101`. */
  property(name: string): string {
    return `${name}-${this.#salt}`;
  }

  /** Lays the layer under all else that is shown. */
  showLayer(): void {
    if (this.layer.parentNode !== this.root) this.#style.after(this.layer);
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
