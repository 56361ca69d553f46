/**
 * Parses a sentence, as training/parsing/configuration.ts and features.ts define it: every feature is made in the
 * same way as there, so that both take the same moves.
 *
 * A sentence stands in a room for so many words, two more than it has: records of 32 bytes (lowerHash, ending, case,
 * shortShape, kin, whether it is a comma), the edge before the first and after the last; then, four bytes a word each,
 * heads, moves that others were hung on by, stack, outermost dependents to the left and the right; then a byte a word
 * each, parts of speech and moves; see src/parsing/parser.ts.
 */
import { mix } from './hash';
import { bestKeyed } from './sums';

@inline
const NONE: u32 = 16;
@inline
const FAR: i32 = 8;
@inline
const BETWEEN: i32 = 24;
@inline
const AHEAD: i32 = 12;
@inline
const COMMA: u32 = 20;
@inline
const ALL_TAGS: u32 = 0xffff;
/** The numbers of moves, as in src/parsing/labels.ts. */
@inline
const SHIFT: i32 = 0;
@inline
const ROOT: i32 = 5;
@inline
const FIRST_RIGHT: i32 = 7;
@inline
const TO_LEFT: u32 = 0b1011110;
@inline
const TO_RIGHT: u32 = 0xff80;
/** Parts of speech, likewise. */
@inline
const FIRST_VERB: i32 = 2;
@inline
const LAST_VERB: i32 = 7;
@inline
const PAST: u32 = 2;
@inline
const PRESENT: u32 = 3;
@inline
const MODAL: u32 = 7;
@inline
const CONJUNCTION: i32 = 14;
@inline
const MARK: i32 = 15;

/** Where the next feature is written, and the next template read. */
let to: usize = 0;
let from: usize = 0;

@inline
function add2(a: u32): void {
  store<u32>(to, mix(load<u32>(from), a));
  to += 4;
  from += 4;
}

@inline
function add3(a: u32, b: u32): void {
  store<u32>(to, mix(mix(load<u32>(from), a), b));
  to += 4;
  from += 4;
}

@inline
function add4(a: u32, b: u32, c: u32): void {
  store<u32>(to, mix(mix(mix(load<u32>(from), a), b), c));
  to += 4;
  from += 4;
}

@inline
function hashOf(word: usize): u32 {
  return load<u32>(word);
}
@inline
function endingOf(word: usize): u32 {
  return load<u32>(word, 4);
}
@inline
function caseOf(word: usize): u32 {
  return load<u32>(word, 8);
}
@inline
function shapeOf(word: usize): u32 {
  return load<u32>(word, 12);
}
@inline
function kinOf(word: usize): u32 {
  return load<u32>(word, 16);
}
@inline
function isComma(word: usize): bool {
  return load<u32>(word, 20) != 0;
}

/** A number of a word in a column of four bytes each. */
@inline
function at(column: usize, word: i32): i32 {
  return load<i32>(column + (<usize>word << 2));
}
@inline
function put(column: usize, word: i32, value: i32): void {
  store<i32>(column + (<usize>word << 2), value);
}
@inline
function tagAt(tags: usize, word: i32): u32 {
  return word < 0 ? NONE : <u32>load<u8>(tags + word);
}

/** Which kinds of words stand between two: commas 1, other marks 2, verbs 4, conjunctions 8. */
@inline
function between(one: i32, other: i32, tags: usize, first: usize): u32 {
  let seen: u32 = 0;
  if (one >= 0)
    for (let i = one + 1, end = min(other, one + BETWEEN); i < end; i++) {
      const tag = <i32>load<u8>(tags + i);
      if (tag == MARK) seen |= isComma(first + (<usize>i << 5)) ? 1 : 2;
      else if (tag >= FIRST_VERB && tag <= LAST_VERB) seen |= 4;
      else if (tag == CONJUNCTION) seen |= 8;
    }
  return seen;
}

