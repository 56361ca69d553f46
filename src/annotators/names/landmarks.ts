/**
 * Landmarks: buildings whose names are made of ordinary words, so that the tagger takes half of
 * one for a place and the rest for no name at all (data/gazetteer/landmarks.tsv).
 *
 *   "at the Great Hall of the People" -> Great Hall of the People (facility)
 */
import type { Tokens } from '../../document/layers.ts';
import { landmarkAt } from '../../lexicon/gazetteer.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured: the list holds only names that hardly ever stand for anything else. */
const CONFIDENCE = 0.9;

/** The spans with landmarks in place of what was found of them; a longer name stays (`Eiffel Tower Hotel`). */
export function withLandmarks(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const merged: Tagged[] = [];
  let next = 0;
  for (let at = 0; at < tokens.words.length; at++) {
    const words = landmarkAt(tokens.words, at);
    if (words === 0) continue;
    const end = at + words;
    while (next < spans.length && spans[next]!.end <= at) merged.push(spans[next++]!);
    let after = next;
    while (after < spans.length && spans[after]!.first < end) after++;
    const longer = spans.slice(next, after).some((span) => span.first < at || span.end > end);
    if (longer) continue;
    merged.push({ first: at, end, type: 'facility', confidence: CONFIDENCE, by: 'names/landmark' });
    next = after;
    at = end - 1;
  }
  return [...merged, ...spans.slice(next)];
}
