/** Chromium: a document that nobody sees, for what a service worker cannot do. */

/** The part of Chromium's `offscreen` that is used; the polyfill does not know it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}
interface Contexts {
  getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
}

const own = globalThis as unknown as { chrome?: { offscreen?: Offscreen; runtime?: Contexts } };

let creating: Promise<void> | null = null;

/** Makes the document where there is none; two callers make one. */
export async function ensureOffscreenDocument(): Promise<void> {
  const { offscreen, runtime } = own.chrome ?? {};
  if (!offscreen || !runtime) throw new Error('no offscreen documents in this browser');
  const open = await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  creating ??= offscreen
    .createDocument({
      url: 'offscreen.html',
      reasons: ['DOM_PARSER', 'WORKERS'],
      justification:
        'Reads the text of a news page that the reader asked for, looks where its address leads, and reads long texts without holding up the rest.',
    })
    .finally(() => {
      creating = null;
    });
  await creating;
}
