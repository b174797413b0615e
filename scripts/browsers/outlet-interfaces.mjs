/**
 * The outlets' own interfaces on loopback, in the shapes that they answer in: WordPress's REST search and RSS, Atom, Arc's content query.
 * Each takes a list of stories and gives back what `serveNewsstand().answer` takes.
 *
 * @typedef {{ title: string, url: string, published: string, html: string }} Story
 * @typedef {(url: URL, request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} Answering
 *   whether it answered
 */

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const plain = (html) => html.replace(/<[^<>]*>/g, ' ');

/** @param {Story[]} stories @returns {Answering} a feed with an `ETag`, which answers 304 to whoever has it */
export function rssFeed(address, stories) {
  return (url, request, response) => {
    if (url.href !== address) return false;
    const etag = `"${stories.length}-${stories[0]?.url ?? ''}"`;
    if (request.headers['if-none-match'] === etag) return end(response, 304, '', {});
    const items = stories.map(
      ({ title, url: link, published, html }) =>
        `<item><title>${escaped(title)}</title><link>${escaped(link)}</link><pubDate>${new Date(published).toUTCString()}</pubDate>` +
        `<description><![CDATA[${plain(html).slice(0, 300)}]]></description><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
    );
    const text = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed</title>${items.join('')}</channel></rss>`;
    return end(response, 200, text, { 'content-type': 'application/rss+xml; charset=utf-8', etag });
  };
}

/** @param {Story[]} stories @returns {Answering} */
export function atomFeed(address, stories) {
  return (url, _request, response) => {
    if (url.href !== address) return false;
    const entries = stories.map(
      ({ title, url: link, published, html }) =>
        `<entry><title>${escaped(title)}</title><link rel="alternate" href="${escaped(link)}"/><id>${escaped(link)}</id><updated>${published}</updated><content type="html">${escaped(html)}</content></entry>`,
    );
    const text = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>${entries.join('')}</feed>`;
    return end(response, 200, text, { 'content-type': 'application/atom+xml' });
  };
}

/** WordPress's search: every word must occur, dates are exclusive, newest first. @param {Story[]} stories @returns {Answering} */
export function wordPress(posts, stories) {
  return (url, _request, response) => {
    if (`${url.origin}${url.pathname}` !== posts) return false;
    const ask = url.searchParams;
    const words = (ask.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const after = Date.parse(ask.get('after') ?? '') || -Infinity;
    const before = Date.parse(ask.get('before') ?? '') || Infinity;
    const found = stories
      .filter(({ title, html }) =>
        words.every((word) => `${title} ${plain(html)}`.toLowerCase().includes(word)),
      )
      .filter(({ published }) => Date.parse(published) > after && Date.parse(published) < before)
      .sort((p, q) => Date.parse(q.published) - Date.parse(p.published))
      .slice(0, Number(ask.get('per_page') ?? 10));
    const json = found.map(({ title, url: link, published, html }) => ({
      date: published.replace(/(?:\.\d+)?Z$/, ''),
      date_gmt: published.replace(/(?:\.\d+)?Z$/, ''),
      link,
      title: { rendered: escaped(title) },
      excerpt: { rendered: `<p>${plain(html).slice(0, 200)}</p>\n` },
      content: { rendered: html },
    }));
    return end(response, 200, JSON.stringify(json), { 'content-type': 'application/json; charset=UTF-8' });
  };
}

/** Arc's content query: display dates, any of the words. @param {Story[]} stories @returns {Answering} */
export function arcQuery(fetch, website, stories) {
  return (url, _request, response) => {
    if (`${url.origin}${url.pathname}` !== fetch || url.searchParams.get('_website') !== website)
      return false;
    const { query, size } = JSON.parse(url.searchParams.get('query') ?? '{}');
    const [, from, to] = /display_date:\[(\S+) TO (\S+)\]/.exec(query) ?? [];
    const words = [...query.matchAll(/"([^"]+)"/g)].map((match) => match[1].toLowerCase());
    const found = stories
      .filter(
        ({ published }) =>
          Date.parse(published) >= Date.parse(from) && Date.parse(published) <= Date.parse(to),
      )
      .filter(
        ({ title, html }) =>
          words.length === 0 || words.some((word) => `${title} ${html}`.toLowerCase().includes(word)),
      )
      .slice(0, size);
    const json = {
      content_elements: found.map(({ title, url: link, published, html }) => ({
        headlines: { basic: title },
        display_date: published,
        credits: { by: [] },
        websites: { [website]: { website_url: new URL(link).pathname } },
        content_elements: html
          .split('</p>')
          .filter(Boolean)
          .map((part) => ({ type: 'text', content: part.replace('<p>', '') })),
      })),
    };
    return end(response, 200, JSON.stringify(json), { 'content-type': 'application/json' });
  };
}

function end(response, status, text, headers) {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers });
  response.end(text);
  return true;
}
