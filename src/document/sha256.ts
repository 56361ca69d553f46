/**
 * SHA-256 of bytes or texts: two inputs with the same hash hold the same record.
 *
 *   sha256Of('') -> e3b0c442…
 */
import { createRequire } from 'node:module';
import { sha256 } from '@noble/hashes/sha2.js';

/** A start has hashed about as many bytes by the time that it has loaded Node's own hashes. */
const SHORT = 20_000;

const require = createRequire(import.meta.url);

/** Of bytes, or of a text's UTF-8; in hex, or as asked. */
export function sha256Of(content: Uint8Array | string, encoding: 'hex' | 'base64' = 'hex'): string {
  if (content.length < SHORT)
    return Buffer.from(sha256(typeof content === 'string' ? Buffer.from(content) : content)).toString(encoding);
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha256').update(content).digest(encoding);
}
