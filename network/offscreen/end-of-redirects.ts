/**
 * Where an address that sends on leads in the end. An extension cannot see one redirect at a time, and a browser that follows them asks every site on the
 * way. So they are followed in a frame whose content security policy lets it connect to permitted sites only: the browser holds every step
 * against it before it asks. Needs a document; tried in Chromium 156 and Firefox 153.
 */

/**
 * @param sources of the policy, from `connectSources`
 * @returns the last address; `null` where the way goes in circles, to a site that is not permitted, or to one that does not answer
 */
export async function endOfRedirects(
  address: string,
  sources: readonly string[],
  signal: AbortSignal,
): Promise<string | null> {
  if (signal.aborted) return null;
  const frame = document.createElement('iframe');
  try {
    // Firefox puts an empty page of its own into the frame a moment later; a policy given before that would be lost.
    const loaded = new Promise((resolve, reject) => {
      frame.addEventListener('load', resolve, { once: true });
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    document.body.append(frame);
    await loaded;
    const { contentDocument: page, contentWindow: view } = frame;
    if (!page || !view) return null;
    const policy = page.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${sources.join(' ') || "'none'"}`;
    page.head.append(policy);
    signal.throwIfAborted();
    const request: RequestInit = {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal,
    };
    const response = await (view as Window & typeof globalThis).fetch(address, request);
    await response.body?.cancel();
    return response.url || null;
  } catch {
    return null;
  } finally {
    frame.remove();
  }
}
