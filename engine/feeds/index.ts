/** The outlets' own interfaces: what to ask, and what they answered as plain data. Asking itself is not done here. */
export { decodedText } from './decoding';
export { type Interface, OUTLET_INTERFACES, type OutletInterfaces } from './interfaces';
export type { FeedItem, FeedReading, NoFeed } from './item';
export { isMhtml, readMhtml, type SavedPage } from './mhtml';
export { plainText } from './plain-text';
export { DAYS_AROUND, newsRequest, readAnswer, type StoryWords, storyRequests } from './requests';
export { savedAddress } from './saved-address';
export { type Candidate, sift } from './sifting';
export { storyWords } from './story-words';
