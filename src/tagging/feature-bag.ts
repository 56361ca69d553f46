/** The features of one token while they are collected: a buffer that is filled anew for each. */
import { mix } from './hash.ts';

export interface Bag {
  readonly hashes: Int32Array;
  count: number;
}

export function createBag(): Bag {
  return { hashes: new Int32Array(512), count: 0 };
}

export function add(bag: Bag, hash: number): void {
  bag.hashes[bag.count++] = hash;
}

/**
 * Features of a template's number and the values that fill it in. One call each: with calls of `mix` as
 * arguments of `add`, a function of many features has more calls than the engine dissolves.
 */
export function add2(bag: Bag, template: number, a: number): void {
  bag.hashes[bag.count++] = mix(template, a);
}

export function add3(bag: Bag, template: number, a: number, b: number): void {
  bag.hashes[bag.count++] = mix(mix(template, a), b);
}

export function add4(bag: Bag, template: number, a: number, b: number, c: number): void {
  bag.hashes[bag.count++] = mix(mix(mix(template, a), b), c);
}
