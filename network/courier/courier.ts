/**
 * The one place where the extension asks the network for anything, and only ever for what the reader chose: a click, an address typed,
 * an outlet followed. Without cookies, without a referrer, to hosts that the browser permits, one request at a time for each host and no more a
 * minute than the reader set. What goes wrong is a `Fault`; nothing is thrown at the caller.
 */
import { decodedText } from '../../engine/feeds';
import { MS_A_MINUTE, restsUntil, timeOf } from '../../engine/model/times';
import type { Fault } from '../../engine/model/views';
import type { AnswerRow, HostRow } from '../../protocol/http-rows';
import { bytesOf } from './body';
import { FaultError, fault } from './faults';
import { Pace, type Pause } from './pace';
import { LONGEST_WORD, retryAfter } from './retry-after';

/** What is asked for: a page, or an answer of an outlet's own interface, which is remembered and asked for conditionally. */
export type Wanted = 'page' | 'answer';

interface CourierRequest {
  address: string;
  wanted: Wanted;
  signal: AbortSignal;
}

export type CourierResult =
  /** `address`: where it came from in the end; `unchanged`: the server said that it is as last time. */
  { got: true; address: string; text: string; unchanged: boolean } | { got: false; fault: Fault };

/** What is remembered between requests, also when the background was stopped meanwhile. */
interface CourierMemory {
  answer(address: string): Promise<AnswerRow | undefined>;
  keepAnswer(row: AnswerRow): Promise<void>;
  host(host: string): Promise<HostRow | undefined>;
  keepHost(row: HostRow): Promise<void>;
}

/** What the courier works with: another network and another clock in tests. */
export interface CourierTools {
  request(address: string, init: RequestInit): Promise<Response>;
  now(): number;
  pause: Pause;
  /** Whether the browser permits asking this address. */
  permitted(address: string): Promise<boolean>;
  /** Where an address that sends on leads, asking permitted sites only; `null` where that is nowhere. */
  endOfRedirects(address: string, signal: AbortSignal): Promise<string | null>;
  online(): boolean;
  /** Requests a minute for one host. */
  perMinute(): Promise<number>;
  memory: CourierMemory;
}

/** Bytes. The largest article page seen has 0.9 MB; a feed of 50,000 short items has 15. */
const LARGEST: Record<Wanted, number> = { page: 6_000_000, answer: 20_000_000 };
/** Milliseconds from the request to the answer's beginning, and to its end. Under the 30 seconds that a service worker may wait for one. */
const PATIENCE_BEGIN = 15_000;
const PATIENCE_END = 28_000;

const ACCEPT: Record<Wanted, string> = {
  page: 'text/html,application/xhtml+xml',
  answer: 'application/rss+xml,application/atom+xml,application/xml,application/json,text/xml;q=0.9',
};
const TYPES: Record<Wanted, RegExp> = {
  page: /^(?:text\/html|application\/xhtml\+xml)\b/i,
  answer: /^(?:text\/[a-z0-9.+-]+|application\/(?:[a-z0-9.-]+\+)?(?:xml|json|rdf))\b/i,
};

/** Faults that browsers tell an extension less of than their own error page tells whoever opens the address. */
const SEEN_IN_A_TAB: ReadonlySet<Fault['kind']> = new Set(['unreachable', 'redirects', 'timeout', 'refused']);

export class Courier {
  readonly #pace = new Pace();
  readonly #tools: CourierTools;

  constructor(tools: CourierTools) {
    this.#tools = tools;
  }

