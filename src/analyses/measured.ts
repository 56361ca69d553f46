/**
 * What an archive has measured of an article beforehand, beside its annotations, so that a count need read neither
 * the text nor the places where names stand: who is the same over articles, how many words a quote has
 * and whom it mentions, who stands in which paragraph, what near-duplicates are told by.
 */
import type { Entity, Fact, Quote, Speaker, Structure } from '../document/layers.ts';

export interface MeasuredQuote extends Quote {
  /** Of its content. */
  readonly words: number;
}

/** What a count sees of a quote. */
export interface CountedQuote extends MeasuredQuote {
  /** The speaker's, without and with the status: as an utterance has them. */
  readonly person: string;
  readonly identity: string;
  /** What the speaker's entity has. */
  readonly title: string | null;
  readonly country: Fact | null;
  /** Those who say it with the first. */
  readonly others: readonly Pick<Speaker, 'entity' | 'name'>[];
  /** The entities mentioned in it, by their places: flat pairs of a place and how often. */
  readonly mentioned: readonly number[];
}

/** What a count sees of an entity. */
export interface CountedEntity extends Entity {
  /** As identityOf gives it. */
  readonly identity: string;
  /** The numbers of the paragraphs, or of the sentences, of the article's prose that mention it, each once. */
  readonly paragraphs: readonly number[];
  readonly sentences: readonly number[];
}

/** A text as far as near-duplicates are told by it; what is not looked at is not worked out, or not read. */
export interface Fingerprint {
  /** The same exactly where the sets are (but for one in 2¹²⁸ pairs); null for the empty set. */
  readonly key: string | null;
  readonly signature: Uint32Array;
  readonly shingles: Uint32Array;
}

/** By what an article is known in a list. */
export interface Label {
  readonly doc: string;
  readonly headline: string | null;
}

/** What a count sees of the article. */
export interface CountedStructure extends Structure {
  /** As dateOf gives it. */
  readonly day: string | null;
  /** As scopeOf gives it. */
  readonly scope: string;
  /** Of the article's body. */
  readonly fingerprint: Fingerprint;
  /** The article's id and headline, which are read only then. */
  readonly label: () => Label;
}

export function isMeasuredQuote(quote: Quote): quote is MeasuredQuote {
  return 'words' in quote;
}

export function isCountedQuote(quote: Quote): quote is CountedQuote {
  return 'mentioned' in quote;
}

export function isCountedEntity(entity: object): entity is CountedEntity {
  return 'identity' in entity;
}

export function isCountedStructure(structure: Structure): structure is CountedStructure {
  return 'scope' in structure;
}
