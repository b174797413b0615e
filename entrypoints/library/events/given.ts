/** What the library gives its pages of events: a voice, and the addresses of its other pages. */
import type { useToast } from '../../../components/kit/use-toast';

export type Voice = Pick<ReturnType<typeof useToast>, 'say' | 'sayTrouble'>;

export interface Addresses {
  /** Of an article, at a passage of it where one is given. */
  article(key: string, passage?: string): string;
  /** Of the event that an article tells. */
  event(key: string): string;
  /** Of the running story of that event. */
  story(key: string): string;
}
