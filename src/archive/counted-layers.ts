/** The layers of a document as a count sees them, over the numbers of its row: see counted.ts. */
import type { Fingerprint, Label } from '../analyses/measured.ts';
import {
  BASES,
  BLOCK_KINDS,
  ENTITY_TYPES,
  type Entity,
  type Fact,
  type Layers,
  POLARITIES,
  QUOTE_KINDS,
  type Quote,
  SPEAKER_STATUSES,
  type Speaker,
  type Structure,
  VERB_CLASSES,
} from '../document/layers.ts';
import type { Span } from '../document/span.ts';
import { HALF_BYTE, HUNDREDTHS, KEY_LENGTH, OF_ARTICLE, OF_ENTITY, OF_QUOTE } from './counted.ts';
import { type Names, NONE } from './names.ts';

/** A row; what is not always looked at is read when it is. */
export interface CountedRow {
  readonly heads: Uint8Array;
  readonly label: () => Label;
  readonly spans: () => Uint8Array;
  readonly fingerprint: () => Uint8Array;
  readonly shingles: () => Uint8Array;
}

/** The three layers, each decoded when it is first looked at. @param names of the archive */
export function countedLayers(row: CountedRow, names: Names): Pick<Layers, 'structure' | 'entities' | 'quotes'> {
  const article = new Article(row, names);
  let structure: unknown = null;
  let entities: unknown = null;
  let quotes: unknown = null;
  // What they lack is an error to look at: see notKept.
  return {
    get structure() {
      structure ??= new CountedStructure(article);
      return structure as Structure;
    },
    get entities() {
      entities ??= Array.from({ length: article.entities }, (_, place) => new CountedEntity(article, place));
      return entities as readonly Entity[];
    },
    get quotes() {
      quotes ??= Array.from({ length: article.quotes }, (_, place) => new CountedQuote(article, place));
      return quotes as readonly Quote[];
    },
  };
}

type Spoken = Pick<Speaker, 'entity' | 'name'>;

class Article {
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
function numbersOf({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  if (byteOffset % 4 === 0) return new Int32Array(buffer, byteOffset, byteLength / 4);
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

function unsigned({ buffer, byteOffset, length }: Int32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length);
}

function spansOf(flat: Int32Array): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < flat.length; i += 2) spans.push({ start: flat[i]!, end: flat[i + 1]! });
  return spans;
}

class CountedStructure {
  readonly #article: Article;

  constructor(article: Article) {
    this.#article = article;
  }

  get headline() {
    const text = this.label().headline;
    return text === null ? null : { text, span: null };
  }
  get label() {
    return this.#article.row.label;
  }
  get day() {
    return this.#article.name(2);
  }
  get scope() {
    return this.#article.name(3)!;
  }
  get dateline() {
    const { heads } = this.#article;
    return heads[4] === NONE ? null : { start: heads[4]!, end: heads[5]!, date: this.#article.name(6) };
  }
  get blocks() {
    const flat = this.#article.list(0);
    return Array.from({ length: flat.length / 3 }, (_, i) => ({
      kind: BLOCK_KINDS[flat[3 * i]!]!,
      start: flat[3 * i + 1]!,
      end: flat[3 * i + 2]!,
    }));
  }
  get fingerprint(): Fingerprint {
    const { fingerprint, shingles } = this.#article.row;
    const numbers = unsigned(numbersOf(fingerprint()));
    return {
      key: numbers.length === 0 ? null : String.fromCharCode(...numbers.subarray(0, KEY_LENGTH)),
      signature: numbers.subarray(KEY_LENGTH),
      get shingles() {
        return unsigned(numbersOf(shingles()));
      },
    };
  }
}

class CountedEntity {
  readonly #article: Article;
  readonly #place: number;
  readonly #at: number;

  constructor(article: Article, place: number) {
    this.#article = article;
    this.#place = place;
    this.#at = OF_ARTICLE + place * OF_ENTITY;
  }

