/**
 * The content script: spots the article, reads it, has it attributed, paints it, and answers the hand.
 * Everything it starts ends with one signal: when the page goes, or when the extension was updated under it.
 */
import browser from 'webextension-polyfill';
import { plural, speakThrough, t } from '../../components/words';
import type { Article, Attribution, Source, Span } from '../../engine/model';
import { type ReadPageOptions, readPage, type TextMap } from '../../engine/outlets';
import type { Settings } from '../../engine/views';
import { ask, FailureError } from '../../storage/client';
import type { Painting, ToReader } from '../../storage/messages';
import { Card } from './card';
import { DeskFrame } from './desk-frame';
import { Edge } from './edge';
import { NoteButton, selectedSpan } from './note-button';
import { Overlay } from './overlay';
import { themeOf } from './page-theme';
import { Painter } from './painter';
import { indexQuotes, type QuoteIndex, quoteUnder, rectsOf } from './pointing';
import { sourceWords } from './source-words';
import { type PageTheme, Stage } from './stage';
import { type Watched, watchPage } from './watch';

/** How often the registry and the style sheets are looked at, since a page that clears them tells nobody. */
const RESTORE_MS = 1_000;

/** What is shown of an article at the moment. */
interface Shown {
  article: Article;
  map: TextMap;
  root: Element;
  painting: Painting;
  quotes: QuoteIndex;
  theme: PageTheme;
}

type AnySite = NonNullable<ReadPageOptions['anySite']>;

