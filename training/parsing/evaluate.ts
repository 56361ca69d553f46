/** How well a parser agrees with trees, marks aside: parts of speech, what hangs on what, and by which relation. */
import { MOVES, TAGS } from '../../src/parsing/labels.ts';
import { readParserModel } from '../../src/parsing/model.ts';
import { createParser } from '../../src/parsing/parser.ts';
import type { Tree } from './trees.ts';

const MARK: number = TAGS.indexOf('mark');

/** How well the parser of a model file's bytes does on trees, a line a figure. */
export function measured(trees: readonly Tree[], bytes: Uint8Array): string[] {
  const parser = createParser(() => readParserModel(bytes));
  const [words, tags, heads, both] = [0, 0, 0, 0];
  const sums = { words, tags, heads, both };
  const found = new Map<number, number>();
  const there = new Map<number, number>();
  for (const tree of trees) {
    const parse = parser.parse(tree.words, 0, tree.words.length);
    for (let at = 0; at < tree.words.length; at++) {
      if (tree.tags[at] === MARK) continue;
      sums.words++;
      if (parse.tags[at] === tree.tags[at]) sums.tags++;
      count(there, tree.moves[at]!);
      if (parse.heads[at] !== tree.heads[at]) continue;
      sums.heads++;
      if (parse.moves[at] !== tree.moves[at]) continue;
      sums.both++;
      count(found, tree.moves[at]!);
    }
  }
  const share = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;
  return [
    `${sums.words} words: part of speech ${share(sums.tags, sums.words)}, head ${share(sums.heads, sums.words)}, head and relation ${share(sums.both, sums.words)}`,
    ...[...there]
      .sort(([a], [b]) => a - b)
      .map(([move, all]) => `${MOVES[move]}: ${share(found.get(move) ?? 0, all)} of ${all}`),
  ];
}

const count = (counts: Map<number, number>, key: number): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
