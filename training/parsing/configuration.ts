/**
 * How far a sentence is parsed: the words on the stack, the next word, and what hangs on what by now (arc-hybrid,
 * Kuhlmann, Gómez-Rodríguez and Satta 2011). What governs the sentence hangs on a root behind its last word.
 *
 *   "Li | said": left nsubj hangs Li on said; "said rose |": right ccomp hangs rose on said
 */
import { FIRST_RIGHT, MOVES, ROOT, SHIFT } from '../../src/parsing/labels.ts';

const bits = (from: number, to: number): number => (2 ** (to - from) - 1) << from;
const TO_LEFT = bits(1, FIRST_RIGHT) & ~(1 << ROOT);
const TO_RIGHT = bits(FIRST_RIGHT, MOVES.length);

/** Words are numbered from the sentence's first, 0; the root is numbered as a word behind the last. */
export class Configuration {
  count = 0;
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  /** What each word hangs on; -1: nothing yet. */
  heads = new Int32Array(0);
  /** The move that hung it there. */
  moves = new Uint8Array(0);
  /** The moves that hung words on it, a bit each. */
  taken = new Int32Array(0);
  /** The outermost words that hang on a word, to its left and its right; -1: none. */
  leftmost = new Int32Array(0);
  rightmost = new Int32Array(0);

  /** Begins with a sentence of so many words. */
  start(count: number): void {
    if (count >= this.stack.length) this.makeRoom(2 * count + 2);
    this.count = count;
    this.next = 0;
    this.depth = 0;
    this.heads.fill(-1, 0, count + 1);
    this.leftmost.fill(-1, 0, count + 1);
    this.rightmost.fill(-1, 0, count + 1);
    this.taken.fill(0, 0, count + 1);
  }

  /** The moves that can be made, a bit each; none: the sentence is parsed. */
  get allowed(): number {
    const isAtEnd = this.next === this.count;
    const left = this.depth === 0 ? 0 : isAtEnd ? 1 << ROOT : TO_LEFT;
    return (isAtEnd ? 0 : 1 << SHIFT) | left | (this.depth > 1 ? TO_RIGHT : 0);
  }

  move(move: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const word = this.stack[--this.depth]!;
    const isLeft = move < FIRST_RIGHT;
    const head = isLeft ? this.next : this.stack[this.depth - 1]!;
    this.heads[word] = head;
    this.moves[word] = move;
    this.taken[head] = this.taken[head]! | (1 << move);
    if (isLeft) this.leftmost[head] = word;
    else this.rightmost[head] = word;
  }

  private makeRoom(room: number): void {
    this.stack = new Int32Array(room);
    this.heads = new Int32Array(room);
    this.moves = new Uint8Array(room);
    this.taken = new Int32Array(room);
    this.leftmost = new Int32Array(room);
    this.rightmost = new Int32Array(room);
  }
}
