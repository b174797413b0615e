/** The quotes of a page of a list, each with its article. */
import { stanceTold } from '../../engine/model';
import type { QuoteFound } from '../../engine/model/views';
import { isClear } from '../../engine/model/voice';
import type { LibraryDatabase } from '../database/database';
import { summaries } from '../tables/summaries';

/** @param places the article of each quote, and its place in `Attributions.attributions`; what is gone is passed over */
export async function quotesFound(
  db: LibraryDatabase,
  places: ReadonlyArray<{ key: string; quote: number }>,
): Promise<QuoteFound[]> {
  const keys = [...new Set(places.map(({ key }) => key))];
  const rows = (await db.articles.bulkGet(keys)).filter((row) => row !== undefined);
  const read = await db.attributions.bulkGet(rows.map(({ hash }) => hash));
  const shown = await summaries(db, rows);
  const articles = new Map(
    rows.map((row, at) => [row.key, { text: row.article.text, found: read[at]?.found, article: shown[at]! }]),
  );
  return places.flatMap(({ key, quote }) => {
    const { text, found, article } = articles.get(key) ?? {};
    const said = found?.attributions[quote];
    if (text === undefined || !article || !said) return [];
    const source = isClear(said) ? found.sources.find(({ id }) => id === said.sourceId) : undefined;
    return [
      {
        article,
        id: said.id,
        pieces: said.content.map((span) => text.slice(...span)),
        direct: said.type === 'direct',
        speaker: isClear(said) ? (said.speaker ?? source?.name ?? null) : null,
        kind: source?.kind ?? null,
        stance: stanceTold(text, said.stance),
        chain: said.chain.map(({ name, role }) => ({ name, role })),
      },
    ];
  });
}
