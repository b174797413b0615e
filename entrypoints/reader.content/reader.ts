/**
 * The content script: spots the article, reads it, has it attributed, paints it, and answers the pointer and the keys.
 * Everything it starts ends with one signal: when the page goes, or when the extension was updated under it.
 */
import browser from 'webextension-polyfill';
import { number } from '../../components/i18n/dates';
import { type MessageKey, plural, t } from '../../components/i18n/i18n';
import { sourcesById } from '../../components/sources/speaker';
import { citationOf } from '../../components/sources/wording';
import type { Article, Attribution, Span } from '../../engine/model';
import type { NoArticle, Settings } from '../../engine/model/views';
import { type ReadPageOptions, readPage } from '../../engine/pages';
import type { Elsewhere } from '../../engine/pages/facts/elsewhere';
import { ask, FailureError } from '../../protocol/client';
import type { FailureKind } from '../../protocol/failures';
import type { ToReader } from '../../protocol/messages/telling';
import { FocusKeeper } from './frame/focus-keeper';
import { SidebarFrame } from './frame/sidebar-frame';
import { EdgeTab } from './overlay/edge-tab';
import { OverlayRoot } from './overlay/overlay-root';
import { themeOf } from './overlay/page-theme';
import { sweep } from './overlay/sweep';
import { NoteMarks } from './painting/note-marks';
import { PageStyles } from './painting/page-styles';
import { Painter } from './painting/painter';
import { indexQuotes } from './painting/pointing';
import { type Watched, watchPage } from './painting/watch';
import type { CardAct } from './pointer/card';
import { PagePointer } from './pointer/page-pointer';
import type { Shown } from './pointer/shown';

/** How often the registry and the style sheets are looked at, since a page that clears them tells nobody. */
const RESTORE_MS = 1_000;

/** After this long without an answer the reader is told, though the answer may still come. */
const LATE_ANSWER_MS = 8_000;

/** A sidebar that opened by itself is closed by no click within so many milliseconds: nobody can have meant that. */
const JUST_OPENED_MS = 700;

/** Milliseconds over what the background asked for, so that its clock has surely come to the end. */
const STANDS_LONGER_MS = 300;

export type AnySite = NonNullable<ReadPageOptions['anySite']>;

/** What the tab at the edge says where an article could not be taken in. */
const FAILURES: Partial<Record<FailureKind, MessageKey>> = {
  quota: 'edgeQuota',
  'too-large': 'edgeTooLarge',
  newer: 'edgeNewer',
  blocked: 'edgeBlocked',
  'put-off': 'edgeUnsettled',
};

