/**
 * Reads CoNLL: a token a line, tags in IOB1, IOB2 or BIOES in some of the further columns,
 * an empty line after each sentence, `-DOCSTART-` before each document. The text is put
 * together again: a line a sentence, spaces where English prints them.
 *
 *   Ada B-PER / Obi I-PER / left O / . O -> "Ada Obi left." with the name [0, 7), person
 */
import { createDocument } from '../../document/document.ts';
import type { EntityType } from '../../document/layers.ts';
import type { Span } from '../../document/span.ts';
import { type GoldDocument, GoldError, type LabelledSpan } from './gold.ts';
import { type Part, partOf, typeOf } from './labels.ts';

/** The cells of each line of each sentence. */
type Sentences = readonly (readonly (readonly string[])[])[];

interface Token extends Span {
  readonly cells: readonly string[];
}

interface Labelled extends Span {
  readonly label: string;
}

const TAG = /^(?:O|[BIESLU]-\S+)$/;

/** @throws GoldError if no column has tags of names or parts of quotes */
export function readConll(id: string, content: string): GoldDocument[] {
  const documents = split(content);
  const columns = tagColumns(documents.flat(2));
  if (columns.length === 0)
    throw new GoldError(`${id}: no column has IOB tags of names or parts of quotes, such as B-PER or B-content`);
  return documents.map((sentences, i) => toDocument(`${id}:${i + 1}`, sentences, columns));
}

function split(content: string): Sentences[] {
  const documents: string[][][][] = [];
  let start = true;
  for (const line of content.split(/\r?\n/)) {
    const cells = line.trim().split(/\s+/);
    if (cells[0] === '-DOCSTART-') start = true;
    else if (cells[0] === '') documents.at(-1)?.push([]);
    else {
      if (start) documents.push([[]]);
      start = false;
      documents.at(-1)!.at(-1)!.push(cells);
    }
  }
  return documents.map((sentences) => sentences.filter((sentence) => sentence.length > 0));
}

/** The columns of tags in which some label is known: not those of parts of speech, chunks or lemmas. */
function tagColumns(lines: readonly (readonly string[])[]): number[] {
  const width = Math.min(...lines.map((cells) => cells.length));
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, i) => i + 1);
  return columns.filter((column) => {
    const cells = new Set(lines.map((line) => line[column]!));
    const tags = [...cells];
    return tags.every((cell) => TAG.test(cell)) && tags.some((cell) => isKnown(cell.slice(2)));
  });
}

function isKnown(label: string): boolean {
  return typeOf(label) !== null || partOf(label) !== null;
}

function toDocument(id: string, sentences: Sentences, columns: readonly number[]): GoldDocument {
  const { text, tokens } = layOut(sentences);
  const spans = columns.flatMap((column) => spansOf(tokens, column));
  const part = (name: Part): Labelled[] => spans.filter(({ label }) => partOf(label) === name);
  const names = spans.flatMap(({ start, end, label }): LabelledSpan[] => {
    const type = typeOf(label);
    return type === null || type === 'date' ? [] : [{ start, end, type: type as EntityType }];
  });
  return {
    document: createDocument({ id, text, source: { path: id, format: 'conll', record: null, sha256: '' } }),
    findings: {
      names,
      // The format does not say which source and cue a content has.
      quotes: part('content').map((span) => ({ content: [span], source: null, kind: null, speaker: null })),
      cues: part('cue').map((span) => [span]),
      sources: part('source').map((span) => [span]),
      dates: spans.filter(({ label }) => typeOf(label) === 'date').map(({ start, end }) => ({ start, end })),
      chains: [],
    },
    foreign: spans.filter(({ label }) => !isKnown(label)).map(({ label }) => label),
  };
}

const NO_SPACE_BEFORE = /^(?:[,.;:!?)\]}%…”]|n't|['’](?:s|re|ve|ll|d|m)?)$/i;
const NO_SPACE_AFTER = /^[([{$£€“]$/;

/** A line a sentence; straight quotation marks open and close in turn. */
function layOut(sentences: Sentences): { text: string; tokens: Token[][] } {
  let text = '';
  const tokens = sentences.map((sentence) => {
    let glued = true;
    let quoted = false;
    const placed = sentence.map((cells) => {
      const word = cells[0]!;
      const closes = word === '"' && quoted;
      if (!glued && !closes && !NO_SPACE_BEFORE.test(word)) text += ' ';
      const start = text.length;
      text += word;
      if (word === '"') quoted = !quoted;
      glued = NO_SPACE_AFTER.test(word) || (word === '"' && !closes);
      return { start, end: text.length, cells };
    });
    text += '\n';
    return placed;
  });
  return { text, tokens };
}

function spansOf(sentences: readonly (readonly Token[])[], column: number): Labelled[] {
  const spans: { start: number; end: number; label: string }[] = [];
  for (const sentence of sentences) {
    let before = 'O';
    for (const { start, end, cells } of sentence) {
      const tag = cells[column]!;
      const label = tag.slice(2);
      const goes = /^[IEL]/.test(tag) && before.slice(2) === label && !/^[ELSU]/.test(before);
      if (goes) spans.at(-1)!.end = end;
      else if (tag !== 'O') spans.push({ start, end, label });
      before = tag;
    }
  }
  return spans;
}
