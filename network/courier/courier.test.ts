import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerRow, HostRow } from '../../protocol/http-rows';
import { Courier, type CourierTools, type Wanted } from './courier';
import { pause } from './pace';

/** A courier on a real server on loopback. Its clock is real and its pace so quick that nobody waits. */
function world(answer: RequestListener, tools: Partial<CourierTools> = {}) {
  const answers = new Map<string, AnswerRow>();
  const hosts = new Map<string, HostRow>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  const courier = new Courier({
    request: (address, init) => fetch(address, init),
    now: () => Date.now(),
    pause,
    permitted: async () => true,
    // As the browser's: it follows, and says where it came to.
    endOfRedirects: async (address, signal) => {
      const response = await fetch(address, { signal }).catch(() => null);
      await response?.body?.cancel();
      return response?.url ?? null;
    },
    online: () => true,
    perMinute: async () => 60_000,
    memory: {
      answer: async (address) => answers.get(address),
      keepAnswer: async (row) => void answers.set(row.address, row),
      host: async (host) => hosts.get(host),
      keepHost: async (row) => void hosts.set(row.host, row),
    },
    ...tools,
  });
  servers.push(server);
  const listening = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
  const bring = async (path: string, wanted: Wanted = 'page', signal = new AbortController().signal) =>
    courier.bring({ address: (await listening) + path, wanted, signal });
  return { bring, courier, answers, hosts, asked, listening };
}

