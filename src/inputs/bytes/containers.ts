/**
 * What a file is that holds files: an archive, whose members are read as files of their own, or
 * an office document, which is a ZIP archive too.
 * In: the head of `corpus.tar` -> out: `tar`; of a Word document -> out: `docx`.
 */

export type Container = 'tar' | 'zip' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'epub' | 'wacz';

/** How many first bytes tell a tar archive; of a ZIP archive the names of the first members tell what it is. */
export const CONTAINER_BYTES = 512;

/** What a document is that begins as its own kind says: OpenDocument and EPUB store it first, uncompressed. */
const MIME_TYPES: readonly (readonly [RegExp, Container])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text/, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
  [/^application\/vnd\.oasis\.opendocument/, 'odp'],
  [/^application\/epub/, 'epub'],
];

/** Where a kind of office document keeps its content: in XML, unlike a folder of that name. */
const FOLDERS: readonly (readonly [RegExp, Container])[] = [
  [/^word\/.*\.(?:xml|rels)$/, 'docx'],
  [/^xl\/.*\.(?:xml|rels|bin)$/, 'xlsx'],
  [/^ppt\/.*\.(?:xml|rels)$/, 'pptx'],
  [/^(?:archive\/.*\.warc|datapackage\.json$)/, 'wacz'],
];

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
/** Where in the header of a member its parts stand, and which of its flags says that the size comes behind it. */
const [FLAGS_AT, SIZE_AT, NAME_LENGTH_AT, EXTRA_LENGTH_AT, NAME_AT] = [6, 18, 26, 28, 30];
const SIZE_IS_BEHIND = 0x08;
const MIME_NAME = 'mimetype';

/** Whether a file may be a ZIP archive: then more of it must be seen. */
export function beginsAsZip(head: Uint8Array): boolean {
  return LOCAL_HEADER.every((byte, at) => head[at] === byte);
}

/** What container begins so; null for what is none. */
export function containerOf(head: Buffer): Container | null {
  if (head.toString('latin1', 257, 262) === 'ustar') return 'tar';
  if (!beginsAsZip(head)) return null;
  if (head.toString('latin1', NAME_AT, NAME_AT + MIME_NAME.length) === MIME_NAME) {
    const type = head.toString('latin1', NAME_AT + MIME_NAME.length, NAME_AT + MIME_NAME.length + 80);
    const known = MIME_TYPES.find(([pattern]) => pattern.test(type));
    if (known) return known[1];
  }
  for (const name of memberNames(head)) {
    const known = FOLDERS.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
  }
  return 'zip';
}

/**
 * The names of the members whose beginnings stand in the head. A member is passed over by its size, since it may be
 * an archive itself, stored as it is; where its size comes only behind it, it is packed, and hides none.
 */
function* memberNames(head: Buffer): Generator<string> {
  for (let at = 0; at >= 0 && at + NAME_AT <= head.length; ) {
    const nameEnd = at + NAME_AT + head.readUInt16LE(at + NAME_LENGTH_AT);
    yield head.toString('utf8', at + NAME_AT, nameEnd);
    const sizeIsBehind = (head.readUInt16LE(at + FLAGS_AT) & SIZE_IS_BEHIND) !== 0;
    const size = sizeIsBehind ? 0 : head.readUInt32LE(at + SIZE_AT);
    at = head.indexOf(LOCAL_HEADER, nameEnd + head.readUInt16LE(at + EXTRA_LENGTH_AT) + size);
  }
}

/** What to do with the documents that are not read; null for those that are. */
export function adviceFor(container: Container): string | null {
  return ADVICE[container] ?? null;
}

const ADVICE: Readonly<Partial<Record<Container, string>>> = {
  odt: 'is an OpenDocument text (ODT): save it as DOCX or RTF',
  ods: 'is an OpenDocument table (ODS): save it as CSV',
  odp: 'is an OpenDocument presentation or drawing: save its text as DOCX or plain text',
  pptx: 'is a PowerPoint presentation: save its text as DOCX or plain text',
  epub: 'is an e-book (EPUB): convert it to HTML or plain text, e.g. with pandoc',
};
