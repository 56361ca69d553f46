/**
 * The messages of a mailbox (mbox, RFC 4155), one held at a time: each begins after a line
 * `From …` with who sent it and when.
 * In: `From a@b Tue Mar  4 …`, `Subject: A`, … -> out: the bytes of each message.
 */
import { splitLines } from './lines.ts';

const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const LINE_END = Buffer.from('\n');
const FROM = Buffer.from('From ');
const FROM_LINE = /^From .{0,200}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,40}?\d\d?:\d\d/;

/** The messages in order; null for one that is too large, which is passed over. What stands before the first is none. */
export async function* mboxMessages(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let lines: Buffer[] = [];
  let length = 0;
  let within = false;
  const finished = (): Buffer | null => (length > MAX_MESSAGE_BYTES ? null : Buffer.concat(lines));
  for await (const { bytes } of splitLines(chunks, MAX_MESSAGE_BYTES)) {
    if (bytes !== null && begins(bytes)) {
      if (within) yield finished();
      lines = [];
      length = 0;
      within = true;
      continue;
    }
    length += bytes === null ? MAX_MESSAGE_BYTES + 1 : bytes.length + 1;
    if (length > MAX_MESSAGE_BYTES) lines = [];
    else lines.push(unquoted(bytes!), LINE_END);
  }
  if (within) yield finished();
}

/** With a weekday and a time in it, so that `From Monday on` in a text begins no message. */
function begins(line: Buffer): boolean {
  return line.subarray(0, FROM.length).equals(FROM) && FROM_LINE.test(line.toString('latin1', 0, 300));
}

/** A text's own line `From …` is written `>From …`. */
function unquoted(line: Buffer): Buffer {
  return /^>+From /.test(line.toString('latin1', 0, 50)) ? line.subarray(1) : line;
}

/** Whether a mailbox begins so. */
export function looksLikeMbox(head: Buffer): boolean {
  return begins(head);
}
