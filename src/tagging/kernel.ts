/**
 * The innermost loops of the taggers, which are compiled to WebAssembly from kernel/: sums of weights and the
 * probabilities of label sequences. A kernel has a memory of its own, where a model's weights stand and where
 * its functions work; places in it are counted in bytes.
 *
 *   kernel.place(model.tokens) -> 8192; features in kernel.bag; kernel.run.scoreKeyed(…) writes scores
 */
import { lazy } from '../lexicon/data.ts';
import type { Bag } from './feature-bag.ts';
import { KERNEL_CODE } from './kernel-code.ts';
import { NoAddressSpace } from './no-address-space.ts';

type Numbers<Count extends number, All extends number[] = []> = All['length'] extends Count
  ? All
  : Numbers<Count, [...All, number]>;
type Work<Count extends number> = (...places: Numbers<Count>) => void;

/** The functions of kernel/, which says what their arguments are. */
interface Functions {
  readonly configure: Work<4>;
  readonly addScaled: Work<5>;
  readonly bestKeyed: (...places: Numbers<6>) => number;
  readonly parse: Work<11>;
  readonly stepFirst: Work<7>;
  readonly stepSecond: Work<7>;
  readonly configureFeatures: Work<5>;
  readonly readParagraph: Work<7>;
  readonly scoreParagraph: Work<12>;
  readonly readBeliefs: Work<3>;
  readonly scoreAgain: Work<10>;
  readonly featuresOf: (...places: Numbers<2>) => number;
  readonly addKeyed: Work<6>;
  readonly scoreKeyed: Work<9>;
  readonly runSteps: Work<6>;
  readonly bestSteps: Work<6>;
  readonly runPairs: Work<9>;
  readonly bestPairs: Work<8>;
}

export interface Kernel {
  readonly run: Functions;
  /** The memory as numbers of each kind. Anew after `reserve` and `place`, which may move it: never keep them. */
  i32: Int32Array;
  u8: Uint8Array;
  f64: Float64Array;
  /** Features of one token; its numbers stand in the memory, at `BAG`. */
  readonly bag: Bag & { hashes: Int32Array };
  /** A place for so many bytes, all zero; a multiple of 64. */
  reserve(bytes: number): number;
  /** Bytes of the memory, to be filled: good until the next `reserve`. */
  room(bytes: number): Uint8Array;
  /** A place with an array's bytes: a copy, or where they stand in a room of this kernel. */
  place(array: Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array): number;
}

/** Where the hashes of `bag` stand. */
export const BAG = 1024;
const BAG_SIZE = 512;
const PAGE = 0x10000;
/** Bytes. */
const LEAST_GROWTH = 1 << 20;
/**
 * In pages: a gigabyte. For each memory V8 keeps some ten gigabytes of addresses free, or, where it is told to check
 * bounds itself, as many as this says.
 */
const MOST_PAGES = 0x4000;

/** What is used of WebAssembly, which the types of ECMAScript do not have. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => Memory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** Compiled once, whoever asks: each tagger has a kernel of its own, with the same code. */
const compiled = lazy(() => new WebAssembly.Module(bytesOf(KERNEL_CODE)));

export function createKernel(): Kernel {
  const memory = createMemory();
  const imports = { env: { memory }, host: { exp: Math.exp } };
  const { exports } = new WebAssembly.Instance(compiled(), imports);
  let end = BAG + 4 * BAG_SIZE;
  const kernel: Kernel = {
    run: exports as Functions,
    ...viewsOf(memory),
    bag: { hashes: new Int32Array(memory.buffer, BAG, BAG_SIZE), count: 0 },
    reserve(size) {
      const place = (end + 63) & ~63;
      // Loads of sixteen bytes may reach beyond what is asked for.
      const missing = place + size + 64 - memory.buffer.byteLength;
      if (missing > 0) {
        grow(memory, Math.ceil(Math.max(missing, LEAST_GROWTH) / PAGE));
        Object.assign(kernel, viewsOf(memory));
        kernel.bag.hashes = new Int32Array(memory.buffer, BAG, BAG_SIZE);
      }
      end = place + size;
      return place;
    },
    room(size) {
      const place = kernel.reserve(size);
      return kernel.u8.subarray(place, place + size);
    },
    place(array) {
      if (array.buffer === memory.buffer) return array.byteOffset;
      const place = kernel.reserve(array.byteLength);
      kernel.u8.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), place);
      return place;
    },
  };
  return kernel;
}

function createMemory(): Memory {
  try {
    return new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES });
  } catch {
    throw new NoAddressSpace();
  }
}

/** @throws RangeError where a text needs more than the most, NoAddressSpace where there is no room for less */
function grow(memory: Memory, pages: number): void {
  try {
    memory.grow(pages);
  } catch (error) {
    throw memory.buffer.byteLength / PAGE + pages > MOST_PAGES ? error : new NoAddressSpace();
  }
}

const viewsOf = ({ buffer }: Memory) => ({
  i32: new Int32Array(buffer),
  u8: new Uint8Array(buffer),
  f64: new Float64Array(buffer),
});

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
