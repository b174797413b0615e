/**
 * The words that exported files say of their own, in English: a file may be read by somebody else than the reader, and by
 * programs. Everything else in a file is the article's or the reader's. What the interface has a word for is called by that word in English.
 */
import type {
  AccessType,
  AnonymityType,
  AttributionType,
  ChainRole,
  EventWord,
  HighlightColour,
  Motivation,
  OriginEdge,
  PersonNamed,
  PersonWord,
  Regroup,
  Relation,
  SharedQuote,
  SourceKind,
  StanceType,
} from '../../model';

/** Instead of a source, where it is not clear enough who says a quote. */
export const UNCLEAR = 'unclear who says this';

export const UNTITLED = 'Untitled';
export const LIBRARY_TITLE = 'Second Source library';
export const EMPTY_LIBRARY = 'The library is empty.';
/** What a link from a quote or a note into its article says. */
export const IN_ARTICLE = 'in the article';
export const ON_ARTICLE = 'On the article';
/** Before the day on which the reader read an article last. */
export const READ_ON = 'read on';
/** The headings of an article's parts. */
export const HEADINGS = { quotes: 'Quotes', accounts: 'Other accounts', notes: 'Notes' };

/** What a note's place says where its passage is not simply there. */
export const STATES = {
  uncertain: 'The passage has changed since; its place is to be confirmed.',
  orphaned: 'The passage was not found in the text as last read.',
};

/** What the reader did to rows of a synopsis; before the relation where one row was overruled. */
export const REGROUPED = { join: 'rows joined by the reader', split: 'a row split by the reader' };
export const OVERRULED = 'set by the reader';
/** How two articles stand to each other, by the reader's word. */
export const EVENT_SAID: Record<EventWord, string> = {
  'same-event': 'the same event',
  'same-story': 'another happening of this story',
  apart: 'neither the same event nor the same story',
};
/** What the reader said of two named persons. */
export const PERSON_SAID: Record<PersonWord, string> = { one: 'one person', two: 'two persons' };
/** "Han Min-su (professor)". */
export const personNamed = ({ name, role }: PersonNamed): string => (role ? `${name} (${role})` : name);
export const SAID_BY_READER = 'said by the reader';
/** Who wrote a note that came with a file; empty of one by the reader. */
export const fromAuthor = (author: string | undefined): string =>
  author === undefined ? '' : `from ${author}`;
/** Before the link that the reader took out of a quote's chain. */
export const TAKEN_OUT = 'taken out of the chain by the reader';
/** @param other the other article's address */
export const relationTo = (other: string): string => `Relation to ${other}`;
/** When a note was written; `modified` where that was another time. */
export const written = (created: string, modified: string): string =>
  created === modified ? created : `${created}, edited ${modified}`;

/** That the reader marked words, in which colour and what that means: `Marked yellow: to be checked`. */
export const markedIn = (colour: HighlightColour, meaning = ''): string =>
  meaning ? `Marked ${colour}: ${meaning}` : `Marked ${colour}`;

/** How another account has a quote. */
const QUOTED: Record<SharedQuote['how'], string> = {
  same: 'word for word',
  clipped: 'with words left out at an end',
  altered: 'reworded inside quotation marks',
};
export const alsoIn = (account: string, how: SharedQuote['how']): string =>
  `Also in ${account}, ${QUOTED[how]}`;

/** How one account has its report from another. */
export const RELAYED: Record<OriginEdge['by'], string> = {
  credit: 'relays',
  link: 'links to',
  copy: 'has the wording of',
  quotation: 'has a quotation of',
  own: 'cites',
  silence: 'names no source',
};
export const IN_PART = ', in part';
export const FIRST_SOURCE_DROPPED = ' (the first source is no longer named)';

/** The names of origins that have none of their own. */
export const OWN_SOURCES = 'its own sources';
export const sourcesOf = (outlet: string): string => `${outlet}’s sources`;
export const STATE_MEDIA_NAME = 'North Korean state media';
export const UNNAMED_SOURCE = 'a source that is not named';
export const UNKNOWN_SITE = 'an unknown site';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
export const originCounts = (accounts: number, origins: number): string =>
  `${counted(accounts, 'account')}, ${counted(origins, 'origin')}`;
/** Said where there are several origins. */
export const NO_RELAY_FOUND = 'No relay was found between these origins. They may still share one source.';

/** Between a link of a chain and the article's words for it: its own sentence's, or another's. */
export const RESTS_ON = 'rests on';
export const CARRIED_ON = 'carried on from';
export const CARRIED_ON_NO_WORDS = 'carried on from another sentence';

/** Before what the article says of how a source knows, and of why it is unnamed. */
export const GROUNDS = { access: 'how it knows', unnamed: 'unnamed' };
/** What the article's words for it amount to. */
export const KNOWS: Record<AccessType, string> = {
  witness: 'was there',
  'relative-or-contact': 'heard it from others',
  office: 'its work',
  document: 'a document',
  place: 'place',
  unstated: 'how is not said',
};
export const WHY_UNNAMED: Record<AnonymityType, string> = {
  safety: 'for safety',
  'not-authorised': 'may not speak',
  bare: 'why is not said',
};

/** What kind of source speaks. */
export const SOURCE_KIND: Record<SourceKind, string> = {
  'named-person': 'named',
  organisation: 'organisation',
  'state-media': 'state medium',
  'anonymous-person': 'anonymous',
  'anonymous-group': 'group',
  outlet: 'outlet',
  document: 'document',
};
/** How a quote is told. */
export const QUOTE_TYPE: Record<AttributionType, string> = {
  direct: 'direct quote',
  indirect: 'indirect speech',
  mixed: 'partly quoted',
};
/** What a link is in its chain. */
export const LINK_ROLE: Record<ChainRole, string> = {
  outlet: 'the outlet of this page',
  relay: 'relayed by it',
  source: 'source',
  hearsay: 'whom the source heard it from',
};
/** How two accounts stand to each other; `a` is the article's side. */
export const RELATION: Record<Relation, string> = {
  repeats: 'repeats',
  agrees: 'agrees',
  differs: 'differs',
  both: 'both tell',
  'only-a': 'only here',
  'only-b': 'only there',
};
/** What the reader did with words or an article. */
export const NOTE_TYPE: Record<Motivation, string> = {
  commenting: 'note',
  highlighting: 'highlight',
  tagging: 'tags',
  linking: 'relation',
  bookmarking: 'bookmark',
  editing: 'correction',
};
/** What became of a note's passage, in a word. */
export const STATE_WORD: Record<'anchored' | 'uncertain' | 'orphaned', string> = {
  anchored: 'found',
  uncertain: 'to be confirmed',
  orphaned: 'not found',
};
/** What the reader did with rows of a synopsis, in a word. */
export const REGROUPED_WORD: Record<Regroup['how'], string> = { join: 'rows joined', split: 'row split' };
/** That a link was taken out of a chain, in a word. */
export const REMOVED_WORD = 'taken out';

/** How a source stands to the words that it does not assert. */
export const STANCE: Record<StanceType, string> = {
  denied: 'denied',
  doubted: 'doubted',
  asked: 'asked',
  unstated: 'not stated',
};
/** @param words the article's own: "do not believe" */
export const stanceTold = (type: StanceType, words: string): string => `${STANCE[type]} (“${words}”)`;
