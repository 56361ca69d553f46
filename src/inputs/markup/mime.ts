/**
 * Messages in MIME, as e-mail and saved pages (MHTML) are: their head, and those of their
 * parts that are text; pictures and attachments are passed over without being kept, but named.
 * In: a message with the parts text/plain, text/html and image/png -> out: the first two.
 */
import { Readable } from 'node:stream';

import { decode } from '../bytes/decode.ts';
import { decodeMarked, decodePage } from '../bytes/decode-marked.ts';
import { Unreadable } from '../unreadable.ts';
import type { Item, MimeNode } from './mail-packages.ts';

export interface MimePart {
  readonly kind: 'plain' | 'html';
  /** The address that the part is the answer of, in a saved page; null where it has none. */
  readonly location: string | null;
  /** Whether it belongs to a message within the message, such as one that is forwarded. */
  readonly isWithin: boolean;
  /** As bytes, with base64 and quoted-printable undone. */
  readonly bytes: Buffer;
  /** @throws Unreadable if it is no text. */
  text(encoding: string | null): string;
}

export interface MimeMessage {
  /** A field of its head on one line, its encoded words undone; null where it has none. */
  field(name: string): string | null;
  /** In their order. */
  readonly parts: readonly MimePart[];
  /** The names of the files that are attached, `attachment` where one has none. */
  readonly attached: readonly string[];
  /** How many messages it holds, such as those that are forwarded. */
  readonly within: number;
}

const MAX_HEAD_BYTES = 256 * 1024;
/** A saved page has a part for each picture. */
const MAX_NODES = 20_000;
/** Of all text parts of a message together. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/** Whether a head such as e-mail's begins so: fields, of which some are those that every message has. */
export function looksLikeMime(head: Buffer): boolean {
  const fields = fieldsOf(head);
  return fields.has('content-type') && fields.has('mime-version')
    ? ['from', 'subject', 'date', 'received', 'message-id', 'snapshot-content-location'].some((name) =>
        fields.has(name),
      )
    : fields.has('from') &&
        (fields.has('date') || fields.has('message-id')) &&
        (fields.has('subject') || fields.has('to'));
}

/** The names of the fields in the head that bytes begin with; none where they begin with something else. */
function fieldsOf(head: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of head.toString('latin1', 0, MAX_HEAD_BYTES).split(/\r?\n/)) {
    if (line === '') return names;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = /^([A-Za-z][A-Za-z0-9-]{0,60}):/.exec(line)?.[1];
    if (name === undefined) return names.size > 0 && line === '' ? names : new Set();
    names.add(name.toLowerCase());
  }
  return names;
}

/**
 * The message whose bytes these are.
 * @throws Unreadable where it is damaged, or larger in text than any message.
 */
export async function readMime(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<MimeMessage> {
  const { Splitter, decodeFlowed, decodeWords } = await import('./mail-packages.ts');
  const source = Readable.from(chunks, { objectMode: false });
  const splitter = new Splitter({ maxHeadSize: MAX_HEAD_BYTES, maxChildNodes: MAX_NODES, defaultInlineEmbedded: true });
  source.on('error', (error) => splitter.destroy(error));
  const bodies = new Map<MimeNode, Buffer[]>();
  let root: MimeNode | null = null;
  const attached: string[] = [];
  let within = 0;
  let length = 0;
  try {
    for await (const item of source.pipe(splitter) as AsyncIterable<Item>) {
      if (item.type === 'node') {
        root ??= item;
        if (kindOf(item) !== null) bodies.set(item, []);
        else if (isAttached(item)) attached.push(item.filename || 'attachment');
        if (item.rfc822) within++;
      } else if (item.type === 'body') {
        const body = bodies.get(item.node);
        if (body === undefined) continue;
        length += item.value.length;
        if (length > MAX_TEXT_BYTES) throw new Unreadable('too-large', 'a message holds more than 32 MB of text');
        body.push(item.value);
      }
    }
  } catch (error) {
    if (error instanceof Unreadable || 'syscall' in (error as Error)) throw error;
    throw new Unreadable('damaged', `is no whole message (${(error as Error).message})`);
  } finally {
    source.destroy();
    splitter.destroy();
  }
  const parts: MimePart[] = [];
  for (const [node, body] of bodies) {
    const bytes = await decoded(node, body);
    parts.push({
      kind: kindOf(node)!,
      location: node.headers.getFirst('Content-Location').trim() || null,
      isWithin: isWithin(node),
      bytes,
      text: (encoding) => {
        const charset = node.charset || null;
        if (kindOf(node) === 'html') return decodePage(bytes, encoding, charset);
        const text = decodeMarked(bytes, encoding, charset);
        return node.flowed ? decodeFlowed(text, node.delSp) : text;
      },
    });
  }
  return {
    field: (name) => {
      const raw = root?.headers.getFirst(name) ?? '';
      // Fields should be ASCII, but many are in the encoding of who sent them.
      const line = decode(Buffer.from(raw, 'latin1'), null).text ?? raw;
      return decodeWords(line).replace(/\s+/g, ' ').trim() || null;
    },
    parts,
    attached,
    within,
  };
}

/** What of a part is read: text that is no attachment. */
function kindOf(node: MimeNode): MimePart['kind'] | null {
  if (node.disposition === 'attachment') return null;
  if (node.contentType === 'text/html' || node.contentType === 'application/xhtml+xml') return 'html';
  return node.contentType === 'text/plain' ? 'plain' : null;
}

/** Whether a part that is not read is a file that was attached, not a picture of the layout, nor a signature. */
function isAttached({ multipart, rfc822, contentType, disposition, filename, headers }: MimeNode): boolean {
  if (multipart || rfc822 || /signature|pgp/.test(contentType || '')) return false;
  return disposition === 'attachment'
    ? !(/^image\//.test(contentType || '') && headers.getFirst('Content-ID') !== '')
    : filename !== false && !/^image\//.test(contentType || '');
}

function isWithin(node: MimeNode): boolean {
  for (let one = node.parentNode; one; one = one.parentNode) if (one.rfc822) return true;
  return false;
}

async function decoded(node: MimeNode, body: readonly Buffer[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of Readable.from(body, { objectMode: false }).pipe(node.getDecoder()))
    parts.push(part as Buffer);
  return Buffer.concat(parts);
}