  /** Not that of the document, but one that the quotes have too. */
  get id() {
    return idOf(this.#place);
  }
  get type() {
    return ENTITY_TYPES[this.#article.small(this.#at, 0)]!;
  }
  get name() {
    return this.#article.name(this.#at + 1)!;
  }
  get title() {
    return this.#article.fact(this.#at + 2, this.#article.small(this.#at, 1));
  }
  get country() {
    return this.#article.fact(this.#at + 3, this.#article.small(this.#at, 2));
  }
  get qid() {
    return this.#article.name(this.#at + 4);
  }
  get identity() {
    return this.#article.name(this.#at + 5)!;
  }
  get paragraphs(): readonly number[] {
    return this.#article.ties(this.#place);
  }
  get sentences(): readonly number[] {
    return this.#article.ties(this.#article.entities + this.#place);
  }
  get mentions(): Span[] {
    return spansOf(this.#article.list(1 + this.#place));
  }
}

const IDS = Array.from({ length: 1000 }, (_, place) => `e${place + 1}`);

function idOf(place: number): string {
  return IDS[place] ?? `e${place + 1}`;
}

class CountedQuote {
  readonly #article: Article;
  readonly #place: number;
  readonly #at: number;

  constructor(article: Article, place: number) {
    this.#article = article;
    this.#place = place;
    this.#at = article.quotesAt + place * OF_QUOTE;
  }

  get kind() {
    return QUOTE_KINDS[this.#article.small(this.#at, 0)]!;
  }
  get polarity() {
    return POLARITIES[this.#article.small(this.#at, 1)]!;
  }
  get speakerStatus() {
    return SPEAKER_STATUSES[this.#article.small(this.#at, 2)]!;
  }
  get speaker() {
    const name = this.#article.name(this.#at + 2);
    const place = this.#article.heads[this.#at + 1]!;
    return name === null ? null : this.#article.speaker(place, name);
  }
  get others(): readonly Spoken[] {
    return this.#article.others(this.#place);
  }
  get speakers(): readonly Spoken[] {
    return this.speaker === null ? [] : [this.speaker, ...this.others];
  }
  get verb() {
    const lemma = this.#article.name(this.#at + 3);
    return lemma === null ? null : { lemma, class: VERB_CLASSES[this.#article.small(this.#at, 3)]! };
  }
  get confidence() {
    return this.#article.heads[this.#at + 4]! / HUNDREDTHS;
  }
  get words() {
    return this.#article.heads[this.#at + 5]!;
  }
  get person() {
    return this.#article.name(this.#at + 6)!;
  }
  get identity() {
    return this.#article.name(this.#at + 7)!;
  }
  get title() {
    const at = this.#speakerAt;
    return at === null ? null : this.#article.name(at + 2);
  }
  get country() {
    const at = this.#speakerAt;
    return at === null ? null : this.#article.fact(at + 3, this.#article.small(at, 2));
  }
  get mentioned(): readonly number[] {
    return this.#article.ties(2 * this.#article.entities + this.#place);
  }

  /** Where what is known of the speaker's entity begins. */
  get #speakerAt(): number | null {
    const place = this.#article.heads[this.#at + 1]!;
    return place === NONE ? null : OF_ARTICLE + place * OF_ENTITY;
  }

  get content() {
    return spansOf(this.#article.list(1 + this.#article.entities + this.#place));
  }
}

/** A count that looks at more than is kept gives no wrong number: it ends with an error. */
function notKept(prototype: object, names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(prototype, name, {
      get: () => {
        throw new Error(`an archive does not keep ${name} for counting`);
      },
    });
}
notKept(CountedStructure.prototype, ['agency', 'published', 'bylines', 'captions'] satisfies (keyof Structure)[]);
notKept(CountedEntity.prototype, ['affiliation', 'titles', 'place'] satisfies (keyof Entity)[]);
notKept(CountedQuote.prototype, ['id', 'source', 'cue', 'by', 'rules', 'within'] satisfies (keyof Quote)[]);
notKept(CountedQuote.prototype, ['speakerConfidence', 'onBehalfOf'] satisfies (keyof Quote)[]);
