/**
 * The article as the walk looks things up in it: its names with their candidates, which of
 * them stand within a phrase or a content, and the words that tell one phrase from another.
 */

import type { Annotated } from '../../document/document.ts';
import type { Attribution, Entity, Mention, Sentence, Tokens } from '../../document/layers.ts';
import { covers, type Span } from '../../document/span.ts';
import { firstTokenFrom } from '../../document/tokens.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { antecedentAt } from '../mentions/antecedent.ts';
import { namesWithin, type Placed } from '../mentions/named-head.ts';
import { type Source, sourceOf } from '../mentions/source-phrase.ts';
import { type Cast, castOf } from './candidates.ts';
import type { Candidate } from './memory.ts';
import type { Phrase } from './phrase.ts';
import { profileOf } from './profiles.ts';
import { rememberingLast } from './remembering.ts';

export type Read = Annotated<'structure' | 'tokens' | 'sentences' | 'attributions' | 'namedEntities'>;

export interface Article {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  /** All names of entities, in text order. */
  readonly placed: readonly Placed[];
  readonly cast: Cast;
  /** Those whom the headline names. */
  readonly headline: ReadonlySet<Candidate>;
  /** The source of an attribution without what is no part of it; of *who*, the phrase that it continues; null where there is none. */
  sourceOf(attribution: Attribution): Source | null;
  /** Null for sums of money. */
  candidateOf(entity: Entity): Candidate | null;
  /** Several as one; the same for the same members. */
  jointOf(members: readonly Candidate[]): Candidate;
  /** The names within a span. */
  namesWithin(span: Span): readonly { readonly candidate: Candidate; readonly mention: Mention }[];
  /** Where in a phrase a name of the candidate stands: `before` the head, or after which preposition; null if it does not. */
  insideAs(candidate: Candidate, phrase: Phrase): string | null;
  /** Whether a name of the candidate stands in the content of an attribution. */
  inContent(candidate: Candidate, attribution: number): boolean;
  /** ISO 3166-1 alpha-3 of the one country that the words beside the head name: *the Omani minister*; else null. */
  countryIn(phrase: Phrase): string | null;
  /** The words of a phrase that are names or set offices apart (*vice*, *former*), in lower case. */
  tellingWords(phrase: Phrase): readonly string[];
}

export function readArticle({ text, layers }: Read): Article {
  const { tokens, sentences, attributions, namedEntities, structure } = layers;
  const placed: Placed[] = namedEntities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const firstTokenOf = ({ start }: Span): number => firstTokenFrom(tokens, start);
  const credit = structure.dateline;
  // The agency whose copy it is says nothing in it: `LIMA (AP) — The country's weather agency warned`.
  const isCredit = ({ type, mentions }: Entity): boolean =>
    credit !== null && type === 'organization' && mentions.every((mention) => covers(credit, mention));
  const actors = namedEntities.filter((entity) => !isCredit(entity));
  const cast = castOf(actors, (entity) => profileOf(entity, tokens, text, firstTokenOf));
  const byEntity = new Map(cast.all.map((candidate) => [candidate.entity!, candidate]));
  const joints = new Map<string, Candidate>();
  const headline = structure.headline?.span ?? null;
  const within = rememberingLast((span: Span) =>
    namesWithin(span, placed).flatMap(({ entity, mention }) => {
      const candidate = byEntity.get(entity);
      return candidate ? [{ candidate, mention }] : [];
    }),
  );
  // A saying is asked about for all its candidates in a row, and never again.
  const namedIn = rememberingLast(
    ({ content }: Attribution) => new Set(content.flatMap((span) => within(span).map(({ candidate }) => candidate))),
  );
  return {
    text,
    tokens,
    sentences,
    attributions,
    placed,
    cast,
    headline: new Set(headline ? within(headline).map(({ candidate }) => candidate) : []),
    sourceOf({ source: [span] }) {
      if (span === undefined) return null;
      const source = sourceOf(span, text);
      // `Ann Lee, who left the party in May, said`: at times the relative clause alone is taken.
      if (!/^(?:that|(?:who|which)(?:\s.*)?)$/is.test(source.text)) return source;
      const before = antecedentAt(firstTokenOf(span), tokens);
      return before ? sourceOf(before, text) : source;
    },
    candidateOf: (entity) => byEntity.get(entity) ?? null,
    jointOf(members) {
      const key = members
        .map(({ entity, name }) => entity?.id ?? name)
        .sort()
        .join('|');
      const known = joints.get(key);
      if (known) return known;
      const joint: Candidate = {
        kind: 'joint',
        entity: null,
        members,
        name: members.map(({ name }) => name).join(', '),
        sort: members.every(({ sort }) => sort === 'person') ? 'person' : 'group',
        profile: null,
        head: '',
        gender: null,
      };
      joints.set(key, joint);
      return joint;
    },
    namesWithin: within,
    insideAs(candidate, phrase) {
      const found = within(phrase).find((one) => one.candidate === candidate);
      if (found === undefined) return null;
      const before = text.slice(phrase.start, found.mention.start);
      const word = /(\p{L}+)\s+(?:the\s+)?$/iu.exec(before)?.[1]?.toLowerCase() ?? '';
      const after = text.slice(found.mention.end, phrase.end - phrase.complement.length).trim();
      if (after === '' && before !== '' && !PREPOSITION.test(word)) return 'closes';
      return PREPOSITION.test(word) ? word : 'before';
    },
    inContent: (candidate, attribution) => namedIn(attributions[attribution]!).has(candidate),
    countryIn({ modifiers, complement }) {
      return firstCountry(modifiers.join(' ')) ?? firstCountry(complement);
    },
    tellingWords({ modifiers, complement }) {
      return [...modifiers, complement].flatMap((part) => part.match(TELLING) ?? []).map((word) => word.toLowerCase());
    },
  };
}

/** The first country that words name by themselves or by one of its people or parts, the longest names first: `South Sudan's bank`. */
function firstCountry(words: string): string | null {
  for (const [run] of words.matchAll(/(?<!\p{L})\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu)) {
    const names = run.split(' ');
    for (let at = 0; at < names.length; at++)
      for (let end = Math.min(names.length, at + LONGEST_COUNTRY); end > at; end--) {
        const codes = countryOf(names.slice(at, end).join(' '))?.codes ?? [];
        if (codes.length === 1) return codes[0]!;
      }
  }
  return null;
}
/** In words with capitals: `Papua New Guinea`. */
const LONGEST_COUNTRY = 3;

const PREPOSITION = /^(?:by|from|of|for|at|in|on|to|with|near|including|and)$/;
const TELLING = /(?<!\p{L})(?:\p{Lu}[\p{L}\p{N}]+|vice|deputy|assistant|former|ex|acting)(?![\p{L}\p{N}])/gu;
