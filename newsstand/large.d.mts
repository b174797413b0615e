/** The address that the large page is served under. */
export const LARGE_URL: string;
/** A page of news of about `bytes` (850,000) with one article of some 1,900 words in it. */
export function largePage(options?: { bytes?: number }): string;
