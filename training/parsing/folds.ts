/**
 * Parsers that have not seen a text, for those that learn from how it is parsed: the one that ships parses the texts
 * that it has learned from better than any that it will be given.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readParserModel } from '../../src/parsing/model.ts';
import { createParser, type Parser } from '../../src/parsing/parser.ts';
import { hashOf } from '../../src/tagging/hash.ts';

export const FOLDS = 4;

/** The fold of a text: its sentences are kept from one of the parsers. */
export const foldOf = (text: string): number => (hashOf(text) >>> 0) % FOLDS;

/** Where the parser stands that has not seen a fold. */
export const foldFile = (folder: string, fold: number): string => join(folder, `parser-without-${fold}.bin`);

/** The parser that has not seen a text. */
export function unseenParsers(folder: string): (text: string) => Parser {
  const parsers = Array.from({ length: FOLDS }, (_, fold) =>
    createParser(() => readParserModel(readFileSync(foldFile(folder, fold)))),
  );
  return (text) => parsers[foldOf(text)]!;
}
