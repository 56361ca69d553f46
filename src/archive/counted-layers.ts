/** The layers of a document as a count sees them, over the numbers of its row: see counted.ts. */
import type { Fingerprint } from '../analyses/measured.ts';
import {
  BLOCK_KINDS,
  ENTITY_TYPES,
  type Entity,
  type Layers,
  POLARITIES,
  QUOTE_KINDS,
  type Quote,
  SPEAKER_STATUSES,
  type Structure,
  VERB_CLASSES,
} from '../document/layers.ts';
import type { Span } from '../document/span.ts';
import { HUNDREDTHS, KEY_LENGTH, OF_ARTICLE, OF_ENTITY, OF_QUOTE } from './counted.ts';
import { CountedArticle, type CountedRow, idOf, numbersOf, type Spoken, spansOf, unsigned } from './counted-article.ts';
import { type Names, NONE } from './names.ts';

/** The three layers, each decoded when it is first looked at. @param names of the archive */
export function countedLayers(row: CountedRow, names: Names): Pick<Layers, 'structure' | 'entities' | 'quotes'> {
  const article = new CountedArticle(row, names);
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

class CountedStructure {
  readonly #article: CountedArticle;

  constructor(article: CountedArticle) {
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
  readonly #article: CountedArticle;
  readonly #place: number;
  readonly #at: number;

  constructor(article: CountedArticle, place: number) {
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

class CountedQuote {
  readonly #article: CountedArticle;
  readonly #place: number;
  readonly #at: number;

  constructor(article: CountedArticle, place: number) {
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
