/**
 * Reads annotated corpora for the names tagger: articles as tokens and sentences, with the labels
 * that each token may have.
 *
 * A corpus whose annotation knows fewer types than the tagger gives sets of labels: CoNLL-2003's
 * `misc` may be misc, norp or product, its O may be a date or money.
 *
 *   "Polish minister" with Polish = misc in CoNLL -> {B-misc, B-norp, B-product}, {O, date…, money…}
 */
import { beginOf, OUTSIDE, type TaggedType, TYPES } from '../../src/annotators/names/labels.ts';
import { splitSentences } from '../../src/annotators/sentences/index.ts';
import { tokenize } from '../../src/annotators/tokens/index.ts';
import type { Sentence, Tokens } from '../../src/document/layers.ts';
import type { Span } from '../../src/document/span.ts';
import { readArticles } from '../corpora.ts';

interface GoldEntity extends Span {
  readonly type: TaggedType;
}

export interface Article {
  readonly id: string;
  readonly region: string;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly GoldEntity[];
  /** For each token, a bit for each label that the annotation allows. */
  readonly allowed: Int32Array;
}

export type Scheme = 'worldwide' | 'conll';

/** The labels that a token may have where the annotation says `type`, or nothing (null). */
const READINGS: Readonly<Record<Scheme, (type: TaggedType | null) => readonly (TaggedType | null)[]>> = {
  worldwide: (type) => [type],
  conll: (type) => {
    if (type === null) return [null, 'date', 'money'];
    if (type === 'misc') return ['misc', 'norp', 'product'];
    return type === 'location' ? ['location', 'facility'] : [type];
  },
};

/** The non-empty lines of a text, which is what stands for blocks in training. */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n\r]*\S)?/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}

export interface RawArticle {
  readonly id: string;
  readonly region?: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** An annotated text as the learner and the evaluation read it. */
export function toArticle(raw: RawArticle, scheme: Scheme): Article {
  const tokens = tokenize(raw.text);
  const entities = raw.entities
    .filter((entity): entity is GoldEntity => (TYPES as readonly string[]).includes(entity.type))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    id: String(raw.id),
    region: raw.region ?? '',
    text: raw.text,
    tokens,
    sentences: splitSentences(tokens, linesOf(raw.text)),
    entities,
    allowed: allowedLabels(tokens, entities, scheme),
  };
}

function allowedLabels(tokens: Tokens, entities: readonly GoldEntity[], scheme: Scheme): Int32Array {
  const mask = (type: TaggedType | null, inside: boolean): number =>
    READINGS[scheme](type).reduce((bits, reading) => {
      if (reading === null) return bits | (1 << OUTSIDE);
      const begin = beginOf(reading);
      // A reading that the annotation does not know may begin or go on; a known one does what it says.
      return bits | (type === null ? (1 << begin) | (1 << (begin + 1)) : 1 << (inside ? begin + 1 : begin));
    }, 0);
  const allowed = new Int32Array(tokens.words.length).fill(mask(null, false));
  let at = 0;
  for (const { start, end, type } of entities) {
    while (at < tokens.words.length && tokens.ends[at]! <= start) at++;
    for (let first = at; at < tokens.words.length && tokens.starts[at]! < end; at++)
      allowed[at] = mask(type, at > first);
  }
  return allowed;
}

/** Reads one corpus. */
export function readCorpus(folder: string, name: string, scheme: Scheme): Article[] {
  return readArticles<RawArticle>(folder, name).map((raw) => toArticle(raw, scheme));
}
