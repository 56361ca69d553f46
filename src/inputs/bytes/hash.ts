/** Which bytes a document was read from: two inputs with the same hash hold the same record. */
import { createHash } from 'node:crypto';

/** Hex SHA-256 of bytes, or of a text's UTF-8. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
