/**
 * What an input format is: bytes in; documents, and failures in their places, out.
 */
import type { ReadOptions, ReadResult } from './reading.ts';

export type * from './reading.ts';

export interface InputFile {
  /** As the user gave it; `-` for standard input. */
  readonly path: string;
  /** True where the user named it itself, and not a folder or pattern in which it was found. */
  readonly isNamed?: true;
  /** Opens the bytes; called once. */
  open(): AsyncIterable<Buffer>;
  /** Where the user did not name it: it was found in a folder or by a pattern. */
  readonly unnamed?: Unnamed;
}

/** What is known of a file that was found with others. */
export interface Unnamed {
  /** Whether another file that was found with it has this path, seen from where newsx runs or from the file's own folder. */
  isAlongside(path: string): boolean;
}

export interface InputFormat {
  /** As in `--input-format NAME`. */
  readonly name: string;
  readonly summary: string;
  /** File name endings that say this format, lower case with the dot. */
  readonly extensions: readonly string[];
  /** Whether content that begins so is of this format, for files whose ending does not say it alone. */
  readonly looksLike?: (head: Buffer) => boolean;
  /** Whether it is taken where none of the formats that could be meant looks like the content. */
  readonly takesAny?: boolean;
  /**
   * Each problem is a Failure in its place.
   * @throws Unreadable where the file as a whole, or from here on, cannot be read.
   */
  read(file: InputFile, options: ReadOptions): AsyncIterable<ReadResult>;
}
