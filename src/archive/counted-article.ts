/** The numbers of a row, and where each stands among them: see counted.ts. */
import type { Label } from '../analyses/measured.ts';
import { BASES, type Fact, type Speaker } from '../document/layers.ts';
import type { Span } from '../document/span.ts';
import { HALF_BYTE, OF_ARTICLE, OF_ENTITY, OF_QUOTE } from './counted.ts';
import { type Names, NONE } from './names.ts';

/** A row; what is not always looked at is read when it is. */
export interface CountedRow {
  readonly heads: Uint8Array;
  readonly label: () => Label;
  readonly spans: () => Uint8Array;
  readonly fingerprint: () => Uint8Array;
  readonly shingles: () => Uint8Array;
}

export type Spoken = Pick<Speaker, 'entity' | 'name'>;

export class CountedArticle {
  readonly row: CountedRow;
  readonly heads: Int32Array;
  readonly entities: number;
  readonly quotes: number;
  readonly #names: Names;
  #spans: Int32Array | null = null;

  constructor(row: CountedRow, names: Names) {
    this.row = row;
    this.#names = names;
    this.heads = numbersOf(row.heads);
    this.entities = this.heads[0]!;
    this.quotes = this.heads[1]!;
  }

  get quotesAt(): number {
    return OF_ARTICLE + this.entities * OF_ENTITY;
  }

  /** The text that a number of `heads` stands for. */
  name(at: number): string | null {
    return this.#names(this.heads[at]!);
  }

  speaker(place: number, name: string) {
    return { entity: place === NONE ? null : idOf(place), name };
  }

  /** Those who say a quote with the first. */
  others(place: number): Spoken[] {
    const flat = this.ties(2 * this.entities + this.quotes + place);
    const spoken: Spoken[] = [];
    for (let i = 0; i < flat.length; i += 2) spoken.push(this.speaker(flat[i]!, this.#names(flat[i + 1]!)!));
    return spoken;
  }

  /** One of several small numbers that stand in one. */
  small(at: number, place: number): number {
    return (this.heads[at]! >> (HALF_BYTE * place)) & 15;
  }

  /** The paragraphs, then the sentences, of each entity, then the entities, then the other speakers, of each quote. */
  ties(place: number): readonly number[] {
    const { heads } = this;
    const begin = this.quotesAt + this.quotes * OF_QUOTE;
    const end = begin + heads[begin + place + 1]!;
    // Of one to three numbers mostly: a view of them would cost more than a copy.
    const numbers: number[] = [];
    for (let at = begin + heads[begin + place]!; at < end; at++) numbers.push(heads[at]!);
    return numbers;
  }

  /** The blocks, then the mentions of each entity, then the contents of each quote. */
  list(place: number): Int32Array {
    this.#spans ??= numbersOf(this.row.spans());
    return this.#spans.subarray(this.#spans[place]!, this.#spans[place + 1]!);
  }

  fact(at: number, basis: number): Fact | null {
    const value = this.name(at);
    return value === null ? null : { value, basis: BASES[basis]! };
  }
}

/** As they were written: little-endian, as all machines are that Node runs on but one. */
export function numbersOf({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  if (byteOffset % 4 === 0) return new Int32Array(buffer, byteOffset, byteLength / 4);
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

export function unsigned({ buffer, byteOffset, length }: Int32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length);
}

export function spansOf(flat: Int32Array): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < flat.length; i += 2) spans.push({ start: flat[i]!, end: flat[i + 1]! });
  return spans;
}

const IDS = Array.from({ length: 1000 }, (_, place) => `e${place + 1}`);

export function idOf(place: number): string {
  return IDS[place] ?? `e${place + 1}`;
}
