/**
 * Thrown by what reads bytes (an unpacker, a parser of XML) where the input is damaged or
 * does harm; `readDocuments` turns it into the failure of the file.
 */
export class Unreadable extends Error {
  readonly code: string;

  /** `code` and `message` as in a Failure. */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
