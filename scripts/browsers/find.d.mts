/** The browsers that are on this machine. */
export function findBrowser(name: 'chromium' | 'firefox'): { path: string; branded: boolean } | null;
