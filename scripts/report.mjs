/** Puts what the extension found into words for the terminal: quotes, sources, chains, accounts, relations. */

const plural = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const tally = (values) => {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => `${n} ${value}`).join(', ');
};

const INDEPENDENCE = {
  independent: 'no relay found',
  'a-relays-b': 'this one relays the other',
  'b-relays-a': 'the other relays this one',
  'same-origin': 'same origin',
  unknown: 'relation unknown',
};

/** @returns {string[]} the lines on one article */
function onArticle({ view: { article, attributions }, others }) {
  const quotes = attributions.attributions.filter(({ depth }) => !depth);
  const chains = [...new Set(quotes.map(({ chain }) => chain.map(({ name }) => name).join(' → ')))].filter(
    Boolean,
  );
  const lines = [
    `${article.outlet}: ${article.title}`,
    `  read by ${article.reader}: ${plural(article.blocks.filter(({ span }) => span).length, 'block')} of text`,
    `  ${plural(quotes.length, 'quote')} (${tally(quotes.map(({ type }) => type))}) by ${plural(attributions.sources.length, 'source')}`,
    ...attributions.sources.map(
      ({ id, name, kind }) =>
        `    ${quotes.filter(({ sourceId }) => sourceId === id).length} × ${name} [${kind}]`,
    ),
    `  ${plural(chains.length, 'chain')}`,
    ...chains.map((chain) => `    ${chain}`),
    `  ${plural(others.length, 'other account')}`,
  ];
  for (const { account, synopsis } of others) {
    const { verdict, origin } = synopsis.independence;
    lines.push(
      `    ${account.summary.outlet}: ${account.summary.title} (${account.match.stage}; ${INDEPENDENCE[verdict]}${origin ? `, origin ${origin}` : ''})`,
      `      ${plural(synopsis.rows.length, 'row')}: ${tally(synopsis.rows.map(({ relation }) => relation))}`,
      ...synopsis.rows
        .filter(({ relation }) => relation === 'differs')
        .slice(0, 4)
        .map(({ topic, why }) => `      differs on ${topic}: ${whyWords(why)}`),
    );
  }
  return lines;
}

/** What a row's reason rests on, in the texts' own words; empty where the reader made the row. */
function whyWords(why) {
  if (!why) return '';
  if (!('here' in why)) return why.words ?? why.kind;
  const value = (one) =>
    why.kind === 'day' ? `${Math.floor(one / 100)}/${one % 100}` : [one].flat().join(', ');
  return `${value(why.here)} here, ${value(why.there)} there`;
}

/** @param {Awaited<ReturnType<typeof import('./browsers/asking.mjs').askForEverything>>} everything */
export function report(everything) {
  const quotes = everything.reduce(
    (sum, { view }) => sum + view.attributions.attributions.filter(({ depth }) => !depth).length,
    0,
  );
  const sources = everything.reduce((sum, { view }) => sum + view.attributions.sources.length, 0);
  const pairs = everything.reduce((sum, { others }) => sum + others.length, 0);
  const rows = everything.flatMap(({ others }) =>
    others.flatMap(({ synopsis }) => synopsis.rows.map(({ relation }) => relation)),
  );
  return [
    ...everything.flatMap((one) => [...onArticle(one), '']),
    `in all: ${plural(everything.length, 'article')}, ${plural(quotes, 'quote')}, ${plural(sources, 'source')}, ${plural(pairs, 'account')} set beside another, relations: ${tally(rows) || 'none'}`,
  ].join('\n');
}
