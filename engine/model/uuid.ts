/**
 * A UUID of version 4 (RFC 9562) from 16 random bytes, which the caller draws: `crypto.randomUUID` is missing in pages
 * without TLS, where the sidebar's frame and the reader have to work too.
 * @param bytes 16 random bytes; they are not changed
 * @returns 36 characters, e.g. `3b241101-e2bb-4255-8caf-4136c566a962`
 */
export function uuidFrom(bytes: Uint8Array): string {
  const own = Uint8Array.from({ length: 16 }, (_, at) => bytes[at] ?? 0);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x40;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(own, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A new UUID from the machine's randomness. */
export const newUuid = (): string => uuidFrom(crypto.getRandomValues(new Uint8Array(16)));
