/** The outlets' own interfaces: what to ask, and what they answered as plain data. Asking itself is not done here. */
export { type Interface, OUTLET_INTERFACES, type OutletInterfaces } from '../outlets/interfaces';
export { decodedText } from '../pages/saved/decoding';
export { isMhtml, readMhtml } from '../pages/saved/mhtml';
export { savedAddress } from '../pages/saved/saved-address';
export type { FeedItem, FeedReading } from './item';
export { newsRequest, readAnswer, type StoryWords, storyRequests } from './requests';
export { type Candidate, sift } from './sifting';
export { storyWords } from './story-words';
