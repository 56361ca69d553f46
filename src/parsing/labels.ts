/**
 * What the parser tells of a word: its part of speech, and how it hangs on the word that governs it. Both are
 * coarse, what tells who says what apart and no more, so that a row of sixteen weights scores all of them.
 *
 *   "Li said costs rose": Li hangs on said as its subject, rose as what is said
 */

/** Parts of speech: those of the Penn Treebank, put together. */
export const TAGS = [
  'noun',
  'name',
  'past',
  'present',
  'base',
  'participle',
  'gerund',
  'modal',
  'preposition',
  'determiner',
  'adjective',
  'adverb',
  'pronoun',
  'wh',
  'conjunction',
  'mark',
] as const;
export type Tag = (typeof TAGS)[number];

/**
 * What may be done with the word on top of the stack: read on (`shift`), hang it on the next word (`left`) or on
 * the word below it (`right`), and by which relation; those of ClearNLP, put together.
 */
export const MOVES = [
  'shift',
  'left nsubj',
  'left nsubjpass',
  'left ccomp',
  'left clause',
  'left root',
  'left other',
  'right object',
  'right ccomp',
  'right xcomp',
  'right prep',
  'right pobj',
  'right clause',
  'right conj',
  'right nsubj',
  'right other',
] as const;
export type Move = (typeof MOVES)[number];

export const SHIFT = 0;
export const ROOT: number = MOVES.indexOf('left root');
/** Moves from here on hang a word on the one below it. */
export const FIRST_RIGHT: number = MOVES.indexOf('right object');
