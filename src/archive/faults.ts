/**
 * What can be wrong with an archive, as one sentence that says what to do about it.
 *
 *   SQLITE_NOTADB on old.newsx -> "old.newsx: is no newsx archive, or is damaged: …"
 */

export type FaultCode =
  | 'no-archive'
  | 'cannot-open'
  | 'other-version'
  | 'damaged'
  | 'busy'
  | 'full'
  | 'read-only'
  | 'sql';

/** An archive cannot be used as was asked; nothing in it has changed. */
export class ArchiveError extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }

  /** Whether something else should have been asked for, rather than that something went wrong. */
  get isMistaken(): boolean {
    return ['no-archive', 'cannot-open', 'other-version', 'sql'].includes(this.code);
  }
}

const KNOWN: readonly (readonly [pattern: RegExp, code: FaultCode, message: string])[] = [
  [/NOTADB|not a database/, 'no-archive', 'is no newsx archive, or its beginning is damaged'],
  [/CORRUPT|malformed/, 'damaged', 'is cut off or damaged: make it again with newsx index, or take a copy'],
  [/BUSY|locked/, 'busy', 'another run is writing to it: wait until it is done; nothing was lost'],
  [/FULL|disk is full/, 'full', 'no space left on the device; what was written before is kept'],
  [/READONLY|readonly/, 'read-only', 'it cannot be written, or its folder cannot: check the permissions'],
  [/CANTOPEN|unable to open|: 14\b/i, 'cannot-open', 'cannot be opened: check the name and the permissions'],
  [/IOERR|disk I\/O/, 'full', 'cannot be read or written to the end: is the device full, or was it taken away?'],
];

/** The fault that the driver's error stands for; a mistake in SQL keeps SQLite's words. */
export function faultOf(path: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const { code = '', message } = error as { readonly code?: string; readonly message: string };
  const known = KNOWN.find(([pattern]) => pattern.test(code)) ?? KNOWN.find(([pattern]) => pattern.test(message));
  if (known) return new ArchiveError(known[1], `${path}: ${known[2]}`);
  return new ArchiveError('sql', `${path}: ${message}`);
}