let servers: Server[] = [];
beforeEach(() => {
  servers = [];
});
afterEach(() => {
  vi.useRealTimers();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const RSS = { 'content-type': 'application/rss+xml' };
const kindOf = (brought: Awaited<ReturnType<Courier['bring']>>) => (brought.got ? 'got' : brought.fault.kind);

describe('what comes back', () => {
  it('is the text, decoded, with the address that it came from in the end', async () => {
    const { bring, listening } = world((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end();
      response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' });
      response.end(Buffer.from('caf\u00e9', 'latin1'));
    });
    expect(await bring('/old#part')).toEqual({
      got: true,
      address: `${await listening}/new`,
      text: 'café',
      unchanged: false,
    });
  });

  it.each<[string, Wanted, RequestListener, string]>([
    ['a page that is not there', 'page', (_q, r) => r.writeHead(404, HTML).end(), 'not-found'],
    ['a page that is gone', 'page', (_q, r) => r.writeHead(410, HTML).end(), 'not-found'],
    ['a refusal', 'page', (_q, r) => r.writeHead(403, HTML).end('no'), 'refused'],
    ['asked too often', 'page', (_q, r) => r.writeHead(429, HTML).end(), 'busy'],
    ['a server’s fault', 'page', (_q, r) => r.writeHead(500, HTML).end(), 'server'],
    [
      'a picture',
      'page',
      (_q, r) => r.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      'wrong-type',
    ],
    [
      'a PDF for a feed',
      'answer',
      (_q, r) => r.writeHead(200, { 'content-type': 'application/pdf' }).end('x'),
      'wrong-type',
    ],
    [
      'JSON for a page',
      'page',
      (_q, r) => r.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
      'wrong-type',
    ],
    ['circles', 'page', (_q, r) => r.writeHead(302, { location: '/' }).end(), 'redirects'],
    [
      'an announced size over the limit',
      'page',
      (_q, r) => r.writeHead(200, { ...HTML, 'content-length': '99000000' }).write('x'),
      'too-large',
    ],
    [
      'an answer that breaks off',
      'page',
      (_q, r) => {
        r.writeHead(200, { ...HTML, 'content-length': '1000' });
        r.write('half');
        setTimeout(() => r.destroy(), 20);
      },
      'cut',
    ],
    ['a connection that is closed', 'page', (q) => q.socket.destroy(), 'unreachable'],
  ])('%s', async (_name, wanted, answer, kind) => {
    const { bring, answers } = world(answer);
    expect(kindOf(await bring('/', wanted))).toBe(kind);
    expect([...answers]).toEqual([]);
  });

  it('gives up on an endless answer', async () => {
    let ended = false;
    const { bring } = world((_request, response) => {
      response.writeHead(200, HTML);
      const block = Buffer.alloc(1 << 20, 'a');
      const more = () => {
        while (!ended && response.write(block));
      };
      response.on('drain', more).on('close', () => {
        ended = true;
      });
      more();
    });
    expect(kindOf(await bring('/'))).toBe('too-large');
    await vi.waitFor(() => expect(ended).toBe(true));
  });

  it.each([
    ['ftp://a.example/', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['no address', 'bad-address'],
  ])('asks nobody for %s', async (address, kind) => {
    const { courier } = world(() => {});
    expect(
      kindOf(await courier.bring({ address, wanted: 'page', signal: new AbortController().signal })),
    ).toBe(kind);
  });

  it('distinguishes no server and no network', async () => {
    const closed = 'http://127.0.0.1:1/';
    const errand = { address: closed, wanted: 'page', signal: new AbortController().signal } as const;
    expect(kindOf(await world(() => {}).courier.bring(errand))).toBe('unreachable');
    expect(kindOf(await world(() => {}, { online: () => false }).courier.bring(errand))).toBe('offline');
  });

  it('does not trust a certificate that the browser does not trust', async () => {
    const pems = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const secure = createSecureServer({ key: pems.private, cert: pems.cert }, (_q, r) => r.end('x'));
    servers.push(secure);
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const address = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/`;
    const { courier } = world(() => {});
    expect(
      kindOf(await courier.bring({ address, wanted: 'page', signal: new AbortController().signal })),
    ).toBe('unreachable');
  });
});

describe('where it goes', () => {
  it('asks only sites that are permitted', async () => {
    const { bring, asked } = world(() => {}, { permitted: async () => false });
    expect(kindOf(await bring('/'))).toBe('not-permitted');
    expect(asked).toEqual([]);
  });

  it('reads nothing from a site that it is sent on to without permission', async () => {
    const elsewhere = world((_q, r) => r.writeHead(200, HTML).end('secret'));
    const place = await elsewhere.listening;
    const { bring } = world((_q, r) => r.writeHead(302, { location: place }).end(), {
      permitted: async (address) => !address.startsWith(place),
    });
    expect(kindOf(await bring('/'))).toBe('redirects');
    expect(elsewhere.asked, 'only the look of this test asked there').toEqual(['/']);
  });

  it('asks once where nothing sends on, and never again where the way leads nowhere', async () => {
    const { bring, asked, listening } = world((_q, r) => r.writeHead(302, { location: '/' }).end(), {
      endOfRedirects: async () => null,
    });
    const brought = await bring('/');
    expect(brought).toMatchObject({
      fault: { kind: 'redirects', address: `${await listening}/` },
    });
    expect(asked).toEqual(['/']);
  });

  it('leaves a host alone that it is sent on to and that asked for it', async () => {
    const { bring, asked, hosts, listening } = world(
      (_q, r) => r.writeHead(302, { location: '/new' }).end(),
      {
        endOfRedirects: async () => 'http://busy.example/new',
      },
    );
    await listening;
    const notBefore = Date.now() + 60_000;
    hosts.set('busy.example', { host: 'busy.example', asked: 0, notBefore, because: 'busy', failures: 1 });
    expect(kindOf(await bring('/old'))).toBe('busy');
    expect(asked).toEqual(['/old']);
  });

  it('gives up a look at where redirects end when it is cancelled', async () => {
    const controller = new AbortController();
    let ended = false;
    const { bring } = world((_q, r) => r.writeHead(302, { location: '/new' }).end(), {
      endOfRedirects: (_address, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            ended = true;
            reject(signal.reason);
          });
          controller.abort();
        }),
    });
    expect(kindOf(await bring('/', 'page', controller.signal))).toBe('cancelled');
    expect(ended).toBe(true);
  });

  it('sends no cookie and no referrer, and says what it wants', async () => {
    const inits: RequestInit[] = [];
    const { bring } = world(() => {}, {
      request: async (_address, init) => {
        inits.push(init);
        return new Response('x', { headers: HTML });
      },
    });
    await bring('/');
    expect(inits).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' }]);
  });
});

describe('conditional requests', () => {
  it('names the marks of the last answer, and takes a 304 for it', async () => {
    const seen: Array<string | undefined> = [];
    const { bring } = world((request, response) => {
      seen.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      response.writeHead(200, { ...RSS, etag: '"1"', 'last-modified': 'Thu, 07 Mar 2024 00:00:00 GMT' });
      response.end('<rss/>');
    });
    expect(await bring('/feed', 'answer')).toMatchObject({ text: '<rss/>', unchanged: false });
    expect(await bring('/feed', 'answer')).toMatchObject({ text: '<rss/>', unchanged: true });
    expect(seen).toEqual([undefined, '"1"']);
  });

  it('takes a 304 that nobody asked for as a refusal', async () => {
    const { bring } = world((_q, r) => r.writeHead(304).end());
    expect(kindOf(await bring('/feed', 'answer'))).toBe('refused');
  });
});

describe('servers that want to be left alone', () => {
  it('are, until the instant that they name; nobody asks them before', async () => {
    let now = Date.parse('2026-01-05T08:00:00.000Z');
    const { bring, asked } = world(
      (_q, r) => r.writeHead(asked.length === 1 ? 429 : 200, { ...HTML, 'retry-after': '120' }).end('x'),
      { now: () => now },
    );
    expect(await bring('/')).toMatchObject({ fault: { kind: 'busy', after: '2026-01-05T08:02:00.000Z' } });
    now += 60_000;
    expect(kindOf(await bring('/'))).toBe('busy');
    expect(asked).toHaveLength(1);
    now += 61_000;
    expect(kindOf(await bring('/'))).toBe('got');
  });

  it('are left alone twice as long with each fault', async () => {
    let now = 0;
    const { bring, hosts } = world((_q, r) => r.writeHead(503, HTML).end(), { now: () => now });
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await bring('/');
      const { notBefore } = [...hosts.values()][0]!;
      waits.push((notBefore - now) / 1000);
      now = notBefore + 1;
    }
    expect(waits).toEqual([30, 60, 120, 240]);
  });
});

describe('a clock that was ahead', () => {
  const ahead = Date.now() + 70 * 365 * 86_400_000;

  it.each([
    ['asked then', { asked: ahead, notBefore: 0, because: null, failures: 0 }],
    ['left alone then', { asked: ahead, notBefore: ahead + 60_000, because: 'busy', failures: 3 }],
    ['left alone until then', { asked: 0, notBefore: ahead, because: 'server', failures: 3 }],
  ] as const)('keeps no host back that was %s', async (_name, known) => {
    const waits: number[] = [];
    const { bring, hosts } = world((_q, response) => response.writeHead(200, HTML).end('x'), {
      pause: async (ms) => void waits.push(ms),
    });
    await bring('/');
    const [name] = [...hosts.keys()];
    hosts.set(name!, { host: name!, ...known });
    expect((await bring('/')).got).toBe(true);
    expect(waits.filter((ms) => ms > 60_000)).toEqual([]);
    expect(hosts.get(name!)!.asked).toBeLessThanOrEqual(Date.now());
  });
});

describe('pace', () => {
  it('asks one host one thing at a time, as often as the reader said', async () => {
    let open = 0;
    let most = 0;
    const waits: number[] = [];
    const { bring } = world(
      (_q, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          response.writeHead(200, HTML).end('x');
        }, 10);
      },
      { perMinute: async () => 30, now: () => 1_000_000, pause: async (ms) => void waits.push(ms) },
    );
    await Promise.all(['/1', '/2', '/3'].map((path) => bring(path)));
    expect(most).toBe(1);
    expect(waits).toEqual([2000, 2000]);
  });

  it('hears a cancellation at once, in the queue and in the middle of an answer', async () => {
    const { bring, asked } = world((_q, response) => {
      response.writeHead(200, HTML);
      response.write('a beginning');
    });
    const cancel = new AbortController();
    const both = [bring('/1', 'page', cancel.signal), bring('/2', 'page', cancel.signal)];
    await vi.waitFor(() => expect(asked).toEqual(['/1']));
    cancel.abort();
    expect((await Promise.all(both)).map(kindOf)).toEqual(['cancelled', 'cancelled']);
    expect(asked).toEqual(['/1']);
  });

  it.each([
    ['before its answer begins', false],
    ['in the middle of its answer', true],
  ])('gives up on a server that falls silent %s', async (_name, begins) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { bring, asked } = world(() => {}, {
      request: async (address, { signal }) => {
        asked.push(address);
        const silence = new Promise<never>((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        });
        if (!begins) return silence;
        const body = new ReadableStream<Uint8Array>({ pull: () => silence });
        return new Response(body, { headers: HTML });
      },
    });
    const brought = bring('/');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(kindOf(await brought)).toBe('timeout');
  });
});
