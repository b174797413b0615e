/** A link that the reader took out of a chain: kept, applied to what rests on the chain, and found again after a re-read and under another engine. */
import { beforeEach, describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../engine/anchoring';
import type { Article, Attribution } from '../../engine/model';
import { chainCorrections } from '../../engine/model/chain-corrections';
import type { ArticleView } from '../../engine/model/views';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import { textOf } from '../../tests/support/export-text';
import { articleOf, everythingIn, freshDatabase, tickingClock } from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { PrivateSession } from '../private/private-session';
import { MemoryStore } from '../private/session-store';
import { Library } from './library';
import type { Repository } from './repository';

const MILL = [
  'A flour mill burnt down in Hyesan on Monday night, Radio Free Asia reported.',
  '“We carried the flour out in our coats until the roof came down,” a source in the city said.',
  'The mill had 40 workers.',
];
const mill = (paragraphs = MILL): Article =>
  articleOf(paragraphs, {
    key: 'https://breitbart.com/asia/2031/03/04/mill',
    url: 'https://www.breitbart.com/asia/2031/03/04/mill/',
    outlet: 'Breitbart',
    title: 'Mill burns down in Hyesan',
    published: '2031-03-04T00:00:00.000Z',
    reader: 'breitbart/current',
  });
const { key } = mill();

const quoteOf = ({ attributions: { attributions } }: Pick<ArticleView, 'attributions'>): Attribution =>
  attributions.find(({ type }) => type === 'direct')!;
const names = ({ chain }: Attribution) => chain.map(({ name }) => name);

/** What the sidebar saves when the reader says that the relay does not belong there. */
function correctionOf(view: ArticleView): NoteDraft {
  const quote = quoteOf(view);
  return {
    target: {
      kind: 'chain',
      selectors: describePassage(view.article.text, quote.content[0]!),
      link: { role: 'relay', name: 'Radio Free Asia' },
      chain: quote.chain.map(({ role, name }) => ({ role, name })),
      engine: view.attributions.engine,
    },
    body: '',
    tags: [],
  };
}

let db: LibraryDatabase;
let library: Library;

beforeEach(() => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
});

const standing = (view: ArticleView) => {
  const { byQuote, lost } = chainCorrections(view.attributions.attributions, view.annotations);
  const [found] = byQuote.get(quoteOf(view).id) ?? [];
  return lost.length > 0 ? 'lost' : found && { applies: found.applies, earlier: found.earlier };
};

describe.each<[string, () => Repository & Pick<Library, 'kept'>]>([
  ['the library', () => library],
  ['a private window', () => new PrivateSession(new MemoryStore(), library, tickingClock())],
])('in %s', (_, make) => {
  it('a link that was taken out is gone from all that rests on the chain, and comes back', async () => {
    const repository = make();
    const view = await repository.openArticle(mill());
    expect(names(quoteOf(view))).toContain('Radio Free Asia');
    const { annotation, anchoring } = await repository.saveNote(key, correctionOf(view));
    expect(annotation.motivation).toBe('editing');
    expect(anchoring?.state).toBe('anchored');
    expect(names(quoteOf((await repository.kept(key))!))).not.toContain('Radio Free Asia');
    // The view says what the engine read, and what was taken out of it.
    const shown = (await repository.view(key))!;
    expect(names(quoteOf(shown))).toContain('Radio Free Asia');
    expect(standing(shown)).toEqual({ applies: true, earlier: false });
    expect(shown.summary.notes).toBe(0);
    expect(textOf('csv', await repository.exportItem(key))).toContain(
      '"taken out","","","","","Radio Free Asia"',
    );
    await repository.deleteNote(annotation.id, key);
    expect(names(quoteOf((await repository.kept(key))!))).toContain('Radio Free Asia');
    await repository.restoreNote(annotation, key);
    expect(names(quoteOf((await repository.kept(key))!))).not.toContain('Radio Free Asia');
  });

  it('it stays out when the article is read again with another text', async () => {
    const repository = make();
    await repository.saveNote(key, correctionOf(await repository.openArticle(mill())));
    const again = await repository.openArticle(mill(['SEOUL, March 5.', ...MILL, 'It stood for 60 years.']));
    expect(standing(again)).toEqual({ applies: true, earlier: false });
    expect(names(quoteOf((await repository.kept(key))!))).not.toContain('Radio Free Asia');
  });

  it('where the text says otherwise now, it stands as one of an earlier reading', async () => {
    const repository = make();
    await repository.saveNote(key, correctionOf(await repository.openArticle(mill())));
    const [, ...rest] = MILL;
    const again = await repository.openArticle(
      mill(['A flour mill burnt down in Hyesan on Monday night.', ...rest]),
    );
    expect(names(quoteOf(again))).not.toContain('Radio Free Asia');
    expect(standing(again)).toEqual({ applies: false, earlier: true });
    const without = await repository.openArticle(mill([MILL[0]!, MILL[2]!]));
    expect(chainCorrections(without.attributions.attributions, without.annotations).lost).toHaveLength(1);
  });
});

it('another engine’s chain is corrected, too, and the correction is told to be of an earlier reading', async () => {
  await library.openArticle(mill());
  // As an older engine read it: the source did not have a place.
  await db.attributions.toCollection().modify((row) => {
    const source = quoteOf({ attributions: row.found }).chain.at(-1)!;
    source.name = 'a source';
  });
  await library.saveNote(key, correctionOf((await library.view(key))!));
  const before = (await library.view(key))!.annotations;
  await db.attributions.toCollection().modify({ engine: -1 });
  await db.articles.toCollection().modify({ engines: '0.0' });
  expect(await library.renew(5)).toBe(0);
  const view = (await library.view(key))!;
  expect(standing(view)).toEqual({ applies: true, earlier: true });
  expect(names(quoteOf((await library.kept(key))!))).not.toContain('Radio Free Asia');
  expect(view.annotations).toEqual(before);
});

it('a backup brings it back', async () => {
  await library.saveNote(key, correctionOf(await library.openArticle(mill())));
  const [row] = (await everythingIn(db)).annotations as unknown[];
  const { faultOf } = await import('../backup/row-validation');
  expect(faultOf('annotations', row)).toBeNull();
  const outlet = {
    ...(row as object),
    target: { ...(row as { target: object }).target, link: { role: 'outlet', name: 'x' } },
  };
  expect(faultOf('annotations', outlet)).not.toBeNull();
});
