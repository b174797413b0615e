/** Small pieces of markup that the outlets' shapes in `shapes/` are put together from. */
export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const attribute = (text) => escaped(text).replaceAll('"', '&quot;');

/** Text with its links as elements. */
export const inline = (text) =>
  escaped(text).replace(
    /\[([^\]]*)\]\(([^)]*)\)/g,
    (_, words, address) => `<a href="${address}">${words}</a>`,
  );

export const SAMPLE_COMMENT =
  '<!-- Sample text, written for the demonstration newsstand of Second Source. The events, people and quotes are invented; no outlet published it. -->';

/** The visible line that every page of the newsstand carries; it stands with the site's own header, never in the article. */
export const SAMPLE_LINE =
  '<p class="sample-line"><small>Sample page of the Second Source newsstand: invented events, no real report.</small></p>';

const STYLE = `body{margin:0;font:18px/1.6 Georgia,serif;color:#1c1f24;background:#fff}header.site{border-bottom:3px solid var(--house,#333);padding:10px 24px;font-family:system-ui,sans-serif}
header.site b{font-size:26px;color:var(--house,#333)}nav a{margin-right:14px;color:inherit;font-size:14px}.sample-line{margin:2px 0;color:#595f69;font-family:system-ui,sans-serif}
main,.page{display:block;max-width:720px;margin:24px auto;padding:0 24px}h1{font-size:36px;line-height:1.2}img{max-width:100%;height:auto}figcaption,.wp-caption-text,.attribution,.caption{font-size:14px;color:#595f69}
aside,.related,.trc_related_container,.sectionteaser{font-family:system-ui,sans-serif;font-size:14px;border-top:1px solid #c9ced6;margin-top:32px}a{color:#0b4f9e}blockquote{margin-left:0;padding-left:16px;border-left:3px solid #c9ced6}`;

/** Scripts as pages of news carry them: data layers with quotation marks in them, of which none is said by anybody. */
export const noise = (n = 20) =>
  `<script>window.dataLayer=window.dataLayer||[];${'dataLayer.push({"slot":"“Half price,” the banner said.","n":1});'.repeat(n)}</script>`;

/** Teasers of other stories, as lists and margins carry them. */
export const teasers = (stories, wrap) =>
  stories
    .map(({ url, title, excerpt }) =>
      wrap(
        `<h3><a href="${attribute(url)}">${escaped(title)}</a></h3><p class="excerpt">${escaped(excerpt)}</p>`,
      ),
    )
    .join('\n');

/** A whole page. `head` and `body` are markup. */
export const page = ({
  lang = 'en',
  title,
  colour,
  head = '',
  bodyClass = '',
  body,
  htmlAttributes = '',
}) => `<!doctype html>
<html lang="${lang}"${htmlAttributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
${SAMPLE_COMMENT}
${head}
<style>:root{--house:${colour}}${STYLE}</style>
</head>
<body${bodyClass ? ` class="${bodyClass}"` : ''}>
${body}
</body>
</html>
`;
