/** The quotes of a page of a list, each with its article. */
import { stanceTold } from '../../engine/model';
import type { AlsoTold, QuoteFound } from '../../engine/model/views';
import { isClear } from '../../engine/model/voice';
import { placeWords } from '../../engine/sources/source-facts';
import { takenUpPlaces } from '../../engine/sources/taken-up';
import type { LibraryDatabase } from '../database/database';
import { summaries } from '../tables/summaries';

/**
 * @param places the article of each quote, its place in `Attributions.attributions`, and the other articles that tell it; what is gone is passed
 * over
 */
export async function quotesFound(
  db: LibraryDatabase,
  places: ReadonlyArray<{ key: string; quote: number; also?: AlsoTold[] }>,
): Promise<QuoteFound[]> {
  const keys = [...new Set(places.map(({ key }) => key))];
  const rows = (await db.articles.bulkGet(keys)).filter((row) => row !== undefined);
  const read = await db.attributions.bulkGet(rows.map(({ hash }) => hash));
  const shown = await summaries(db, rows);
  const others = [...new Set(places.flatMap(({ also = [] }) => also.map(({ key }) => key)))];
  const there = new Set(others.length > 0 ? await db.articles.where('key').anyOf(others).primaryKeys() : []);
  const takenUp = new Map(
    rows.map(({ key, article: { text } }, at) => {
      const found = read[at]?.found ?? { sources: [] };
      return [key, takenUpPlaces(text, found, (source) => placeWords(source, text))];
    }),
  );
  const articles = new Map(
    rows.map((row, at) => [row.key, { text: row.article.text, found: read[at]?.found, article: shown[at]! }]),
  );
  return places.flatMap(({ key, quote, also }) => {
    const { text, found, article } = articles.get(key) ?? {};
    const said = found?.attributions[quote];
    if (text === undefined || !article || !said) return [];
    const source = isClear(said) ? found.sources.find(({ id }) => id === said.sourceId) : undefined;
    const told = (also ?? []).filter((one) => there.has(one.key));
    const place = source && takenUp.get(key)?.get(source.id);
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
        ...(place && { place: { ...place.place, from: place.from } }),
        ...(told.length > 0 && { also: told }),
      },
    ];
  });
}
