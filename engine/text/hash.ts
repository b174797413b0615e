/** FNV-1a over UTF-16 units, unsigned 32 bits. Not for secrets: only to tell runs of words apart in little space. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
