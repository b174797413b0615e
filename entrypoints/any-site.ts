import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readAnySite } from '../engine/pages/any-site';
import { startReader } from './reader.content/start-reader';

/**
 * The reader with Mozilla's Readability: started by the toolbar button on any page (which opens its article even where
 * it is not about North Korea), and registered for the sites that the reader switched on.
 */
export default defineUnlistedScript(() => startReader(readAnySite));
