/**
 * The paragraphs of an RTF document: its tokens come from a library, what they mean for the
 * text is here. Pictures, style sheets, headers and footers are passed over.
 * In: `{\rtf1\ansi Ann \u8220?spoke\'94.\par}` -> out: the paragraph `Ann “spoke”.`
 */
import { Readable } from 'node:stream';
import { iconv } from '../bytes/old-encodings.ts';
import { Unreadable } from '../unreadable.ts';
import { encodingOfCharset, encodingOfPage } from './rtf-charsets.ts';
import type { Paragraph } from './word-paragraphs.ts';

/** What the text takes its place from: each group has its own. */
interface State {
  /** What the group is for: text, the table of fonts, or something that is not read. */
  readonly use: 'text' | 'fonts' | 'unread';
  readonly font: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** How many characters after `\u` stand for it in old programs. */
  readonly skip: number;
}

interface Token {
  readonly type: number;
  readonly word?: string;
  readonly param?: number;
  readonly data?: Buffer;
}

/** No document is nested so deep. */
const MAX_DEPTH = 1000;
const PIECE = 64 * 1024;
const WORD_DATA =
  /^(?:par|sect|page|row|line|cell|tab|emdash|endash|lquote|rquote|ldblquote|rdblquote|bullet|emspace|enspace|~|_)$/;

const [GROUP_START, GROUP_END, CONTROL] = [0, 1, 2];

const CHARACTERS: Readonly<Record<string, string>> = {
  ...{
    line: '\n',
    tab: '\t',
    cell: '\t',
    nestcell: '\t',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
  },
  ...{
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    '~': '\u00a0',
    _: '-',
    '{': '{',
    '}': '}',
    '\\': '\\',
  },
};
const ENDS = new Set(['par', 'sect', 'page', 'row', 'nestrow', '\r', '\n']);
const UNREAD = new Set(
  'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst footnote annotation themedata listtable listoverridetable rsidtbl generator datastore latentstyles xmlnstbl operator author title datafield nonshppict bkmkstart bkmkend'.split(
    ' ',
  ),
);

/**
 * The paragraphs in order, without empty ones; the style is `Bold` where all of a paragraph is bold.
 * @throws Unreadable if the bytes are no RTF, or are made to do harm.
 */
export async function rtfParagraphs(bytes: Buffer): Promise<readonly Paragraph[]> {
  if (bytes.toString('latin1', 0, 5) !== '{\\rtf')
    throw new Unreadable('damaged', 'is no RTF: it does not begin with {\\rtf');
  const { Tokenize } = await import('./rtf-tokens.ts');
  const tokenizer = new Tokenize();
  const collector = paragraphCollector();
  const pieces = function* (): Generator<Buffer> {
    for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
  };
  withoutTraps(bytes);
  for await (const token of Readable.from(pieces()).pipe(tokenizer)) collector.take(token as Token);
  return collector.end();
}

/** The library would make room for whatever binary data is announced, and write of wrong digits to the terminal. */
function withoutTraps(bytes: Buffer): void {
  for (let at = bytes.indexOf('\\bin'); at >= 0; at = bytes.indexOf('\\bin', at + 1)) {
    const announced = /^\d{1,20}/.exec(bytes.toString('latin1', at + 4, at + 24))?.[0];
    if (announced !== undefined && Number(announced) > bytes.length - at)
      throw new Unreadable('damaged', 'is no whole RTF: it announces more binary data than it has');
  }
  for (let at = bytes.indexOf("\\'"); at >= 0; at = bytes.indexOf("\\'", at + 1))
    if (!/^[0-9a-f]{2}$/i.test(bytes.toString('latin1', at + 2, at + 4))) bytes.fill(' ', at, at + 2);
}

function paragraphCollector(): { take(token: Token): void; end(): readonly Paragraph[] } {
  const paragraphs: Paragraph[] = [];
  const fonts = new Map<number, string>();
  const open: State[] = [];
  let state: State = { use: 'text', font: -1, bold: false, hidden: false, skip: 1 };
  let page = 'cp1252';
  let defined = -1;
  let text = '';
  let isBold = true;
  let skipped = 0;
  // Bytes are decoded together: a character may come as several `\'xx`.
  let bytes: Buffer[] = [];

  const add = (part: string): void => {
    if (state.use !== 'text' || state.hidden || part === '') return;
    text += part;
    if (/\S/.test(part)) isBold &&= state.bold;
  };
  const flush = (): void => {
    if (bytes.length === 0) return;
    const data = Buffer.concat(bytes);
    bytes = [];
    add(iconv().decode(data, fonts.get(state.font) ?? page));
  };
  const finish = (): void => {
    const line = text.replace(/[^\S\n\t\u00a0]+/g, ' ').trim();
    if (line !== '') paragraphs.push({ text: line, style: isBold ? 'Bold' : '' });
    text = '';
    isBold = true;
  };
  const control = (word: string, param: number | undefined, data: Buffer | undefined): void => {
    if (word === "'") {
      if (skipped > 0) skipped--;
      else if (state.use === 'text' && data) bytes.push(data);
      return;
    }
    if (skipped > 0 && WORD_DATA.test(word)) return void skipped--;
    flush();
    if (ENDS.has(word)) {
      if (state.use === 'text') finish();
    } else if (word === 'u' && param !== undefined) {
      add(String.fromCharCode(param & 0xffff));
      skipped = state.skip;
    } else if (word in CHARACTERS) add(CHARACTERS[word]!);
    else if (word === '*' || UNREAD.has(word)) state = { ...state, use: 'unread' };
    else if (word === 'fonttbl') state = { ...state, use: 'fonts' };
    else if (word === 'uc') state = { ...state, skip: Math.min(Math.max(param ?? 1, 0), 10) };
    else if (word === 'b') state = { ...state, bold: param !== 0 };
    else if (word === 'v') state = { ...state, hidden: param !== 0 };
    else if (word === 'plain') state = { ...state, bold: false, hidden: false, font: -1 };
    else if (word === 'ansicpg' && param !== undefined) page = encodingOfPage(param);
    else if (word === 'mac') page = 'macroman';
    else if (word === 'f' && param !== undefined) {
      if (state.use === 'fonts') defined = param;
      else state = { ...state, font: param };
    } else if (word === 'fcharset' && state.use === 'fonts') {
      const encoding = encodingOfCharset(param ?? 0);
      if (encoding !== null && param !== 0) fonts.set(defined, encoding);
    }
  };
  return {
    take: ({ type, word, param, data }) => {
      if (type === GROUP_START) {
        flush();
        if (open.length >= MAX_DEPTH)
          throw new Unreadable('too-deep', `its RTF is nested more than ${MAX_DEPTH} groups deep`);
        open.push(state);
        skipped = 0;
      } else if (type === GROUP_END) {
        flush();
        state = open.pop() ?? state;
        skipped = 0;
      } else if (type === CONTROL) control(word ?? '', param, data);
      else if (data && state.use === 'text') {
        const from = Math.min(skipped, data.length);
        skipped -= from;
        bytes.push(data.subarray(from));
      }
    },
    end: () => {
      flush();
      finish();
      return paragraphs;
    },
  };
}
