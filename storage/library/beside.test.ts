/** What came another way than from the outlet itself stands beside its text, in the library and in a private session. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../engine/model';
import {
  articleOf,
  draftOn,
  editedBridge,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { PrivateSession } from '../private/private-session';
import { MemoryStore } from '../private/session-store';
import { Library } from './library';
import type { Repository } from './repository';

vi.mock('../../engine/accounts', async (original) => ({
  ...(await original<typeof import('../../engine/accounts')>()),
  rank: (await import('../../tests/support/library-samples')).rankBridges,
}));

const own = articleOf();
const other = editedBridge();
const by = (via: string, article: Article = other): Article => ({ ...article, via });

let db: LibraryDatabase;
let library: Library;
beforeEach(() => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
});

const repositories: Array<[string, () => Repository]> = [
  ['the library', () => library],
  ['a private session', () => new PrivateSession(new MemoryStore(), library, tickingClock())],
];

describe.each(repositories)('in %s', (_name, make) => {
  it.each(['web.archive.org', 'http', 'file'])(
    'a text by %s replaces nothing and takes no note along',
    async (via) => {
      const repository = make();
      await repository.openArticle(own);
      await repository.saveNote(own.key, draftOn(own, 'footbridge over the Sunam stream'));
      const beside = await repository.openArticle(by(via));
      expect(beside.article).toEqual({ ...other, via, key: `${own.key}#${via}` });
      expect(beside.annotations).toEqual([]);
      const view = await repository.view(own.key);
      expect(view?.article).toEqual(own);
      expect(view?.versions).toEqual([]);
      expect(view?.annotations[0]?.anchoring?.state).toBe('anchored');
    },
  );

  it('a copy is no outlet’s word also where it is alone', async () => {
    const repository = make();
    const { article } = await repository.openArticle(by('archive.ph', own));
    expect(article.key).toBe(`${own.key}#archive.ph`);
    expect(await repository.view(own.key)).toBeNull();
    await repository.openArticle(own);
    expect((await repository.view(own.key))?.versions).toEqual([]);
  });

  it('the outlet’s own text takes the place of a file’s and of an insecure one, which stay as versions', async () => {
    const repository = make();
    await repository.openArticle(by('file'));
    await repository.openArticle(by('http', articleOf(['A third text of the bridge, in one paragraph.'])));
    const view = await repository.openArticle(own);
    expect(view.article).toEqual(own);
    expect(view.versions.map(({ via }) => via)).toEqual(['http', 'file']);
  });

  it('the same words by http leave everything as it was', async () => {
    const repository = make();
    await repository.openArticle(own);
    const view = await repository.openArticle(by('http', own));
    expect(view.article).toEqual(own);
    expect(view.versions).toEqual([]);
  });

  it('a translation without a mark is kept beside', async () => {
    const repository = make();
    await repository.openArticle(own);
    const german = articleOf(['Ein Steg über den Bach Sunam ist eingestürzt.'], { language: 'de' });
    expect((await repository.openArticle(german)).article.key).toBe(`${own.key}#translation`);
    expect((await repository.view(own.key))?.article).toEqual(own);
  });

  it('a second reading of a copy is the copy’s next version', async () => {
    const repository = make();
    await repository.openArticle(by('archive.ph', own));
    const view = await repository.openArticle(by('archive.ph'));
    expect(view.versions).toMatchObject([{ length: own.text.length, via: 'archive.ph' }]);
  });
});

it('a copy is no other account of the event, and counts once where the event has others', async () => {
  await library.openArticle(own);
  await library.openArticle(by('web.archive.org'));
  await library.openArticle(otherAccount());
  await library.openArticle(by('archive.ph', otherAccount()));
  expect((await library.accounts(own.key)).accounts.map(({ match }) => match.key)).toEqual([
    otherAccount().key,
  ]);
  expect(await library.accountKeys(otherAccount().key)).toEqual([own.key]);
  expect((await library.accounts(`${own.key}#web.archive.org`)).accounts).toHaveLength(1);
});
