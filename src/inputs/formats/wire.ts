/**
 * Articles as agencies' wires sent them to newspapers' computers (ANPA 1312, IPTC 7901): lines of
 * service before and after the text, set apart by control characters, which files that were kept
 * often lack. One file may hold several.
 * In: `r d BC-US--Ferry 08-29 0590`, `^BC-US--Ferry,127<`, `^Ferry sails<`, … -> out: a document with its headline.
 */
import { decode } from '../bytes/decode.ts';
import { readWhole } from '../bytes/read-whole.ts';
import { exportResults } from '../exports/export.ts';
import { beginsAsWire, wireArticles } from '../exports/wire.ts';
import type { InputFormat } from '../input.ts';
import { Unreadable } from '../unreadable.ts';

export const wireFormat: InputFormat = {
  name: 'wire',
  summary: "Agencies' wires: ANPA 1312, IPTC 7901",
  extensions: ['.txt', '.tst', '.anpa', '.iptc'],
  looksLike: (head) => beginsAsWire(head.toString('latin1', 0, 4096)),
  async *read(file, options) {
    const { bytes, failure } = await readWhole(file);
    if (failure) return yield { failure };
    // A control character is no sign of a binary file here.
    const { text, problem } = decode(Buffer.from(bytes.filter((byte) => byte !== 0)), options.encoding);
    if (problem) throw new Unreadable(problem.code, problem.message);
    const read = wireArticles(text);
    if (read.articles.length === 0) throw new Unreadable('no-article', 'holds no article as agencies wire them');
    yield* exportResults(read, { path: file.path, format: 'wire', record: null }, options);
  },
};
