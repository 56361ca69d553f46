/** What a feature is: a value of one candidate held against one phrase, and the helpers that tell when it has one. */
import type { Attribution } from '../../../document/layers.ts';
import type { Part } from '../../mentions/clause-part.ts';
import type { Cast } from '../candidates.ts';
import type { Candidate, Memory, Trail } from '../memory.ts';
import type { Phrase } from '../phrase.ts';

/** Where somebody is named as the source of a saying, in the whole article. */
export interface Sources {
  /** In text order; where they start in the text, in UTF-16 code units. */
  readonly all: readonly { readonly start: number; readonly block: number; readonly candidate: Candidate }[];
  /** Of each who is named so, where. */
  readonly placesOf: ReadonlyMap<Candidate, readonly number[]>;
}

/** One candidate held against one phrase. */
export interface Ask {
  readonly phrase: Phrase;
  readonly candidate: Candidate;
  /** What is remembered of the candidate; undefined for one not met yet and for `own`. */
  readonly trail: Trail | undefined;
  readonly memory: Memory;
  /** All candidates of the phrase. */
  readonly others: readonly Candidate[];
  readonly text: string;
  /** Where the phrase stands. */
  readonly sentence: number;
  readonly block: number;
  /** Index of the attribution in whose content the phrase stands, and who says that; -1 and null outside. */
  readonly quotation: number;
  readonly teller: Candidate | null;
  /** The phrase opens its paragraph. */
  readonly opensBlock: boolean;
  readonly opensSentence: boolean;
  /** The part it plays in its clause. */
  readonly part: Part;
  /** The saying whose source it is, or null. */
  readonly attribution: Attribution | null;
  /** The index of that saying; -1 for none. */
  readonly index: number;
  /** Where the saying begins, or the phrase. */
  readonly from: { readonly start: number; readonly sentence: number; readonly block: number };
  readonly sources: Sources;
  readonly cast: Cast;
  /** How many of its sort were met since the candidate in the article's own words. */
  readonly toldRank: number;
  /** How many of its sort were met since the candidate: 0 for the last one. */
  readonly rank: number;
  /** How many candidates of its sort are in view. */
  readonly rivals: number;
  /** A name of it stands within the phrase: before the head, or after which preposition. */
  readonly inside: string | null;
  /** A name of it stands in the content of the saying whose source the phrase is. */
  readonly inContent: boolean;
  /** It is named in the headline. */
  readonly inHeadline: boolean;
  /** It is named only after the phrase. */
  readonly later: boolean;
  /** How many entities the article calls by the phrase's head noun. */
  readonly known: number;
  /** ISO 3166-1 alpha-3 of the country that the phrase names: *the Omani minister*; null where it names none. */
  readonly country: string | null;
  /** Words of the phrase that tell it from others of the kind: names, *vice*, *former*; in lower case. */
  readonly telling: readonly string[];
}

/** What a feature says; null where it has nothing to say. */
export type Value = string | number | boolean | null;

export interface Feature {
  readonly name: string;
  readonly example: string;
  value(ask: Ask): Value;
}

/** The step that a number falls on: the index of the first bound that is not below it. */
export function step(n: number, bounds: readonly number[]): number {
  let i = 0;
  while (i < bounds.length && n > bounds[i]!) i++;
  return i;
}

/** How many sayings ago the candidate spoke; null where it has not. */
export const back = ({ memory, trail }: Ask): number | null =>
  trail === undefined || trail.spoke === 0 ? null : memory.sayings.length - trail.spokeAt;

/** The step of sentences since the candidate was met. */
export const sentencesBack = ({ sentence, trail }: Ask): number | null =>
  trail === undefined || trail.sentence < 0 ? null : step(sentence - trail.sentence, [0, 1, 2, 4, 8]);

/** Of the last candidate, who is nobody but what the phrase describes. */
export const own =
  (value: (ask: Ask) => Value) =>
  (ask: Ask): Value =>
    ask.candidate.kind === 'own' ? value(ask) : null;
/** Of a candidate that the text has met before. */
export const met =
  (value: (ask: Ask, trail: Trail) => Value) =>
  (ask: Ask): Value =>
    ask.candidate.kind !== 'own' && ask.trail !== undefined && ask.trail.met > 0 ? value(ask, ask.trail) : null;
/** Of a phrase with a head noun. */
export const noun =
  (value: (ask: Ask) => Value) =>
  (ask: Ask): Value =>
    ask.phrase.head !== '' && ask.candidate.kind !== 'own' ? value(ask) : null;
