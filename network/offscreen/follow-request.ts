/** What goes between Chromium's service worker and the page that follows redirects for it. */
export const FOLLOW_PORT = 'follow-redirects';

export interface FollowRequest {
  address: string;
  /** Sites that may be asked, as sources of a content security policy. */
  sources: readonly string[];
}

export interface FollowAnswer {
  end: string | null;
}
