import { describe, expect, it } from 'vitest';
import { connectSources } from './permitted-sources';

describe('connectSources', () => {
  it.each([
    [
      ['*://*.rfa.org/*'],
      ['http://*.rfa.org:*', 'http://rfa.org:*', 'https://*.rfa.org:*', 'https://rfa.org:*'],
    ],
    [['https://news.example/*'], ['https://news.example:*']],
    [['http://news.example:8080/*'], ['http://news.example:8080']],
    [['*://*/*'], ['http:', 'https:']],
    [['<all_urls>'], ['http:', 'https:']],
    [['https://*/*'], ['https:']],
    [['file:///*', 'moz-extension://abc/*', 'ftp://x.example/*'], []],
    [['https://a.example/*', 'https://a.example/*'], ['https://a.example:*']],
    [["https://a.example; script-src 'unsafe-inline'/*"], []],
    [[], []],
  ])('%j', (origins, sources) => {
    expect(connectSources(origins)).toEqual(sources);
  });
});
