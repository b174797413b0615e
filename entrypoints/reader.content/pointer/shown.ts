/** What the page pointer knows of the page. */
import type { PageTheme } from '../../../components/sources/colours/slot-rules';
import type { Article } from '../../../engine/model';
import type { TextMap } from '../../../engine/pages';
import type { Painting } from '../../../protocol/messages/telling';
import type { QuoteIndex } from '../painting/pointing';

/** What is shown of an article at the moment. */
export interface Shown {
  article: Article;
  map: TextMap;
  root: Element;
  painting: Painting;
  quotes: QuoteIndex;
  theme: PageTheme;
  /** The page shows a machine's translation; `map` has no place of the outlet's own text in it. */
  translated?: true;
}
