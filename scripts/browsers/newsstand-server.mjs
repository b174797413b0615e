/**
 * Serves a newsstand (a folder with an `index.json`) on loopback under the outlets' own host names. It is a proxy that
 * knows nothing but its own pages: the browser is given it as its only way out, so that every request which leaves the
 * browser, whoever made it, arrives here and is written down, and none goes further.
 */
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import { makeCertificate } from './certificate.mjs';

/** @typedef {{ url: string, file?: string, html?: string, article: boolean, opens?: boolean, headers?: Record<string, string> }} Entry */
/** @typedef {{ at: number, method: string, url: string, dest: string | null, served: boolean, headers?: import('node:http').IncomingHttpHeaders }} Request */

/** A grey picture for every address that asks for one: pages of news have pictures, and a missing one is clutter of its own. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675"><rect width="1200" height="675" fill="#d9dde2"/>
<path d="M0 520 240 330l150 110 210-220 260 270 120-90 220 160v115H0z" fill="#aab4bf"/><circle cx="930" cy="170" r="60" fill="#eef1f4"/>
<text x="24" y="650" font-family="sans-serif" font-size="28" fill="#5b6672">sample picture</text></svg>`;

/** The pages of a newsstand's folder. Each keeps the address that it is served under. */
export function readNewsstand(folder) {
  /** @type {Entry[]} */
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return index.map((entry) => ({ ...entry, html: readFileSync(join(folder, entry.file), 'utf8') }));
}

/** One address in the form that requests are compared by: http and https, and a fragment, make no difference. */
const place = (url) => {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/:\d+$/, '')}${pathname}${search}`;
};

/**
 * @param {Entry[]} entries each with its `html`
 * @returns {Promise<{ port: number, proxy: string, requests: Request[], pages: Map<string, Entry>, add(entry: Entry): void, answer(answering: import('./outlet-interfaces.mjs').Answering): () => void, close(): Promise<void> }>}
 *   `requests` grows as they come; `add` serves one more page from then on; `answer` lets somebody else answer first, the newest
 *   before the older, and gives back how to end that.
 */
export async function serveNewsstand(entries) {
  /** @type {Map<string, Entry>} */
  const pages = new Map();
  const add = (entry) => pages.set(place(entry.url), entry);
  for (const entry of entries) add(entry);
  const hosts = [...new Set(entries.map(({ url }) => new URL(url).hostname))];
  const certificates = new Map();
  /** A host that was not known at the start gets its certificate when it is first asked for. */
  const contextFor = (host) => {
    const known = hosts.includes(host) ? '' : host;
    if (!certificates.has(known))
      certificates.set(known, makeCertificate(known ? [known] : hosts).then(createSecureContext));
    return certificates.get(known);
  };
  await contextFor(hosts[0] ?? 'localhost');

  /** @type {Request[]} */
  const requests = [];
  /** @type {import('./outlet-interfaces.mjs').Answering[]} */
  const answering = [];
  const answer = (request, response) => {
    const url = request.url.startsWith('http')
      ? request.url
      : `${request.socket.origin ?? 'http'}://${request.headers.host}${request.url}`;
    let entry;
    const answered = answering.some((one) => one(new URL(url), request, response));
    try {
      entry = pages.get(place(url));
    } catch {
      // no address at all: answered as unknown
    }
    const picture = !entry && /\.(?:jpe?g|png|gif|webp|svg|ico)(?:[/?]|$)/.test(url);
    requests.push({
      at: Date.now(),
      method: request.method,
      url,
      dest: request.headers['sec-fetch-dest'] ?? null,
      served: answered || !!entry || picture,
      headers: request.headers,
    });
    if (answered) return;
    const headers = { 'cache-control': 'no-store' };
    if (entry) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers, ...entry.headers });
      response.end(entry.html);
    } else if (picture) {
      response.writeHead(200, { 'content-type': 'image/svg+xml', ...headers });
      response.end(PICTURE);
    } else {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end('<!doctype html><title>Not on this newsstand</title><p>Not on this newsstand.');
    }
  };

  const http = createHttpServer(answer);
  http.on('upgrade', (_request, socket) => socket.destroy());
  http.on('connect', (request, socket, head) => {
    const host = request.url.replace(/:\d+$/, '');
    socket.on('error', () => socket.destroy());
    const refuse = () => {
      requests.push({
        at: Date.now(),
        method: 'CONNECT',
        url: `https://${host}/`,
        dest: null,
        served: false,
      });
      socket.end('HTTP/1.1 502 Not on this newsstand\r\n\r\n');
    };
    const known = [...pages.keys()].some((key) => key.startsWith(`${host}/`));
    if (!known) return refuse();
    contextFor(host).then((secureContext) => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (head.length) socket.unshift(head);
      const secure = new TLSSocket(socket, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
      secure.origin = 'https';
      secure.on('error', () => secure.destroy());
      http.emit('connection', secure);
    }, refuse);
  });

  const sockets = new Set();
  const tcp = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    http.emit('connection', socket);
  });
  await new Promise((resolve, reject) => {
    tcp.once('error', reject);
    tcp.listen(0, '127.0.0.1', resolve);
  });
  const { port } = tcp.address();
  return {
    port,
    proxy: `127.0.0.1:${port}`,
    requests,
    pages,
    add,
    answer: (one) => {
      answering.unshift(one);
      return () => void answering.splice(answering.indexOf(one), 1);
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        tcp.close(() => resolve());
      }),
  };
}
