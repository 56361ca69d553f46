/**
 * SHA-256 of bytes or texts: two inputs with the same hash hold the same record.
 *
 *   sha256Of('') -> e3b0c442…
 */
import { createHash } from 'node:crypto';

/** Of bytes, or of a text's UTF-8; in hex, or as asked. */
export function sha256Of(content: Uint8Array | string, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHash('sha256').update(content).digest(encoding);
}
