/**
 * The failures of documents that could be read but not worked on: a fault of the program,
 * or a worker that was given too little memory.
 *
 *   a TypeError in a stage -> { code: 'internal', message: 'this is a bug in newsx, please report it: …' }
 */
import type { Document } from '../document/document.ts';
import type { Failure } from '../inputs/input.ts';

/** The failure of a document on which the program itself broke. */
export function bug(document: Document, error: unknown): Failure {
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
