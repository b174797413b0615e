/** Which addresses of an outlet lead to a report: what an article links to as its origin, and what a reader is offered to open. */

/** Parts of a path that lead to lists: "/author/kim/", "/tag/floods/". */
const LISTS = /\/(?:author|tag|category|topics?|about)\//;

/**
 * Whether an address can be a report's: no front page, section or list. A report has a number in its address, or a title of several words.
 * @example isReportAddress('https://www.rfa.org/english/news/korea') → false
 */
export function isReportAddress(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { pathname, search } = new URL(href);
  const parts = pathname.split('/').filter(Boolean);
  if (LISTS.test(`${pathname}/`)) return false;
  return parts.length > 1 && (/\d/.test(pathname + search) || /[a-z]-[a-z]/i.test(parts.at(-1)!));
}
