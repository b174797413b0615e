/** How the rows of each table of a backup come into the library: made ready when they are set aside, taken in in one transaction. */
import { uuidFor } from '../../engine/exchange';
import type { Annotation, Article } from '../../engine/model';
import { toldName } from '../../engine/model/library/told-name';
import { asInstant, byTime } from '../../engine/model/times';
import { webAddress } from '../../engine/outlets/address';
import { heldToHost } from '../../engine/outlets/own-name';
import { filing, mainKey } from '../../engine/outlets/writing';
import { broughtRevision } from '../../protocol/schemas/annotation-validation';
import { keptLinks } from '../../protocol/schemas/article-validation';
import { digest } from '../articles/fingerprint';
import { hashed, keptText } from '../articles/store-article';
import { withoutText } from '../articles/without-text';
import type { LibraryDatabase } from '../database/database';
import { keepNoteVersion, versionOf } from '../notes/note-keeping';
import { sameContent } from '../notes/notes';
import { removeWords } from '../search/word-index';
import { keepVersion, thinVersions, versionText } from '../tables/versions';
import type { BackedUp } from './backup';
import type { RowsOf } from './row-validation';

interface Rule<Row> {
  /** Puts a row right that passed validation: hashes and findings are this library's own, times are of one form. */
  ready(row: Row, now: Date): Row | Promise<Row>;
  /** The article that the row belongs to; null where it needs none. */
  articleOf(row: Row): string | null;
  /** Runs in the transaction of the restore. Of two that say different things both are kept. */
  restore(db: LibraryDatabase, row: Row, now: Date): Promise<void>;
}

/** The name of a known outlet is shown for its own host only, whatever the row says. */
export function named(article: Article): Pick<Article, 'outlet' | 'claims'> {
  const address = webAddress(mainKey(article.key));
  const names = address && heldToHost(article.outlet, address);
  return names?.claims ? { outlet: names.outlet, claims: names.claims } : { outlet: article.outlet };
}

/** The id of an annotation whose own is taken by one on another article; always the same for the same two. */
export function apartFrom({ id, articleKey }: Pick<Annotation, 'id' | 'articleKey'>): string {
  return uuidFor(`${id} on ${articleKey}`);
}

/** Who wrote the words of a row, as a file has it. */
function authorTold(author = ''): { author?: string } {
  const name = toldName(author);
  return name === null ? {} : { author: name };
}

