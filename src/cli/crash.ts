/**
 * The failures of documents that could be read but not worked on: a fault of the program,
 * or a worker that was given too little memory.
 *
 *   a TypeError in a stage -> { code: 'internal', message: 'this is a bug in newsx, please report it: …' }
 */
import type { Document } from '../document/document.ts';
import type { Failure } from '../inputs/input.ts';
import { NoAddressSpace } from '../tagging/no-address-space.ts';

/** The code of a failure that is none of its document's: every other would fail alike. */
export const OF_ALL = 'no-address-space';

/** The failure of a document on which the program itself broke, or for which the process has no room. */
export function bug(document: Document, error: unknown): Failure {
  if (error instanceof NoAddressSpace) return failure(document, OF_ALL, error.message);
  const reason = error instanceof Error ? error.message : String(error);
  return failure(document, 'internal', `this is a bug in newsx, please report it: ${reason}`);
}

/** The failure of a document that its worker had no memory for. */
export function outOfMemory(document: Document): Failure {
  const size = (document.text.length / 1e6).toFixed(1);
  const message = `its text of ${size} million characters needs more memory than a worker has: split it, or set NODE_OPTIONS=--max-old-space-size=MEGABYTES`;
  return failure(document, 'out-of-memory', message);
}

function failure({ id, source }: Document, code: string, message: string): Failure {
  return { id, path: source.path, record: source.record, code, message };
}
