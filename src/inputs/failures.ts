/**
 * Failures in words: from what the operating system says to a code for scripts and a
 * sentence for people.
 * In: the error ENOENT for `a.txt` -> out: `not-found`, "there is no such file or folder".
 */
import { sep } from 'node:path';
import type { Failure } from './input.ts';

const SYSTEM_ERRORS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['not-found', 'there is no such file or folder: check the name'],
  ENOTDIR: ['not-found', 'there is no such file or folder: check the name'],
  EACCES: ['no-permission', 'may not be read: check its permissions'],
  EISDIR: ['not-a-file', 'is a folder, not a file'],
  ELOOP: ['read-error', 'is a link that leads back to itself'],
  EPERM: ['no-permission', 'may not be read: check its permissions'],
};

/** The failure of a file as a whole. */
export function fileFailure(path: string, code: string, message: string): Failure {
  return { id: idOfPath(path), path, record: null, code, message: oneLine(message) };
}

/** The failure that a file system error amounts to. */
export function systemFailure(path: string, error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const [name, sentence] = SYSTEM_ERRORS[code] ?? ['read-error', `could not be read to its end: ${message}`];
  return fileFailure(path, name, sentence);
}

/** A path as a document's id: the same on Windows as elsewhere. */
export function idOfPath(path: string): string {
  return path.split(sep).join('/');
}

/** A message without the control characters and halves of surrogate pairs that a text or a file name may bring. */
export function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Cs}]+/gu, ' ');
}
