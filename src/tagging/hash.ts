/**
 * Features are 32-bit numbers: a template's number mixed with the values that fill it in. No
 * strings are built while tagging, and training and running get the same numbers from the same code.
 *
 *   template "the word before", filled with hashOf("president") -> 0x9f31c2a7
 */

/** A well-spread 32-bit number from two. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ b, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** FNV-1a over UTF-16 units, mixed once more at the end. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return mix(h, text.length);
}
