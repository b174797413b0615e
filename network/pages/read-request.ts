import type { Article } from '../../engine/model';
import type { NotRead } from '../../engine/model/reasons';

/** What a page turned out to be. */
export type PageAnswer =
  | { isArticle: true; relevant: boolean; article: Article }
  | { isArticle: false; why: NotRead };

/** Reads pages that were fetched: markup in, an article out. */
export interface PageReader {
  read(html: string, address: string): Promise<PageAnswer>;
}

/** What the background sends to the page that parses for it. */
export interface ReadRequest {
  /** The markup. */
  read: string;
  address: string;
}

export function isReadRequest(message: unknown): message is ReadRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    'read' in message &&
    typeof message.read === 'string' &&
    'address' in message &&
    typeof message.address === 'string'
  );
}
