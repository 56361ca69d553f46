/**
 * rtf-stream-parser's tokens, for a dynamic import. It is CommonJS, of which a bundle gives dynamic
 * imports only a default export; what is re-exported here has its name in the bundle as well.
 */
export { Tokenize } from 'rtf-stream-parser';
