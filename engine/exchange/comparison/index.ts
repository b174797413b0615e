/** A comparison of accounts as files. */
export { type ComparisonToWrite, comparisonStem } from './comparison-file';
export { comparisonHtml } from './comparison-html';
export { comparisonMarkdown } from './comparison-markdown';