  /** Brings what is at an address. Never rejects. */
  async bring(request: CourierRequest): Promise<CourierResult> {
    try {
      const url = this.#address(request.address);
      if (!(await this.#tools.permitted(url.href))) throw fault('not-permitted', url.hostname);
      return await this.#pace.take(url.host, request.signal, () => this.#turn(url, request));
    } catch (error) {
      const fault = this.#faultOf(error, request.signal);
      return {
        got: false,
        fault: SEEN_IN_A_TAB.has(fault.kind) ? { ...fault, address: request.address } : fault,
      };
    }
  }

  #address(address: string): URL {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol)) throw fault('bad-address', 'no web address');
    url.hash = '';
    url.username = '';
    url.password = '';
    return url;
  }

  #faultOf(error: unknown, signal: AbortSignal): Fault {
    if (signal.aborted) return { kind: 'cancelled', detail: 'cancelled' };
    if (error instanceof FaultError) return error.fault;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: 'unreachable', detail };
  }

  /** What is remembered of a host. @throws FaultError where it asked to be left alone */
  async #host(name: string): Promise<HostRow> {
    const known = await this.#tools.memory.host(name);
    if (!known) return { host: name, asked: 0, notBefore: 0, because: null, failures: 0 };
    const { because, notBefore } = known;
    const now = this.#tools.now();
    // What a clock that was ahead wrote is no time, neither of asking nor to wait for.
    const asked = timeOf(known.asked, now) ?? 0;
    if (because && asked === known.asked && restsUntil(notBefore, LONGEST_WORD, now))
      throw fault(because, 'left alone', notBefore);
    return { ...known, asked };
  }

  /** The host's turn has come: waits for the reader's pace, asks, and remembers how it went. */
  async #turn(url: URL, request: CourierRequest): Promise<CourierResult> {
    const { memory, now } = this.#tools;
    const host = await this.#host(url.host);
    const gap = MS_A_MINUTE / (await this.#tools.perMinute());
    const wait = host.asked + gap - now();
    if (wait > 0) await this.#tools.pause(wait, request.signal);
    if (!this.#tools.online()) throw fault('offline', 'the browser is offline');
    const known = request.wanted === 'answer' ? await memory.answer(url.href) : undefined;
    const limits = new Limits(request.signal);
    try {
      let [from, asked] = [url, host];
      let response = await this.#ask(from, asked, request, known, limits);
      if (await sendsOn(response)) {
        from = await this.#end(url, limits);
        asked = await this.#host(from.host);
        response = await this.#ask(from, asked, request, known, limits);
        if (await sendsOn(response)) throw fault('redirects', 'the way ends elsewhere each time');
      }
      limits.began();
      await this.#refused(response, asked);
      return await this.#read(response, url, from, request, known, limits);
    } catch (error) {
      if (limits.over) throw fault('timeout', 'no answer in time');
      throw error;
    } finally {
      limits.end();
    }
  }

  /** Where an address leads that sends on. @throws FaultError `redirects` where that is nowhere, or nowhere permitted */
  async #end(url: URL, limits: Limits): Promise<URL> {
    const end = await this.#tools.endOfRedirects(url.href, limits.signal);
    limits.signal.throwIfAborted();
    if (end === null) throw fault('redirects', `from ${url.hostname}`);
    const address = this.#address(end);
    if (!(await this.#tools.permitted(address.href))) throw fault('redirects', `to ${address.hostname}`);
    return address;
  }

  async #ask(
    url: URL,
    host: HostRow,
    { wanted }: CourierRequest,
    known: AnswerRow | undefined,
    limits: Limits,
  ): Promise<Response> {
    await this.#tools.memory.keepHost({ ...host, asked: this.#tools.now() });
    const headers: Record<string, string> = { accept: ACCEPT[wanted] };
    if (known?.etag) headers['if-none-match'] = known.etag;
    if (known?.modified) headers['if-modified-since'] = known.modified;
    try {
      return await this.#tools.request(url.href, {
        headers,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // Followed by the browser, it would ask sites that nobody permitted.
        redirect: 'manual',
        signal: limits.signal,
      });
    } catch (error) {
      if (error instanceof TypeError && !this.#tools.online()) throw fault('offline', error.message);
      throw error;
    }
  }

  /** Remembers a server that asks to be left alone, and one that answers again. */
  async #refused(response: Response, host: HostRow): Promise<void> {
    const { memory, now } = this.#tools;
    const because = response.status === 429 ? 'busy' : response.status >= 500 ? 'server' : null;
    const asked = now();
    if (because === null) {
      if (host.failures > 0)
        await memory.keepHost({ ...host, asked, notBefore: 0, because: null, failures: 0 });
      return;
    }
    const failures = host.failures + 1;
    const notBefore = retryAfter(response.headers.get('retry-after'), failures, now());
    await memory.keepHost({ ...host, asked, notBefore, because, failures });
    await response.body?.cancel().catch(() => undefined);
    throw fault(because, `status ${response.status}`, notBefore);
  }

  async #read(
    response: Response,
    url: URL,
    from: URL,
    { wanted, signal }: CourierRequest,
    known: AnswerRow | undefined,
    limits: Limits,
  ): Promise<CourierResult> {
    const { status } = response;
    if (status === 304 && known) {
      await this.#tools.memory.keepAnswer({ ...known, when: this.#tools.now() });
      return { got: true, address: from.href, text: known.text, unchanged: true };
    }
    const give = async (error: FaultError): Promise<never> => {
      await response.body?.cancel().catch(() => undefined);
      throw error;
    };
    if (status === 404 || status === 410) return give(fault('not-found', `status ${status}`));
    if (!response.ok) return give(fault('refused', `status ${status}`));
    const type = response.headers.get('content-type');
    if (type !== null && !TYPES[wanted].test(type.trim())) return give(fault('wrong-type', type));
    const text = decodedText(await bytesOf(response, LARGEST[wanted], limits.signal), type);
    signal.throwIfAborted();
    if (wanted === 'answer') {
      const etag = response.headers.get('etag');
      const modified = response.headers.get('last-modified');
      const row = { address: url.href, etag, modified, type, text, when: this.#tools.now() };
      // Only a saving of traffic: a full disk must not keep an answer from being read.
      await this.#tools.memory.keepAnswer(row).catch(() => undefined);
    }
    return { got: true, address: from.href, text, unchanged: false };
  }
}

/** Whether an answer only says that what was asked for is elsewhere: browsers keep back where. */
async function sendsOn(response: Response): Promise<boolean> {
  const { type, status } = response;
  if (type !== 'opaqueredirect' && ![301, 302, 303, 307, 308].includes(status)) return false;
  await response.body?.cancel().catch(() => undefined);
  return true;
}

/** A request's patience, and the caller's own signal, as one signal. */
class Limits {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  readonly #stop = () => this.#controller.abort(this.#caller.reason);
  #timer: ReturnType<typeof setTimeout>;
  /** Whether patience ended it. */
  over = false;

  constructor(caller: AbortSignal) {
    this.#caller = caller;
    if (caller.aborted) this.#stop();
    caller.addEventListener('abort', this.#stop, { once: true });
    this.#timer = this.#after(PATIENCE_BEGIN);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  #after(ms: number) {
    return setTimeout(() => {
      this.over = true;
      this.#controller.abort();
    }, ms);
  }

  /** The answer has begun. */
  began(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#after(PATIENCE_END - PATIENCE_BEGIN);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#caller.removeEventListener('abort', this.#stop);
  }
}
