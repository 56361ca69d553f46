/**
 * Single names that a place or people has too, and that mean a person whom the article has named
 * in full before: where no mention stands as a place does.
 *
 *   "Tom Ireland bowled. Ireland took four wickets."  ->  the second Ireland too;
 *   "Tom Ireland bowled in Ireland."  ->  a country
 */
import type { Sentence, Tokens } from '../../document/layers.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import type { TaggedType } from './labels.ts';
import type { Tagged } from './tagger.ts';

/** A full name must be at least this sure. Chosen, not measured. */
const LEAST_CONFIDENCE = 0.5;
/** How sure one is of such a person: chosen, not measured. */
const CONFIDENCE = 0.7;

const MAY_CHANGE: ReadonlySet<TaggedType> = new Set(['location', 'norp']);

/** What stands before a place, or before the name of a people, and before no person who acts. */
const BEFORE_PLACE =
  /^(?:in|at|from|to|near|across|into|outside|inside|around|throughout|within|of|against|over|the|southern|northern|eastern|western|central)$/i;

/** The spans with single names of persons read as such. */
export function withBearers(
  spans: readonly Tagged[],
  tokens: Tokens,
  sentences: readonly Sentence[],
): readonly Tagged[] {
  const borne = namesBorne(spans, tokens);
  if (borne.size === 0) return spans;
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const lone = new Map<string, Tagged[]>();
  for (const span of spans) {
    if (!MAY_CHANGE.has(span.type) || !borne.has(tokens.words[span.first]!.text)) continue;
    const { text } = tokens.words[span.first]!;
    const others = lone.get(text);
    if (others) others.push(span);
    else lone.set(text, [span]);
  }
  const turned = new Set<Tagged>();
  for (const [word, all] of lone) {
    const isPerson = all.every(
      ({ first, end }) =>
        end - first === 1 && first > borne.get(word)! && !BEFORE_PLACE.test(tokens.words[first - 1]?.text ?? ''),
    );
    if (isPerson && all.some(({ first }) => starts.has(first))) for (const span of all) turned.add(span);
  }
  if (turned.size === 0) return spans;
  return spans.map((span) =>
    turned.has(span) ? { ...span, type: 'person', confidence: CONFIDENCE, by: 'names/bearer' } : span,
  );
}

/** The first and the last words of full names, each with the token where the first of them begins. */
function namesBorne(spans: readonly Tagged[], tokens: Tokens): Map<string, number> {
  const borne = new Map<string, number>();
  for (const { first, end, type, confidence } of spans) {
    if (type !== 'person' || confidence < LEAST_CONFIDENCE) continue;
    let last = end - 1;
    while (last > first && isNameWord(tokens.words[last]!.text.toLowerCase().replace(/\.$/, ''), 'generation')) last--;
    if (last === first) continue;
    for (const at of [first, last]) if (!borne.has(tokens.words[at]!.text)) borne.set(tokens.words[at]!.text, first);
  }
  return borne;
}
