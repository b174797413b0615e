import { asSavedFile } from '../../../engine/outlets/writing';
import { FailureError } from '../../../protocol/failures';
import type { ImportMessages } from '../../../protocol/messages/import-messages';
import type { NoteMessages } from '../../../protocol/messages/note-messages';
import type { ShelfMessages } from '../../../protocol/messages/shelf-messages';
import type { PageCaller } from '../access/senders';
import { announceFetched, announceLibrary, announceNote, announceRows } from '../services/announcing';
import type { Handlers, Room, Rooms } from '../services/services';

/**
 * What the library page asks. In a private window it reads and deletes, and puts back what was deleted; it writes nothing new. What is
 * refused is refused before anything is changed, and what changes several rows is one message with one transaction.
 */
export function libraryHandlers(
  rooms: Rooms,
): Handlers<Exclude<Room<'library'>, keyof NoteMessages | keyof ShelfMessages | keyof ImportMessages>> {
  const { library } = rooms;
  /** The library is one, also where a private window's page of it asks. */
  const makerOf = ({ desk }: PageCaller) => ({ isPrivate: false, desk });

  function assertNotPrivate({ isPrivate }: PageCaller): void {
    if (isPrivate)
      throw new FailureError('private', 'nothing is written to the library from a private window');
  }

  return {
    'library/articles': (query) => library.articles(query),
    'library/article': ({ key }) => library.view(key),
    'library/version': ({ key, id }) => library.version(key, id),
    'library/accounts': ({ key }) => library.accounts(key),
    'library/synopsis': ({ key, otherKey }) => library.synopsis(key, otherKey),
    async 'library/overrule'({ key, ...ask }, from) {
      assertNotPrivate(from);
      const annotation = await library.overrule(key, ask);
      rooms.later(() => announceRows(rooms, key, ask.otherKey, makerOf(from)));
      return annotation;
    },
    async 'library/regroup'({ key, ...ask }, from) {
      assertNotPrivate(from);
      const answer = await library.regroup(key, ask);
      rooms.later(() => announceRows(rooms, key, ask.otherKey, makerOf(from)));
      return answer;
    },

    'library/notes': (query) => library.notes(query),

    async 'library/save-note'({ key, draft }, from) {
      assertNotPrivate(from);
      const note = await library.saveNote(key, draft);
      rooms.later(() => announceNote(rooms, { tell: 'note', key, note }, makerOf(from)));
      return note;
    },

    async 'library/delete-note'({ id }, from) {
      const annotation = await library.deleteNote(id);
      const { articleKey: key } = annotation;
      rooms.later(() => announceNote(rooms, { tell: 'note-gone', key, id }, makerOf(from)));
      return annotation;
    },

    async 'library/restore-note'({ annotation }, from) {
      // What was deleted in a private window comes back there as it was, and as nothing else.
      const note = await library.restoreNote(annotation, undefined, from.isPrivate);
      const { articleKey: key } = annotation;
      rooms.later(() => announceNote(rooms, { tell: 'note', key, note }, makerOf(from)));
      return note;
    },

    async 'library/take-in'({ article }, from) {
      assertNotPrivate(from);
      const { article: kept } = await library.openArticle(asSavedFile(article));
      rooms.later(() => announceFetched(rooms, kept.key));
      return { key: kept.key };
    },

    async 'library/delete'({ keys }, from) {
      const token = await library.delete(keys);
      rooms.later(() => announceLibrary(rooms, from));
      return { token };
    },

    async 'library/undelete'({ token }, from) {
      await library.undelete(token);
      rooms.later(() => announceLibrary(rooms, from));
      return true;
    },

    'library/export': (ask) => library.export(ask),
    'library/stats': () => library.stats(),
  };
}