export class Reader {
  readonly #stop = new AbortController();
  readonly #stage = new Stage();
  readonly #painter = new Painter();
  readonly #overlay = new Overlay(this.#stage, this.#stop.signal);
  readonly #card = new Card(this.#stage, sourceWords);
  readonly #edge = new Edge(this.#stage, () => void this.#openDesk(true));
  readonly #noteButton = new NoteButton(this.#stage, t('note'), () => void this.#noteSelection());
  readonly #desk = new DeskFrame(
    this.#stage,
    { desk: t('extensionName'), grip: t('resizeSidebar') },
    {
      opened: () => {
        this.#edge.hide();
        this.#overlay.draw();
      },
      closed: () => {
        this.#overlay.draw();
        this.#showEdge();
      },
      resized: (width) => void this.#remember({ sidebarWidth: width }),
    },
  );
  readonly #watched: Watched = { root: null };
  #shown: Shown | null = null;
  #settings: Settings | null = null;
  #accounts: number | null = null;
  #current = -1;
  /** The reader asked for this page by hand: it is opened though it is not about North Korea. */
  #wanted = false;
  #reading: Promise<boolean> = Promise.resolve(false);
  /** When this script started and when the quotes were first painted, for the benchmark; milliseconds of this page's clock. */
  readonly timing: { started: number; painted: number | null } = {
    started: performance.now(),
    painted: null,
  };

  constructor(private anySite: AnySite | undefined) {}

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  start(): void {
    const { signal } = this;
    browser.runtime.onMessage.addListener(this.#hear);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(this.#hear));
    watchPage(this.#watched, () => this.read(), signal);
    const restoring = setInterval(() => this.#restore(), RESTORE_MS);
    signal.addEventListener('abort', () => clearInterval(restoring));
    addEventListener('pageshow', (event) => event.persisted && void this.read(true), { signal });
    addEventListener('mousemove', (event) => this.#point(event), { signal, passive: true });
    addEventListener('scroll', () => this.#card.hide(), { signal, passive: true, capture: true });
    addEventListener('click', (event) => this.#click(event), { signal });
    document.addEventListener('selectionchange', () => this.#selecting(), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#repaint(), { signal });
    void this.read();
  }

  /** Takes over the reader for any site from a script that was injected later. */
  adopt(anySite: AnySite | undefined): void {
    this.anySite ??= anySite;
  }

  /** The toolbar button: opens or closes the sidebar, and opens the article of this page whatever it is about. */
  async toggle(): Promise<void> {
    this.#wanted = true;
    if (this.#shown) {
      if (this.#desk.open) this.#closeDesk();
      else await this.#openDesk(true);
      return;
    }
    await this.read();
    if (this.#shown) await this.#openDesk(true);
  }

  /** Reads the page as it is now. Answers whether another text than before is shown. One reading at a time. */
  read(anew = false): Promise<boolean> {
    this.#reading = this.#reading.then(
      () => this.#read(anew),
      () => this.#read(anew),
    );
    return this.#reading;
  }

  async #read(anew: boolean): Promise<boolean> {
    if (this.#ended()) return false;
    const reading = readPage(document, location.href, { anySite: this.anySite });
    if (!reading.isArticle || !(reading.relevant || this.#wanted)) {
      this.#watched.root = null;
      return this.#leave();
    }
    const { article, map, root } = reading;
    this.#watched.root = root;
    const before = this.#shown;
    if (!anew && before && before.article.key === article.key && before.article.text === article.text) {
      this.#shown = { ...before, map, root };
      this.#repaint();
      return false;
    }
    try {
      const painting = await ask('reader/article', { article });
      if (this.#ended()) return false;
      this.#settings = painting.settings;
      const theme = themeOf(root);
      this.#shown = {
        article,
        map,
        root,
        painting,
        quotes: indexQuotes(painting.attributions.attributions),
        theme,
      };
      this.#current = -1;
      this.#stage.show();
      this.#repaint();
      this.timing.painted ??= performance.now();
      if (painting.settings.openSidebar && before?.article.key !== article.key) await this.#openDesk(false);
      this.#showEdge();
      void this.#countAccounts(article.key);
    } catch (error) {
      this.#failed(error);
    }
    return true;
  }

  #leave(): boolean {
    if (!this.#shown) return false;
    this.#shown = null;
    this.#accounts = null;
    this.#painter.clear();
    this.#overlay.clear();
    this.#card.hide();
    this.#noteButton.hide();
    this.#desk.hide();
    this.#edge.hide();
    this.#stage.hide();
    void ask('reader/left', {}).catch(() => undefined);
    return true;
  }

  /** An extension that was updated or removed leaves its old script behind: it takes its things and goes. */
  #ended(): boolean {
    if (this.signal.aborted) return true;
    if (browser.runtime?.id) return false;
    this.end();
    return true;
  }

  end(): void {
    this.#shown = null;
    this.#painter.clear();
    this.#overlay.clear();
    this.#stage.hide();
    this.#stop.abort();
  }

  #failed(error: unknown): void {
    if (this.#ended()) return;
    const kind = error instanceof FailureError ? error.failure.kind : 'internal';
    this.#stage.show();
    this.#edge.show(
      kind === 'quota' ? t('edgeQuota') : kind === 'too-large' ? t('edgeTooLarge') : t('edgeFailed'),
      'light',
      true,
    );
  }

  #repaint(): void {
    const shown = this.#shown;
    if (!shown) return;
    shown.theme = themeOf(shown.root);
    this.#stage.theme = shown.theme;
    if (this.#settings?.showHighlights) {
      this.#painter.paint(shown.map, shown.painting.attributions.attributions, shown.theme);
    } else this.#painter.clear();
    this.#overlay.set(shown.map, shown.painting.marks);
  }

  #restore(): void {
    if (document.hidden || this.#ended() || !this.#shown) return;
    this.#stage.show();
    if (this.#settings?.showHighlights) this.#painter.restore();
  }

  async #countAccounts(key: string): Promise<void> {
    try {
      const { count } = await ask('reader/accounts', {});
      if (this.#shown?.article.key !== key) return;
      this.#accounts = count;
      this.#showEdge();
    } catch {
      // The sidebar tells what went wrong with the accounts; the tab at the edge just does not count them.
    }
  }

  #showEdge(): void {
    const shown = this.#shown;
    if (!shown || this.#desk.open) {
      this.#edge.hide();
      return;
    }
    const quotes = shown.painting.attributions.attributions.filter((found) => !found.depth).length;
    const words = [plural('edgeQuotes', quotes)];
    if (this.#accounts) words.push(plural('edgeAccounts', this.#accounts));
    this.#edge.show(words.join(' · '), shown.theme);
  }

  async #openDesk(focus: boolean): Promise<void> {
    if (!this.#shown) {
      // The tab at the edge of a page that could not be read tries again.
      await this.read(true);
      if (!this.#shown) return;
    }
    await this.#desk.show(this.#settings?.sidebarWidth ?? 380, this.#shown.root);
    if (focus) {
      this.#desk.focus();
      void this.#remember({ openSidebar: true });
    }
  }

  #closeDesk(): void {
    this.#desk.hide();
    void this.#remember({ openSidebar: false });
  }

  async #remember(change: Partial<Pick<Settings, 'sidebarWidth' | 'openSidebar'>>): Promise<void> {
    if (this.#settings) this.#settings = { ...this.#settings, ...change };
    try {
      await ask('reader/remember', change);
    } catch {
      // A width that was not kept is asked for again by the next drag.
    }
  }

  readonly #hear = (message: unknown): undefined => {
    const told = message as ToReader;
    switch (told.tell) {
      case 'go':
        this.#go(told.span);
        break;
      case 'marks':
        if (this.#shown) {
          this.#shown.painting = { ...this.#shown.painting, marks: told.marks };
          this.#overlay.set(this.#shown.map, told.marks);
        }
        break;
      case 'accounts':
        this.#accounts = told.count;
        this.#showEdge();
        break;
      case 'close':
        this.#closeDesk();
        break;
      case 'resize':
        this.#desk.width = told.width;
        break;
      case 'toggle':
        void this.toggle();
        break;
      case 'settings':
        this.#settings = told.settings;
        this.#repaint();
        break;
      case 'command':
        this.#command(told.command);
        break;
    }
    return undefined;
  };

  #command(command: Extract<ToReader, { tell: 'command' }>['command']): void {
    if (command === 'toggle-sidebar') void this.toggle();
    else if (command === 'note-selection') void this.#noteSelection();
    else this.#step(command === 'next-quote' ? 1 : -1);
  }

  /** Goes to the next or previous quote; from the last one on to the first. */
  #step(by: 1 | -1): void {
    const shown = this.#shown;
    const count = shown?.quotes.entries.length ?? 0;
    if (!shown || count === 0) return;
    this.#current = this.#current < 0 && by < 0 ? count - 1 : (this.#current + by + count) % count;
    const entry = shown.quotes.entries[this.#current]!;
    this.#go([entry.start, entry.end]);
    this.#showCard(entry.attribution, rectsOf(shown.map, entry.start, entry.end)[0]);
    void ask('reader/clicked', { attributionId: entry.attribution.id }).catch(() => undefined);
  }

  #go(span: Span): void {
    const shown = this.#shown;
    if (!shown) return;
    const first = rectsOf(shown.map, span[0], span[1])[0];
    if (!first) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (first.top < 60 || first.bottom > innerHeight - 60) {
      scrollTo({ top: scrollY + first.top - innerHeight / 3, behavior: calm ? 'auto' : 'smooth' });
    }
    this.#current = shown.quotes.entries.findIndex((entry) => entry.start === span[0]);
    this.#overlay.frame(span);
  }

  #point(event: MouseEvent): void {
    const shown = this.#shown;
    if (!shown || event.target === this.#stage.host || event.buttons) return;
    const attribution = quoteUnder(shown.map, shown.quotes, event.clientX, event.clientY);
    if (attribution) this.#showCard(attribution, new DOMRect(event.clientX - 12, event.clientY - 10, 24, 20));
    else this.#card.hide();
  }

  #showCard(attribution: Attribution, at: DOMRect | undefined): void {
    const shown = this.#shown;
    if (!shown || !at) return;
    const source: Source | null =
      shown.painting.attributions.sources.find((one) => one.id === attribution.sourceId) ?? null;
    this.#card.show(attribution, source, at, shown.theme);
  }

  #click(event: MouseEvent): void {
    const shown = this.#shown;
    if (
      !shown ||
      !event.isTrusted ||
      event.button !== 0 ||
      event.defaultPrevented ||
      event.target === this.#stage.host
    )
      return;
    // A link inside a quote stays a link; a selection stays a selection.
    if (
      !getSelection()?.isCollapsed ||
      (event.target instanceof Element &&
        event.target.closest('a,button,input,select,textarea,[contenteditable]'))
    )
      return;
    const attribution = quoteUnder(shown.map, shown.quotes, event.clientX, event.clientY);
    if (!attribution) return;
    const span = attribution.content[0];
    if (span) this.#overlay.frame(span);
    void this.#openDesk(false)
      .then(() => ask('reader/clicked', { attributionId: attribution.id }))
      .catch(() => undefined);
  }

  #selecting(): void {
    const shown = this.#shown;
    if (!shown || !selectedSpan(shown.map)) this.#noteButton.hide();
    else this.#noteButton.show(shown.theme);
  }

  async #noteSelection(): Promise<void> {
    const span = this.#shown && selectedSpan(this.#shown.map);
    if (!span) return;
    this.#noteButton.hide();
    try {
      await this.#openDesk(true);
      await ask('reader/selected', { span });
    } catch (error) {
      this.#failed(error);
    }
  }
}

/** The one reader of a page: a second script of ours on the same page finds it here, in a world that the page cannot see. */
const KEY = 'secondSourceReader';

/** Starts the reader, or lends the one that runs the reader for any site. */
export function startReader(anySite?: AnySite): void {
  speakThrough({
    getMessage: (key, fillings) => browser.i18n.getMessage(key, fillings),
    getUILanguage: () => browser.i18n.getUILanguage(),
  });
  const world = globalThis as { [KEY]?: Reader };
  const running = world[KEY];
  if (running && !running.signal.aborted) {
    running.adopt(anySite);
    return;
  }
  const reader = new Reader(anySite);
  world[KEY] = reader;
  const begin = () => reader.start();
  // A page that is only prerendered has not been opened by anybody yet.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
}
