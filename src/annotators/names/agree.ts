/**
 * Agreement within a document: the same string names the same thing as a rule, and an acronym
 * what the text gives it in brackets after. A mention whose type the tagger was
 * unsure of takes the type that its twins have; of a word read now as a person's, now as an
 * organization's name, all mentions take the likelier type. A single word counts the persons
 * whose full name begins or ends with it among its twins, and the companies whose full name begins with it.
 *
 *   "Dbeibeh" as organization (0.4) beside "Abdul Hamid Dbeibeh" as person (0.9) -> person
 */
import type { Tokens } from '../../document/layers.ts';
import { explainedAcronyms } from './acronyms.ts';
import { isCalledByFirst } from './firms.ts';
import type { TaggedType } from './labels.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** A mention at least this sure keeps its type. Tuned on held-out articles. */
const KEEPS_ITS_TYPE = 0.6;
/** A mention may stay with its own type though its twins have another: `Brazil` the team, `Brazil` the country. */
const MAY_DIFFER: ReadonlySet<TaggedType> = new Set(['location', 'norp', 'money', 'date']);

/** The types that one string has in the document, weighed by confidence. */
interface Twins {
  readonly weights: Map<TaggedType, number>;
  mentions: number;
}

/** Gives mentions the type that the same strings have elsewhere in the document. */
export function withAgreement(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const keys = spans.map(({ first, end }) => wordsOf(tokens, first, end));
  const twins = new Map<string, Twins>();
  for (const [at, { type, confidence }] of spans.entries()) vote(twins, keys[at]!, type, confidence);
  for (const span of spans)
    for (const short of shortNames(span, tokens)) if (twins.has(short)) vote(twins, short, span.type, span.confidence);
  for (const [short, { type, confidence }] of explainedAcronyms(spans, tokens))
    if (twins.has(short)) vote(twins, short, type, confidence);
  return spans.map((span, at) => {
    const { weights, mentions } = twins.get(keys[at]!)!;
    if (weights.size === 1) return span;
    const [type, weight] = [...weights].reduce((best, each) => (each[1] > best[1] ? each : best));
    const differs = MAY_DIFFER.has(span.type) || MAY_DIFFER.has(type);
    if (type === span.type || (span.confidence >= KEEPS_ITS_TYPE && differs)) return span;
    return { ...span, type, confidence: round(weight / mentions), by: 'names/agreement' };
  });
}

/** The single words that stand for a longer name: a person's first and last, a company's first (`Eskom` of `Eskom Holdings Ltd`). */
function shortNames(span: Tagged, tokens: Tokens): string[] {
  const { first, end, type } = span;
  if (end - first < 2) return [];
  if (type === 'person') return [tokens.words[first]!.text, tokens.words[end - 1]!.text];
  return type === 'organization' && isCalledByFirst(span, tokens) ? [tokens.words[first]!.text] : [];
}

function vote(twins: Map<string, Twins>, key: string, type: TaggedType, confidence: number): void {
  let known = twins.get(key);
  if (known === undefined) {
    known = { weights: new Map(), mentions: 0 };
    twins.set(key, known);
  }
  known.weights.set(type, (known.weights.get(type) ?? 0) + confidence);
  known.mentions++;
}

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;