export class Reader {
  readonly #stop = new AbortController();
  readonly #overlay = new OverlayRoot();
  readonly #styles = new PageStyles();
  readonly #painter = new Painter(this.#styles);
  readonly #noteMarks = new NoteMarks(this.#overlay, this.#stop.signal, () => {
    this.timing.marked ??= performance.now();
  });
  readonly #edgeTab = new EdgeTab(this.#overlay, () => void this.#open());
  readonly #pointer = new PagePointer(
    this.#overlay,
    this.#noteMarks,
    () => this.#shown,
    {
      clicked: (attribution) => this.#clicked(attribution),
      stepped: ({ id }) =>
        void ask('reader/tell', { tell: 'clicked', attributionId: id }).catch(() => undefined),
      note: (span) => void this.#note(span),
      act: (act, attribution) => this.#act(act, attribution),
      beside: () => this.#sidebar.place,
      missed: () => this.#edgeTab.show(t('edgeNotInSight'), this.#shown?.theme ?? 'light', true),
    },
    this.#stop.signal,
  );
  readonly #sidebar = new SidebarFrame(
    this.#overlay,
    this.#styles,
    { sidebar: t('extensionName'), grip: t('resizeSidebar') },
    {
      opened: () => {
        this.#edgeTab.hide();
        this.#noteMarks.draw();
      },
      closed: () => {
        this.#noteMarks.draw();
        this.#showEdge();
        if (this.#shown || !this.#none) return;
        this.#overlay.hide();
        this.#sayElsewhere(this.#elsewhere);
      },
      resized: (width) => void this.#remember({ sidebarWidth: width }),
    },
  );
  readonly #keyboard = new FocusKeeper(
    this.#overlay.root,
    () => this.#sidebar.frame,
    () => void ask('reader/tell', { tell: 'keys-taken' }).catch(() => undefined),
    this.#stop.signal,
  );
  readonly #watched: Watched = { root: null, took: 0, wasRead: () => {} };
  #shown: Shown | null = null;
  #settings: Settings | null = null;
  #accounts: number | null = null;
  /** The browser's side panel shows this page's article. */
  #beside = false;
  /** Where the text stands that was not read. */
  #elsewhere: Elsewhere | undefined;
  /** The reader asked for this page by hand: it is opened though it is not about North Korea. */
  #wanted = false;
  /** The reader asked for this address to be read as an article, whatever speaks against it. */
  #asArticle = false;
  /** Why the page shows no article; `null` while it shows one, was not read yet, or could not be taken in. */
  #none: NoArticle | null = null;
  /** When the sidebar opened by itself, by this page's clock. */
  #openedItself = Number.NEGATIVE_INFINITY;
  #reading: Promise<boolean> = Promise.resolve(false);
  /** The background is being asked about an article. */
  #asking = false;
  /** Set while the page is put off: it is read again once it has stood still. */
  #stands: ReturnType<typeof setTimeout> | undefined;
  #standsFor = 0;
  /** When this script started, the quotes were first painted and the notes' marks first drawn; for the benchmark, in milliseconds of this page's clock. */
  readonly timing: { started: number; painted: number | null; marked: number | null } = {
    started: performance.now(),
    painted: null,
    marked: null,
  };

  #anySite: AnySite | undefined;
  readonly #replaced: (next: { anySite: AnySite | undefined; wanted: boolean }) => void;

  /** @param replaced the page has another `<html>` and this reader ended: another one is to start, for what was wanted here */
  constructor(
    anySite: AnySite | undefined,
    replaced: (next: { anySite: AnySite | undefined; wanted: boolean }) => void,
    wanted = false,
  ) {
    this.#anySite = anySite;
    this.#replaced = replaced;
    this.#wanted = wanted;
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Whether it works on: one that an update left behind ends when it is asked. */
  get works(): boolean {
    return !this.#ended();
  }

  start(): void {
    const { signal } = this;
    sweep();
    browser.runtime.onMessage.addListener(this.#hear);
    // After an update nothing is left of the old script's `runtime`.
    signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(this.#hear));
    const replaced = () => {
      this.end();
      this.#replaced({ anySite: this.#anySite, wanted: this.#wanted });
    };
    watchPage(this.#watched, this.#overlay.host, (why) => this.#changed(why), replaced, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#stands));
    const restoring = setInterval(() => this.#restore(), RESTORE_MS);
    signal.addEventListener('abort', () => clearInterval(restoring));
    addEventListener('pageshow', (event) => event.persisted && void this.read(true), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => void this.#repaint(), {
      signal,
    });
    void this.read();
  }

  /** Takes over the reader for any site from a script that was injected later. */
  adopt(anySite: AnySite | undefined): void {
    this.#anySite ??= anySite;
  }

  /**
   * The toolbar button: opens or closes the sidebar, and opens the article of this page whatever it is about; where it has none
   * the sidebar says why. `wasShown`: an article was shown when the button was pressed. If not, what opened by itself since stays open.
   */
  async toggle(wasShown = true): Promise<void> {
    this.#wanted = true;
    const justCame = performance.now() - this.#openedItself < JUST_OPENED_MS;
    if (this.#sidebar.open && !(this.#shown && (justCame || !wasShown))) this.#closeSidebar();
    else await this.#open();
  }

  /** Opens the sidebar for the reader, with the article or with why there is none; a page that could not be taken in is tried again. */
  async #open(): Promise<void> {
    if (!this.#shown) await this.read();
    if (this.#shown || this.#none) await this.#openSidebar(true);
  }

  /** Reads the page as an article, whatever speaks against it. Answers whether one is shown now. */
  async #openAsArticle(): Promise<boolean> {
    this.#wanted = true;
    this.#asArticle = true;
    await this.read(true);
    return this.#shown !== null;
  }

  /** Reads the page as it is now. Answers whether another text than before is shown. One reading at a time. */
  read(anew = false): Promise<boolean> {
    this.#reading = this.#reading.then(
      () => this.#read(anew),
      () => this.#read(anew),
    );
    return this.#reading;
  }

  #changed(why: 'address' | 'nodes'): Promise<boolean> {
    if (why === 'address') this.#asArticle = false;
    // What is being read for an address that was left is wanted no more.
    if (why === 'address' && this.#asking) void ask('reader/left', {}).catch(() => undefined);
    if (this.#stands === undefined) return this.read();
    this.#putOff(this.#standsFor);
    return Promise.resolve(true);
  }

  /** The page shows too many articles or texts: it is read again when it has stood still for so many milliseconds. */
  #putOff(wait: number): void {
    clearTimeout(this.#stands);
    this.#standsFor = wait;
    this.#stands = setTimeout(() => {
      this.#stands = undefined;
      void this.read(true);
    }, wait + STANDS_LONGER_MS);
  }

  async #read(anew: boolean): Promise<boolean> {
    if (this.#ended()) return false;
    const start = performance.now();
    const reading = readPage(document, location.href, { anySite: this.#anySite, asArticle: this.#asArticle });
    this.#watched.took = performance.now() - start;
    // What it is about is told by the outlet's own words, which a translation hides.
    const isKnown =
      reading.isArticle && reading.translated && this.#shown?.article.key === reading.article.key;
    const isOurs = reading.isArticle && (reading.relevant || this.#wanted || isKnown);
    this.#watched.root = isOurs ? reading.root : null;
    this.#watched.wasRead();
    if (!isOurs) {
      this.#none = reading.isArticle
        ? 'off-topic'
        : (reading.elsewhere ?? (this.#asArticle ? 'no-text' : 'none'));
      const left = this.#leave();
      this.#sayElsewhere(reading.isArticle ? undefined : reading.elsewhere);
      return left;
    }
    this.#none = null;
    const { article, map, root } = reading;
    if (reading.translated) return this.#readTranslated(article, root, anew);
    const before = this.#shown;
    const isSame = before?.article.key === article.key && before.article.text === article.text;
    if (!anew && before && isSame && !before.translated) {
      this.#shown = { ...before, map, root };
      void this.#repaint();
      return false;
    }
    const late = setTimeout(() => this.#failed(null), LATE_ANSWER_MS);
    this.#asking = true;
    try {
      const painting = await ask('reader/article', { article, opened: before === null });
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
      this.#pointer.reset();
      this.#elsewhere = undefined;
      this.#overlay.show();
      void this.#repaint().then(() => {
        this.timing.painted ??= performance.now();
      });
      if (painting.settings.openSidebar && before?.article.key !== article.key)
        await this.#openSidebar(false);
      this.#showEdge();
      void this.#countAccounts(article.key);
    } catch (error) {
      const failure = error instanceof FailureError ? error.failure : null;
      if (failure?.kind === 'put-off') this.#putOff(failure.wait ?? LATE_ANSWER_MS);
      if (failure?.kind !== 'cancelled') this.#failed(error);
    } finally {
      this.#asking = false;
      clearTimeout(late);
    }
    return true;
  }

  /**
   * The browser shows the page in a translation: its words are not the outlet's, so nothing is marked and nothing kept. The
   * sidebar shows the outlet's own text where it was read before.
   */
  async #readTranslated(article: Article, root: Element, anew: boolean): Promise<boolean> {
    const before = this.#shown;
    if (!anew && before?.translated && before.article.key === article.key) return false;
    this.#painter.clear();
    this.#noteMarks.clear();
    this.#pointer.reset();
    try {
      const { known, settings } = await ask('reader/translated', { key: article.key, url: article.url });
      if (this.#ended()) return false;
      this.#settings = settings;
      const attributions = { engine: 0, attributions: [], sources: [] };
      const painting = { key: article.key, attributions, marks: [], settings };
      const theme = themeOf(root);
      const quotes = indexQuotes([]);
      this.#shown = known ? { article, map: [], root, painting, quotes, theme, translated: true } : null;
      this.#accounts = null;
      this.#overlay.show();
      if (!known) {
        this.#none = 'translated';
        this.#sidebar.hide();
        this.#edgeTab.show(t('edgeTranslatedUnread'), theme);
      } else this.#showEdge();
    } catch (error) {
      this.#failed(error);
    }
    return true;
  }

  /** Says where the article's text stands that is not read, on an outlet's page and where the reader asked for the page. */
  #sayElsewhere(where: Elsewhere | undefined): void {
    if (this.#sidebar.open) {
      // The sidebar says it.
    } else if (where && (this.#anySite === undefined || this.#wanted)) {
      this.#overlay.show();
      this.#edgeTab.show(t(where === 'frame' ? 'edgeInFrame' : 'edgeInShadow'), 'light', true);
    } else if (this.#elsewhere) {
      this.#edgeTab.hide();
      this.#overlay.hide();
    }
    this.#elsewhere = where;
  }

  #leave(): boolean {
    if (!this.#shown) return false;
    this.#shown = null;
    this.#accounts = null;
    this.#painter.clear();
    this.#noteMarks.clear();
    this.#pointer.reset();
    this.#sidebar.hide();
    this.#edgeTab.hide();
    this.#overlay.hide();
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
    this.#noteMarks.clear();
    this.#sidebar.hide();
    this.#overlay.hide();
    this.#stop.abort();
  }

  #failed(error: unknown): void {
    if (this.#ended()) return;
    const kind = error instanceof FailureError ? error.failure.kind : 'internal';
    this.#overlay.show();
    this.#edgeTab.show(t(FAILURES[kind] ?? 'edgeFailed'), 'light', true);
  }

  /** Settles when the quotes have their colours. */
  #repaint(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return Promise.resolve();
    shown.theme = themeOf(shown.root);
    this.#overlay.theme = shown.theme;
    this.#noteMarks.set(shown.map, shown.painting.marks);
    if (this.#settings?.showHighlights) {
      const { attributions } = shown.painting.attributions;
      return this.#painter.paint(shown.map, attributions, shown.theme, shown.root);
    }
    this.#painter.clear();
    return Promise.resolve();
  }

  #restore(): void {
    if (document.hidden || this.#ended() || !(this.#shown || this.#sidebar.open)) return;
    if (this.#overlay.show()) void this.#sidebar.renew(this.#shown?.root ?? null).catch(() => undefined);
    if (!this.#shown) return;
    this.#noteMarks.restore();
    if (this.#settings?.showHighlights) void this.#painter.restore();
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
    if (!shown || this.#sidebar.open || this.#beside) {
      this.#edgeTab.hide();
      return;
    }
    if (shown.translated) {
      this.#edgeTab.show(t('edgeTranslated'), shown.theme);
      return;
    }
    const quotes = shown.painting.attributions.attributions.length;
    const words = [plural('edgeQuotes', quotes)];
    if (this.#accounts) words.push(plural('edgeAccounts', this.#accounts));
    const leftOut = (shown.article.leftOut ?? 0) + (shown.painting.attributions.leftOut ?? 0);
    if (leftOut > 0) words.push(t('edgeLeftOut', number(leftOut)));
    this.#edgeTab.show(words.join(' · '), shown.theme);
  }

  async #openSidebar(focus: boolean): Promise<void> {
    if (!this.#shown && !this.#none) return;
    this.#overlay.show();
    const isNew = !this.#sidebar.open;
    if (isNew) this.#openedItself = focus ? Number.NEGATIVE_INFINITY : performance.now();
    this.#beside = !(await this.#sidebar.show(
      this.#settings?.sidebarWidth ?? 380,
      this.#shown?.root ?? null,
    ));
    if (this.#beside) {
      this.#showEdge();
      // The side panel may say now why there is no article.
      if (!this.#shown) void ask('reader/left', {}).catch(() => undefined);
      return;
    }
    if (focus) {
      this.#sidebar.focus();
      if (this.#shown) void this.#remember({ openSidebar: true });
    }
  }

  #closeSidebar(): void {
    this.#sidebar.hide();
    // A sidebar that only said why there is no article tells nothing of how articles are to be opened.
    if (this.#shown) void this.#remember({ openSidebar: false });
  }

  async #remember(change: Partial<Pick<Settings, 'sidebarWidth' | 'openSidebar'>>): Promise<void> {
    if (this.#settings) this.#settings = { ...this.#settings, ...change };
    try {
      await ask('reader/remember', change);
    } catch {
      // A width that was not kept is asked for again by the next drag.
    }
  }

  readonly #hear = (message: unknown): Promise<unknown> | undefined => {
    const told = message as ToReader;
    switch (told.tell) {
      case 'go':
        return this.#pointer.go(told.span);
      case 'marks':
        // The marks are places in the outlet's own text.
        if (this.#shown && !this.#shown.translated) {
          this.#shown.painting = { ...this.#shown.painting, marks: told.marks };
          this.#noteMarks.set(this.#shown.map, told.marks);
        }
        break;
      case 'chains':
        if (this.#shown) {
          this.#shown.painting = { ...this.#shown.painting, attributions: told.attributions };
          this.#shown.quotes = indexQuotes(told.attributions.attributions);
        }
        break;
      case 'accounts':
        this.#accounts = told.count;
        this.#showEdge();
        break;
      case 'read-again':
        void this.read(true);
        break;
      case 'close':
        this.#closeSidebar();
        break;
      case 'beside':
        this.#beside = true;
        this.#sidebar.hide();
        this.#showEdge();
        return Promise.resolve({ article: this.#shown?.article.key ?? null });
      case 'alone':
        this.#beside = false;
        this.#showEdge();
        break;
      case 'typing':
        if (told.lost) this.#keyboard.lost();
        else this.#keyboard.typing(told.typing);
        break;
      case 'sight':
        return Promise.resolve(this.#sidebar.sight());
      case 'toggle':
        void this.toggle();
        break;
      case 'open': {
        // Pictures and bare XML have no place for a sidebar.
        const able = document.documentElement instanceof HTMLElement;
        if (able) void this.toggle(false);
        return Promise.resolve({ able });
      }
      case 'page':
        return Promise.resolve({ why: this.#none ?? 'none' });
      case 'as-article':
        return this.#openAsArticle().then((opened) => ({ opened }));
      case 'settings':
        this.#settings = told.settings;
        void this.#repaint();
        break;
      case 'command':
        this.#command(told.command);
        break;
    }
    return undefined;
  };

  #command(command: Extract<ToReader, { tell: 'command' }>['command']): void {
    if (command === 'toggle-sidebar') void this.toggle();
    else if (command === 'note-selection') this.#pointer.noteSelection();
    else void this.#pointer.step(command === 'next-quote' ? 1 : -1);
  }

  #clicked(attribution: Attribution): void {
    void this.#openSidebar(false)
      .then(() => ask('reader/tell', { tell: 'clicked', attributionId: attribution.id }))
      .catch(() => undefined); // the quote is framed on the page all the same
  }

  /** A button of a quote's card: what is written or compared is so in the sidebar. Answers what the button says now. */
  async #act(act: CardAct, attribution: Attribution): Promise<string | null> {
    if (act === 'copy' && (await this.#copy(attribution))) return t('copied');
    try {
      await this.#openSidebar(true);
      const wish = act === 'copy' ? {} : { act };
      await ask('reader/tell', { tell: 'clicked', attributionId: attribution.id, ...wish });
    } catch (error) {
      this.#failed(error);
    }
    return null;
  }

  /** Puts the citation on the clipboard, of which the page hears nothing. Answers whether it could: some pages forbid it, and then the sidebar's button is the way. */
  async #copy(attribution: Attribution): Promise<boolean> {
    const shown = this.#shown;
    if (!shown) return false;
    const { attributions } = shown.painting;
    try {
      await navigator.clipboard.writeText(citationOf(shown.article, attribution, sourcesById(attributions)));
      return true;
    } catch {
      return false;
    }
  }

  async #note(span: Span): Promise<void> {
    try {
      await this.#openSidebar(true);
      await ask('reader/tell', { tell: 'selected', span });
    } catch (error) {
      this.#failed(error);
    }
  }
}
