/** What WordPress and its like say of a page in its body's class. */

const LIST =
  /(?:^|\s)(?:home|archive|category|tag|author|search|search-results|blog|error404|paged|front-?page|page-template(?:-\S+)?|page-id-\d+|woocommerce|single-product|tax-\S+|post-type-archive)(?=\s|$)/;
const SINGLE =
  /(?:^|\s)(?:single|single-post|single-article|postid-\d+|article|is-article|(?:page-)?node-type-article|story)(?=\s|$)/;
const NOT_FOUND = /\b(?:404|(?:page )?not found|access denied|error)\b/i;

function bodyClass(document: Document): string {
  return document.body?.getAttribute('class') ?? '';
}

export function bodyClassSays(document: Document): 'single' | 'list' | 'nothing' {
  const names = bodyClass(document);
  if (SINGLE.test(names)) return 'single';
  return LIST.test(names) ? 'list' : 'nothing';
}

/** Whether the page says that there is none: by its class, or by a short title. */
export function isErrorPage(document: Document, title: string | null): boolean {
  return (
    /(?:^|\s)error-?404(?=\s|$)/.test(bodyClass(document)) ||
    ((title ?? '').length < 40 && NOT_FOUND.test(title ?? ''))
  );
}
