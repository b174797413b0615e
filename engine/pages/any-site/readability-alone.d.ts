/** Readability by itself: the package's index also carries its guess whether a page is readable, which nothing here asks. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';
  export default Readability;
}
