/** A well-spread number of 32 bits from two, as in src/tagging/hash.ts. */
@inline
export function mix(a: u32, b: u32): u32 {
  let h = (a ^ b) * 0x85ebca6b;
  h ^= h >>> 13;
  h *= 0xc2b2ae35;
  return h ^ (h >>> 16);
}
