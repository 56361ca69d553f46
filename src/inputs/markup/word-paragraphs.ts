/**
 * The paragraphs of a Word document (DOCX): a ZIP archive with the text in XML. Only the
 * text is unpacked, piece by piece, so that no file can fill the memory.
 * In: a document of two runs, `Ann ` and `spoke.` -> out: the paragraph `Ann spoke.`
 */
import { beginsAsZip } from '../bytes/containers.ts';
import { Unreadable } from '../unreadable.ts';
import { xmlParser } from './xml.ts';

/** Where Word keeps the text. */
const TEXT_MEMBER = 'word/document.xml';

/** Ten thousand pages of text, with all that Word writes about them. */
const MAX_TEXT_BYTES = 256 * 1024 * 1024;
const PIECE = 16 * 1024;

export interface Paragraph {
  readonly text: string;
  /** The name of its style, e.g. `Heading1`; empty for the usual. */
  readonly style: string;
}

/**
 * The paragraphs of the main text, in order, each on one line but for its own line breaks.
 * @throws Unreadable if the bytes are no whole Word document.
 */
export async function readParagraphs(bytes: Buffer): Promise<readonly Paragraph[]> {
  const { paragraphs, write, close } = await paragraphCollector();
  const { Unzip, UnzipInflate } = await import('fflate');
  const decoder = new TextDecoder();
  const state = { length: 0, found: false, finished: false };
  // The unpacker takes errors thrown in its handlers for its own: its parts are looked at outside.
  let ready: Uint8Array[] = [];
  const unzip = new Unzip((member) => {
    if (member.name !== TEXT_MEMBER) return;
    state.found = true;
    member.ondata = (error, part, final) => {
      if (error) throw error;
      ready.push(part);
      state.finished ||= final;
    };
    member.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length && !state.finished; from += PIECE) {
    try {
      unzip.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
    } catch (error) {
      throw damaged((error as Error).message);
    }
    for (const part of ready) {
      state.length += part.length;
      if (state.length > MAX_TEXT_BYTES) throw new Unreadable('bomb', 'unpacks to more than 256 MB, as no text does');
      write(decoder.decode(part, { stream: true }));
    }
    ready = [];
  }
  if (!state.found)
    throw new Unreadable(
      'binary',
      beginsAsZip(bytes)
        ? 'is a ZIP archive but no Word document: give it its usual ending, or save it as DOCX or text'
        : 'is no Word document (DOCX): give it its usual ending, or name its format with --input-format',
    );
  if (!state.finished) throw damaged('its text is cut off');
  close();
  return paragraphs;
}

function damaged(reason: string): Unreadable {
  return new Unreadable('damaged', `is no whole Word document (${reason})`);
}

/** What Word's elements mean for the text; a run's text is in `w:t`. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Takes Word's XML piece by piece. */
async function paragraphCollector(): Promise<{
  readonly paragraphs: readonly Paragraph[];
  write(xml: string): void;
  close(): void;
}> {
  const paragraphs: Paragraph[] = [];
  // A text box stands inside a paragraph and has paragraphs of its own.
  const open: { text: string; style: string }[] = [];
  let inText = false;
  let skipped = 0;
  const parser = await xmlParser();
  parser.on('opentag', ({ name, attributes }) => {
    // A second version of the same, for old programs.
    if (name === 'mc:Fallback' || skipped > 0) skipped++;
    else if (name === 'w:p') open.push({ text: '', style: '' });
    else if (name === 'w:t') inText = true;
    else if (name === 'w:pStyle' && open.length > 0) open.at(-1)!.style = String(attributes['w:val'] ?? '');
    else if (name in CHARACTERS && open.length > 0) open.at(-1)!.text += CHARACTERS[name];
  });
  parser.on('closetag', ({ name }) => {
    if (skipped > 0) skipped--;
    else if (name === 'w:t') inText = false;
    else if (name === 'w:p') {
      const { text, style } = open.pop()!;
      paragraphs.push({ text: text.trim(), style });
    }
  });
  parser.on('text', (text) => {
    if (inText && skipped === 0 && open.length > 0) open.at(-1)!.text += text;
  });
  return { paragraphs, write: (xml) => void parser.write(xml), close: () => void parser.close() };
}
