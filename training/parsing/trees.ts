/** Reads parsed sentences as parse.py writes them, with its parts of speech and relations put together as the parser has them. */
import { readFileSync } from 'node:fs';
import { MOVES, type Move, ROOT, TAGS, type Tag } from '../../src/parsing/labels.ts';
import type { Word } from '../../src/tagging/words.ts';

export interface Tree {
  /** The fold of the text that it comes from; see folds.ts. */
  readonly fold: number;
  readonly words: readonly Word[];
  readonly tags: Uint8Array;
  /** What each word hangs on; the number of words for the root. */
  readonly heads: Int32Array;
  /** The move that hangs it there. */
  readonly moves: Uint8Array;
}

const TAG_OF: ReadonlyMap<string, Tag> = new Map(
  (
    [
      ['noun', 'NN NNS FW'],
      ['name', 'NNP NNPS'],
      ['past', 'VBD'],
      ['present', 'VBZ VBP'],
      ['base', 'VB'],
      ['participle', 'VBN'],
      ['gerund', 'VBG'],
      ['modal', 'MD'],
      ['preposition', 'IN TO'],
      ['determiner', 'DT PDT PRP$'],
      ['adjective', 'JJ JJR JJS'],
      ['adverb', 'RB RBR RBS RP UH'],
      ['pronoun', 'PRP EX'],
      ['wh', 'WDT WP WP$ WRB'],
      ['conjunction', 'CC'],
    ] as const
  ).flatMap(([tag, penn]) => penn.split(' ').map((one) => [one, tag] as const)),
);

/** Relations to a word on the right, and to one on the left. */
const TO_LEFT = relations([
  ['left nsubj', 'nsubj expl'],
  ['left nsubjpass', 'nsubjpass'],
  ['left ccomp', 'ccomp parataxis'],
  ['left clause', 'advcl csubj csubjpass acl'],
]);
const TO_RIGHT = relations([
  ['right object', 'dobj attr oprd dative acomp'],
  ['right ccomp', 'ccomp'],
  ['right xcomp', 'xcomp pcomp'],
  ['right prep', 'prep agent'],
  ['right pobj', 'pobj'],
  ['right clause', 'advcl acl relcl parataxis'],
  ['right conj', 'conj'],
  ['right nsubj', 'nsubj nsubjpass'],
]);

function relations(rows: readonly (readonly [Move, string])[]): ReadonlyMap<string, Move> {
  return new Map(rows.flatMap(([move, names]) => names.split(' ').map((name) => [name, move] as const)));
}

interface Line {
  readonly fold: number;
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly heads: readonly number[];
}

export function readTrees(path: string, wordOf: (written: { readonly text: string }) => Word): Tree[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => toTree(JSON.parse(line) as Line, wordOf));
}

export function toTree(
  { fold, words, tags, relations, heads }: Line,
  wordOf: (written: { readonly text: string }) => Word,
): Tree {
  const move = (relation: string, distance: number): number => {
    if (distance === 0) return ROOT;
    const known = distance > 0 ? TO_LEFT : TO_RIGHT;
    return MOVES.indexOf(known.get(relation) ?? (distance > 0 ? 'left other' : 'right other'));
  };
  return {
    fold,
    words: words.map((text) => wordOf({ text })),
    tags: Uint8Array.from(tags, (tag) => TAGS.indexOf(TAG_OF.get(tag) ?? 'mark')),
    heads: Int32Array.from(heads, (distance, at) => (distance === 0 ? words.length : at + distance)),
    moves: Uint8Array.from(relations, (relation, at) => move(relation, heads[at]!)),
  };
}
