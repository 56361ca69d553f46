import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, decodeCells } from '../../../src/inputs/bytes/decode.ts';

const QUOTED = '“We’ll go,” said Zoë – at once.\r\n\tThen\u2028she  left…';

describe('decode reads', () => {
  it.each([
    ['UTF-8', Buffer.from(QUOTED), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${QUOTED}`), 'utf-8'],
    ['UTF-16LE with BOM', iconv.encode(QUOTED, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16BE with BOM', iconv.encode(QUOTED, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16LE without BOM', iconv.encode(QUOTED, 'utf-16le'), 'utf-16le'],
    ['UTF-16BE without BOM', iconv.encode(QUOTED, 'utf-16be'), 'utf-16be'],
    ['UTF-32LE with BOM', iconv.encode(QUOTED, 'utf-32le', { addBOM: true }), 'utf-32le'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes, null)).toEqual({ text: QUOTED, encoding });
  });

  it('half a surrogate pair as a replacement character, whole pairs as they are', () => {
    const bytes = iconv.encode('a\ud800b 😀', 'utf-16le', { addBOM: true });
    expect(decode(bytes, null)).toEqual({ text: 'a\ufffdb 😀', encoding: 'utf-16le' });
  });

  it('windows-1252, curly quotes and dashes included', () => {
    const text = '“We’ll go,” said Zoë – at once… ‘Yes’ — €5';
    expect(decode(iconv.encode(text, 'windows-1252'), null)).toEqual({ text, encoding: 'windows-1252' });
    for (const name of ['windows-1252', 'latin1', 'ISO-8859-1'])
      expect(decode(iconv.encode(text, 'windows-1252'), name).text, name).toBe(text);
  });

  it('a short windows-1252 text, where the guess is in doubt', () => {
    expect(decode(Buffer.from([0xa3, 0x35]), null).text).toBe('£5');
    expect(decode(Buffer.from([0x93, 0x59, 0x65, 0x73, 0x94]), null).text).toBe('“Yes”');
  });

  it('the encoding asked for, against what would be detected', () => {
    const bytes = iconv.encode('Москва', 'koi8-r');
    expect(decode(bytes, 'koi8-r').text).toBe('Москва');
    expect(decode(Buffer.from('é'), 'windows-1252').text).toBe('Ã©');
  });

  it.each<[string, string, string]>([
    ['macintosh', 'its curly quotes', '“It’s fine,” she said of Vale. “No.”'],
    ['macintosh', 'an accent', 'José said no. Zoé went to the café in Genève.'],
    ['windows-1250', 'Polish names', 'Donald Tusk met Lech Wałęsa in Łódź, said Zbigniew Żółć.'],
    ['windows-1250', 'a Serbian name', 'It was Milošević, he said.'],
    ['windows-1250', 'a Romanian name', 'Ceauşescu fled.'],
    ['windows-1250', 'Croatian names', 'Luka Modrić spoke to Ivan Rakitić.'],
    ['windows-1250', 'a sure name beside others', 'Wałęsa flew to Poznań and Dvořák to Plzeň.'],
    ['windows-1252', 'a lost apostrophe', 'It don¿t matter, we¿ll go.'],
    [
      'windows-1252',
      'a lost apostrophe beside accents',
      'It don¿t matter, François said of the crème brûlée in São Paulo.',
    ],
    ['windows-1252', 'a word of Latin', 'Newton’s Philosophiæ Naturalis was sold.'],
    ['windows-1252', 'Portuguese ordinals', 'A comissão aprovou os documentos nºs 3 e 4, e não o 5º.'],
    [
      'windows-1252',
      'one damaged word among western ones',
      'Ceauºescu met Niña and João at São Paulo for crème brûlée.',
    ],
    ['windows-1252', 'French', 'L’œuvre de José, “ça va”, à Genève: £5bn, 3 m³, ¿qué?'],
    ['windows-1252', 'Scandinavian', 'Åse Ærø’s fæ, Øystein and Ýmir — Õ and Ó are letters, ÒRAN too.'],
  ])('%s by %s', (encoding, _, text) => {
    const bytes = iconv.encode(text, encoding);
    expect(decode(bytes, null)).toEqual({ text, encoding });
  });

  it.each<[string, readonly (string | number)[], string]>([
    ['a stray byte of windows-1252', ['“Yes,” said José. It', 0x92, 's over.'], '“Yes,” said José. It’s over.'],
    ['as many stray bytes as characters', ['José. It', 0x92, 's Zo', 0xeb, '. é'], 'José. It’s Zoë. é'],
    ['a byte that stands for nothing', ['“One,” he said. ', 0x81, ' “Two.”'], '“One,” he said. \ufffd “Two.”'],
    [
      'a letter before a curly quote',
      ['Zoë, João: “Caf', 0xe9, 0x94, ' Jos', 0xe9, 0x92, 's'],
      'Zoë, João: “Café” José’s',
    ],
    ['a character that lacks bytes', ['“One”, ', 0xe2, 0x80, ' and “two”, 😀'], '“One”, \ufffd and “two”, 😀'],
  ])('UTF-8 with %s as UTF-8, not as windows-1252 all over', (_, parts, text) => {
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'number' ? [part] : part)));
    expect(decode(bytes, null)).toEqual({ text, encoding: 'utf-8' });
  });
});

describe('a short phrase of an old encoding is not taken for UTF-8', () => {
  it.each<[string, string]>([
    ['macintosh', 'He said L’été dernier today.'],
    ['macintosh', 'Ann Lee of “l’Élysée” spoke.'],
    ['gb18030', 'He said 北京市政 today.'],
    ['shift_jis', 'He said 東京都は today.'],
    ['euc-jp', 'He said 東京都は today.'],
  ])('%s: %s', (encoding, text) => {
    // It may be too short to be told at all.
    expect(decode(iconv.encode(text, encoding), null).encoding).not.toBe('utf-8');
  });

  it('each cell of a row in the encoding of all', () => {
    const row = (...texts: string[]) =>
      decodeCells(
        texts.map((text) => iconv.encode(text, 'macintosh')),
        null,
      ).cells;
    expect(row('1', 'The book is called L’été, he said.')).toEqual(['1', 'The book is called L’été, he said.']);
  });
});

describe('decode refuses', () => {
  const curly = Buffer.from('He said: “No”');
  it.each<[string, Uint8Array, string | null, string, RegExp]>([
    ['nothing', Buffer.alloc(0), null, 'empty', /no text/],
    ['white space', Buffer.from(' \r\n\t\u00a0'), null, 'empty', /no text/],
    ['only a BOM', Buffer.from('\ufeff'), null, 'empty', /no text/],
    ['a file of R', Buffer.from('RDX3\nX\n\0\0'), null, 'binary', /a file of R \(RData\): write it as CSV/],
    ['an SQLite database', Buffer.from('SQLite format 3\0\x10'), null, 'binary', /an SQLite database: export/],
    [
      'an archive of newsx',
      Buffer.from(`SQLite format 3\0${'\0'.repeat(52)}NEWS\0`),
      null,
      'binary',
      /an archive of newsx: make records of it/,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), null, 'binary', /looks like a PDF.*--input-format/],
    ['a ZIP', Buffer.from('PK\x03\x04abc'), null, 'binary', /ZIP archive or an Office document/],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'utf-8', 'binary', /gzip.*unpack/],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), null, 'binary', /JPEG/],
    ['a program', Buffer.from('\x7fELF\x02'), null, 'binary', /ELF/],
    ['a NUL byte in a text', Buffer.from('some text\0 and more'), null, 'binary', /NUL/],
    ['NUL bytes in broken UTF-8', Buffer.from([0x41, 0, 0, 0x93, 0x94]), null, 'binary', /NUL/],
    ['UTF-8 cut off after 1 byte of 3', curly.subarray(0, -2), null, 'cut-off', /middle of a utf-8 character/],
    ['UTF-8 cut off after 2 bytes of 3', curly.subarray(0, -1), 'utf-8', 'cut-off', /cut off/],
    ['an emoji cut off', Buffer.from('Hi 😀').subarray(0, -1), null, 'cut-off', /cut off/],
    ['UTF-16 cut off', iconv.encode('Hello there', 'utf-16le').subarray(0, -1), null, 'cut-off', /utf-16le/],
    ['UTF-16 cut off in a pair', iconv.encode('Hi 😀', 'utf-16le').subarray(0, -2), 'utf-16le', 'cut-off', /utf-16le/],
    ['windows-1252 called UTF-8', Buffer.from([0x93, 0x59, 0x94, 0x20]), 'UTF-8', 'bad-encoding', /not valid UTF-8/],
    ['UTF-8 called ASCII', curly, 'ascii', 'bad-encoding', /not valid ascii/],
    ['an unknown encoding', curly, 'utf-9', 'unknown-encoding', /"utf-9" is no known encoding/],
    ['what is no encoding of text', curly, 'base64', 'unknown-encoding', /base64/],
  ])('%s', (_, bytes, encoding, code, message) => {
    const { problem } = decode(Buffer.from(bytes), encoding);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toMatch(message);
  });
});

describe('decode, for any input', () => {
  it('gives back any UTF-8 text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        const text = `Ann said “${noise.replaceAll('\0', '')}”.`;
        expect(decode(Buffer.from(text), null).text).toBe(text);
      }),
    );
  });

  it('gives text or a problem for any bytes, in any encoding', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom(null, 'utf-8', 'utf-16', 'shift_jis', 'gb18030'),
        (bytes, name) => {
          const decoded = decode(Buffer.from(bytes), name);
          expect(decoded.problem === undefined).toBe(typeof decoded.text === 'string');
        },
      ),
    );
  });
});
