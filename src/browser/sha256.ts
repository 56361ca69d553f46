/** SHA-256 in a web page, where that of the browser would have to be waited for. In the place of src/document/sha256.ts. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Of bytes, or of a text's UTF-8, in hex. */
export function sha256Of(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? new TextEncoder().encode(content) : content));
}
