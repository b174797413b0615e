/** The skeleton of an outlet: its record, and sample pages that say what is still to be written. */

/** "Harbour Times" → `harbour-times`: the record's file, and what settings and articles keep. */
export const idOf = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The record as a variable: `harbourTimes`. */
const variableOf = (id) => id.replace(/-([a-z0-9])/g, (_all, letter) => letter.toUpperCase());

const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const record = ({ id, name, host }) => `/** ${name}. */
import type { AddressSays, Outlet, OutletAccess, OutletPages } from '../../model/outlet';

export const outlet: Outlet = {
  id: '${id}',
  name: ${quoted(name)},
  // TO WRITE: what else articles call it, in English and Korean.
  aliases: [],
  hosts: ['${host}'],
};

export const access: OutletAccess = {
  // TO WRITE: its page on North Korea, its search, its feeds and interfaces.
  home: 'https://www.${host}/',
  searchPage: null,
  search: [],
  news: [],
};

/** TO WRITE: which addresses are articles. \`/2024/05/01/a-story/\` */
const ARTICLE = /^\\/(\\d{4})\\/(\\d\\d)\\/(\\d\\d)\\/[^/]+\\/?$/;

function address(url: URL): AddressSays {
  const found = ARTICLE.exec(url.pathname);
  if (!found) return { page: 'other', why: 'other-address' };
  return { page: 'article', date: \`\${found[1]}-\${found[2]}-\${found[3]}\` };
}

export const pages: OutletPages = {
  address,
  generations: [
    {
      name: 'current',
      // TO WRITE: selectors, tried in turn.
      body: [],
      title: [],
      byline: [],
      date: [],
    },
  ],
  alwaysRelevant: () => false,
};
`;

const page = (title, body) => `<!doctype html>
<!-- Sample page written for Second Source -->
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body>
<!-- TO WRITE: the page as the outlet makes it -->
${body}
</body></html>
`;
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Pages that are no article: which sort, and where. */
const OTHERS = [
  ['home', '/'],
  ['search', '/?s=salt'],
  ['section', '/world/'],
  ['author', '/author/a-writer/'],
];

/**
 * What a new outlet is made of.
 * @param {{ id: string, name: string, host?: string }} about a host that nobody has stands where none is given
 * @returns {Record<string, string>} texts by their files' paths
 */
export function newOutlet({ id, name, host = `${id}.invalid` }) {
  const folder = `tests/fixtures/pages/${id}`;
  const shown = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const url = `https://www.${host}/2024/05/01/a-story/`;
  const article = {
    isArticle: true,
    relevant: true,
    outlet: name,
    reader: `${id}/current`,
    title: 'TO WRITE: a title about North Korea',
    byline: 'A Writer',
    published: '2024-05-01T00:00:00.000Z',
    key: `https://${host}/2024/05/01/a-story`,
    url,
    language: 'en',
    paragraphs: ['TO WRITE: “words of your own,” a source said.'],
    subheads: [],
    captions: [],
    notes: [],
    links: [],
  };
  return {
    [`engine/outlets/records/${id}.ts`]: record({ id, name, host }),
    [`${folder}/current.html`]: page(
      `A story – ${shown}`,
      '<article><h1>A story</h1><p>Words.</p></article>',
    ),
    [`${folder}/current.json`]: json({ url, expected: article }),
    ...Object.fromEntries(
      OTHERS.flatMap(([kind, path]) => [
        [
          `${folder}/not-${kind}.html`,
          page(shown, '<ul><li><a href="/2024/05/01/a-story/">A story</a></li></ul>'),
        ],
        [
          `${folder}/not-${kind}.json`,
          json({ url: `https://www.${host}${path}`, expected: { isArticle: false, kind, outlet: name } }),
        ],
      ]),
    ),
  };
}

/** The records' index with one more outlet, last in each part. */
export function withOutlet(index, id) {
  const name = variableOf(id);
  return index
    .replace(/((?:import \* as .*\n)+)/, `$1import * as ${name} from './${id}';\n`)
    .replace(/(OUTLETS[^=]*= \[[^\]]*?),?\s*\];/, `$1, ${name}.outlet];`)
    .replace(/(ACCESS[^=]*= \[[^\]]*?)\n\];/, `$1\n  { outlet: ${name}.outlet, access: ${name}.access },\n];`)
    .replace(/(PAGES[^=]*= \[[^\]]*?)\n\];/, `$1\n  { outlet: ${name}.outlet, pages: ${name}.pages },\n];`);
}
