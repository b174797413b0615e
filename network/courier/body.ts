import { fault } from './faults';

/**
 * Reads an answer's body, at most `limit` bytes: an endless one is given up on, an answer that breaks off is told.
 * @throws FaultError `too-large` or `cut`; whatever the signal's abort throws
 */
export async function bytesOf(response: Response, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length') ?? '0');
  if (announced > limit) {
    await response.body?.cancel().catch(() => undefined);
    throw fault('too-large', `${announced} bytes announced`);
  }
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) throw fault('too-large', `over ${limit} bytes`);
      chunks.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    // A stream ends with a type error where the connection does.
    if (error instanceof TypeError && !signal.aborted) throw fault('cut', error.message);
    throw error;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