/** How many words ahead a finite verb stands; COMMA where a comma comes before it, 0: neither is near. */
@inline
function verbAhead(next: i32, count: i32, tags: usize, first: usize): u32 {
  let ahead: u32 = 0;
  for (let i = next, end = min(count, next + AHEAD); i < end; i++) {
    const tag = tagAt(tags, i);
    if (tag == PAST || tag == PRESENT || tag == MODAL) {
      ahead = i - next + 1;
      break;
    }
    if (isComma(first + (<usize>i << 5))) {
      ahead = COMMA;
      break;
    }
  }
  return ahead;
}

/** `hashes` has room for the features of a word, `sums` for sixteen sums. `tagNames` and `moveNames` are the templates' numbers, in their order. */
export function parse(
  count: i32,
  room: usize,
  words: usize,
  hashes: usize,
  sums: usize,
  tagNames: usize,
  tagBuckets: usize,
  tagRows: usize,
  moveNames: usize,
  moveBuckets: usize,
  moveRows: usize,
): void {
  const heads = words + (room << 5);
  const taken = heads + (room << 2);
  const stack = taken + (room << 2);
  const leftmost = stack + (room << 2);
  const rightmost = leftmost + (room << 2);
  const tags = rightmost + (room << 2);
  const moves = tags + room;
  const first = words + 32;

  for (let i = 0; i < count; i++) {
    const word = first + (<usize>i << 5);
    const before = word - 32;
    const after = word + 32;
    const tag = tagAt(tags, i - 1);
    const earlier = i > 1 ? tagAt(tags, i - 2) : NONE;
    to = hashes;
    from = tagNames;
    add2(hashOf(word));
    add2(hashOf(before));
    add2(hashOf(after));
    add2(endingOf(word));
    add3(caseOf(word), i == 0 ? 1 : 0);
    add2(shapeOf(word));
    add2(kinOf(word));
    add2(kinOf(before));
    add2(kinOf(after));
    add2(tag);
    add3(tag, earlier);
    add3(tag, hashOf(word));
    add3(tag, kinOf(word));
    add4(tag, endingOf(word), caseOf(word));
    add2(endingOf(after));
    add3(endingOf(word), hashOf(after));
    store<u8>(tags + i, bestKeyed(hashes, <i32>((to - hashes) >>> 2), tagBuckets, tagRows, ALL_TAGS, sums));
  }

  for (let i = 0; i <= count; i++) {
    put(heads, i, -1);
    put(taken, i, 0);
    put(leftmost, i, -1);
    put(rightmost, i, -1);
  }
  let next = 0;
  let depth = 0;
  while (next < count || depth > 0) {
    const top = depth > 0 ? at(stack, depth - 1) : -1;
    const below = depth > 1 ? at(stack, depth - 2) : -1;
    // No word is read as the edge before the first.
    const topWord = first + (<isize>top << 5);
    const belowWord = first + (<isize>below << 5);
    const nextWord = first + (<usize>next << 5);
    const secondWord = next + 1 < count ? nextWord + 32 : words;
    const t0 = tagAt(tags, top);
    const t1 = tagAt(tags, below);
    const t2 = depth > 2 ? tagAt(tags, at(stack, depth - 3)) : NONE;
    const n0 = next < count ? tagAt(tags, next) : NONE;
    const n1 = next + 1 < count ? tagAt(tags, next + 1) : NONE;
    const n2 = next + 2 < count ? tagAt(tags, next + 2) : NONE;
    const onTop = <u32>(top >= 0 ? at(taken, top) : -1);
    const onBelow = <u32>(below >= 0 ? at(taken, below) : -1);
    const onNext = <u32>at(taken, next);
    const topHash = hashOf(topWord);
    const belowHash = hashOf(belowWord);
    const nextHash = hashOf(nextWord);
    const both = t0 * 32 + n0;
    to = hashes;
    from = moveNames;
    add2(topHash);
    add2(t0);
    add3(topHash, t0);
    add2(nextHash);
    add3(nextHash, n0);
    add3(hashOf(secondWord), n1);
    add3(belowHash, t1);
    add3(topHash, nextHash);
    add3(topHash, n0);
    add3(t0, nextHash);
    add2(both);
    add3(belowHash, t0);
    add3(t1, topHash);
    add3(t1, both);
    add3(belowHash, topHash);
    add3(both, n1);
    add4(n0, n1, n2);
    add4(t1, t0, onTop);
    add4(t2, t1, t0);
    add4(t1, both, n1);
    add3(kinOf(topWord), n0);
    add3(t0, kinOf(nextWord));
    add3(kinOf(topWord), kinOf(nextWord));
    add3(kinOf(belowWord), kinOf(topWord));
    add3(onTop, topHash);
    add3(onTop, both);
    add3(onNext, nextHash);
    add3(onNext, both);
    add4(onBelow, t1, t0);
    const rightOfTop = top >= 0 ? at(rightmost, top) : -1;
    add3(tagAt(tags, top >= 0 ? at(leftmost, top) : -1), both);
    add3(tagAt(tags, rightOfTop), both);
    add4(tagAt(tags, below >= 0 ? at(rightmost, below) : -1), t1, t0);
    add3(tagAt(tags, at(leftmost, next)), both);
    const rightWordOfTop = rightOfTop < 0 ? 0 : hashOf(first + (<usize>rightOfTop << 5));
    add3(rightWordOfTop, n0);
    const distance = top < 0 ? 0 : <u32>min(next - top, FAR);
    add2(distance);
    add3(distance, both);
    const seen = between(top, next, tags, first);
    add3(seen, both);
    add4(below < 0 ? 0 : <u32>min(top - below, FAR), t1, t0);
    add3(endingOf(topWord), endingOf(nextWord));
    const rightOfBelow = below >= 0 ? at(rightmost, below) : -1;
    const leftOfNext = at(leftmost, next);
    const rightWordOfBelow = rightOfBelow < 0 ? 0 : hashOf(first + (<usize>rightOfBelow << 5));
    add4(tagAt(tags, rightOfTop), t0, onTop);
    add3(rightOfTop < 0 ? 0 : <u32>load<u8>(moves + rightOfTop), both);
    add4(rightOfBelow < 0 ? 0 : <u32>load<u8>(moves + rightOfBelow), t1, t0);
    add3(leftOfNext < 0 ? 0 : hashOf(first + (<usize>leftOfNext << 5)), nextHash);
    add3(rightWordOfTop, topHash);
    add3(rightWordOfBelow, belowHash);
    add4(rightWordOfBelow, t1, t0);
    const seenBelow = between(below, top, tags, first);
    add4(seenBelow, t1, t0);
    add4(seenBelow, t1, both);
    add4(seenBelow, belowHash, t0);
    add4(seen, both, n1);
    add4(seen, topHash, n0);
    const ahead = n1 * 32 + n2;
    add3(both, ahead);
    add4(n0, ahead, next + 3 < count ? tagAt(tags, next + 3) : NONE);
    const verb = verbAhead(next, count, tags, first);
    add3(verb, both);
    add4(verb, t1, both);
    add3(tagAt(tags, next - 1), both);
    add3(hashOf(next > 0 ? nextWord - 32 : words), both);
    add3(hashOf(top + 1 < count ? first + (<isize>(top + 1) << 5) : words), both);
    add3(tagAt(tags, top - 1), both);
    add3(hashOf(top > 0 ? topWord - 32 : words), topHash);
    add3(nextHash, hashOf(secondWord));
    add4(nextHash, hashOf(secondWord), t0);

    const isAtEnd = next == count;
    let allowed: u32 = isAtEnd ? 0 : 1 << SHIFT;
    if (depth > 0) allowed |= isAtEnd ? 1 << ROOT : TO_LEFT;
    if (depth > 1) allowed |= TO_RIGHT;
    const move = bestKeyed(hashes, <i32>((to - hashes) >>> 2), moveBuckets, moveRows, allowed, sums);
    if (move == SHIFT) {
      put(stack, depth++, next++);
      continue;
    }
    depth--;
    const isLeft = move < FIRST_RIGHT;
    const head = isLeft ? next : below;
    put(heads, top, head);
    store<u8>(moves + top, move);
    put(taken, head, at(taken, head) | (1 << move));
    put(isLeft ? leftmost : rightmost, head, top);
  }
}
