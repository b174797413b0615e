/**
 * The sites that the browser permits, from its match patterns to the sources of a content security policy: `*://*.rfa.org/*` permits the
 * host and all under it, while a policy's `*.rfa.org` is only what lies under it. Patterns that are no web sites are left away.
 */
export function connectSources(origins: readonly string[]): string[] {
  const sources = origins.flatMap((origin) => {
    if (origin === '<all_urls>') return ['http:', 'https:'];
    const [, scheme, host] = /^(https?|\*):\/\/([^/\s;,']+)\//.exec(origin) ?? [];
    if (!scheme || !host) return [];
    const schemes = scheme === '*' ? ['http', 'https'] : [scheme];
    if (host === '*') return schemes.map((one) => `${one}:`);
    const hosts = host.startsWith('*.') ? [host, host.slice(2)] : [host];
    // Patterns without a port permit every one.
    return schemes.flatMap((one) =>
      hosts.map((name) => `${one}://${/:\d+$/.test(name) ? name : `${name}:*`}`),
    );
  });
  return [...new Set(sources)];
}