export const RULES: { [T in BackedUp]: Rule<RowsOf[T]> } = {
  articles: {
    async ready(row, now) {
      const article = { ...row.article, ...named(row.article), links: keptLinks(row.article.links) };
      // The words of a block are those of its span.
      const blocks = article.blocks.map((block) =>
        block.span ? { ...block, text: article.text.slice(...block.span) } : block,
      );
      const { hash, textHash } = await hashed({ ...article, blocks });
      const [firstRead, lastRead] = [asInstant(row.firstRead, now), asInstant(row.lastRead, now)];
      if (row.textGone !== undefined) {
        const left = withoutText({ ...row, article, firstRead, lastRead }, asInstant(row.textGone, now));
        return { ...left, engines: '' };
      }
      return { ...row, article: { ...article, blocks }, hash, textHash, firstRead, lastRead, engines: '' };
    },
    articleOf: () => null,
    /**
     * Of two texts the one that was read last stands; the other becomes an earlier version. One that came by a lesser way never takes
     * the place of what the outlet said: it is kept beside it.
     */
    async restore(db, row, now) {
      const here = await db.articles.get(row.key);
      if (!here) return void (await db.articles.put(row));
      const firstRead = byTime(here.firstRead, row.firstRead, now) <= 0 ? here.firstRead : row.firstRead;
      const same = here.textHash === row.textHash;
      // A text takes the place of one that was let go, and never the other way.
      if (row.textGone !== undefined) return void (await db.articles.update(row.key, { firstRead }));
      if (here.textGone !== undefined) {
        await removeWords(db, row.key);
        return void (await db.articles.put({ ...row, firstRead }));
      }
      const filed = filing(row.article, keptText(here.article, same));
      if (filed.as === 'beside') {
        const { key } = filed;
        return RULES.articles.restore(db, { ...row, key, article: { ...row.article, key } }, now);
      }
      const isBetter = filing(here.article, keptText(row.article, same)).as === 'beside';
      const isLater = byTime(row.lastRead, here.lastRead, now) > 0;
      const [stands, gives] = isBetter || isLater ? [row, here] : [here, row];
      if (same) return void (await db.articles.update(row.key, { firstRead }));
      const { title, text } = gives.article;
      await db.articles.put({ ...stands, firstRead });
      await removeWords(db, row.key);
      const first = gives.firstText && { first: gives.firstText };
      const version = { key: row.key, hash: gives.textHash, read: gives.lastRead, title, text };
      await keepVersion(db, { ...version, ...first }, stands.textHash);
    },
  },
  versions: {
    async ready(row, now) {
      return { ...row, hash: await digest(versionText(row)), read: asInstant(row.read, now) };
    },
    articleOf: ({ key }) => key,
    async restore(db, row) {
      const current = (await db.articles.get(row.key))?.textHash;
      if (current === row.hash || (await db.versions.get([row.key, row.hash]))) return;
      await db.versions.put(row);
      await thinVersions(db, row.key);
    },
  },
  annotations: {
    ready({ author, ...row }, now) {
      return {
        ...row,
        created: asInstant(row.created, now),
        modified: asInstant(row.modified, now),
        revision: broughtRevision(row.revision),
        ...authorTold(author),
      };
    },
    // A note on an article that was never read here is kept all the same, as importing keeps it.
    articleOf: () => null,
    /** Of two wordings of a note the one that was written last stands; the other is kept among its earlier words. */
    async restore(db, row, now) {
      const here = await db.annotations.get(row.id);
      await db.graves.delete(row.id);
      if (!here) return void (await db.annotations.put(row));
      // A note never moves to another article: it would be gone from its own.
      if (here.articleKey !== row.articleKey)
        return RULES.annotations.restore(db, { ...row, id: apartFrom(row) }, now);
      if (sameContent(here, row)) return;
      const [stands, gives] = byTime(row.modified, here.modified, now) > 0 ? [row, here] : [here, row];
      await keepNoteVersion(db, versionOf(gives, 'conflict'));
      // One above both, so that an editor that is open on either sees that it changed.
      await db.annotations.put({ ...stands, revision: Math.max(row.revision, here.revision) + 1 });
    },
  },
  noteVersions: {
    ready: ({ author, ...row }, now) => ({
      ...row,
      written: asInstant(row.written, now),
      ...authorTold(author),
    }),
    articleOf: () => null,
    async restore(db, row) {
      if (!(await db.noteVersions.get(row.key))) await keepNoteVersion(db, row);
    },
  },
  drafts: {
    ready: (row, now) => ({
      ...row,
      changed: asInstant(row.changed, now),
      holder: null,
      revision: row.revision === null ? null : broughtRevision(row.revision),
    }),
    articleOf: ({ articleKey }) => articleKey,
    async restore(db, row) {
      if (!(await db.drafts.get(row.token))) await db.drafts.put(row);
    },
  },
  watches: {
    ready: (row, now) => ({ ...row, since: asInstant(row.since, now) }),
    articleOf: ({ key }) => key,
    /** What was seen in either library was seen. */
    async restore(db, row) {
      const here = await db.watches.get(row.key);
      const seen = [...new Set([...(here?.seen ?? []), ...row.seen])];
      await db.watches.put({ ...row, since: here && here.since < row.since ? here.since : row.since, seen });
    },
  },
  settings: {
    ready: (row) => row,
    articleOf: () => null,
    async restore(db, row) {
      if (!(await db.settings.get('settings'))) await db.settings.put(row);
    },
  },
};
