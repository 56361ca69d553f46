/**
 * Headlines in title case, where every word looks like a name: what is a name there is told by
 * the rest of the article.
 *
 *   "Nadia Petrov Slams Rivals" … "Nadia Petrov attacked"  ->  Nadia Petrov, in the headline too
 */

import { countBefore } from '../../document/finding.ts';
import type { Sentence, Tokens } from '../../document/layers.ts';
import { isWord } from '../../lexicon/function-words.ts';
import { titleAt } from '../../lexicon/titles.ts';
import { foundBeside } from './found-beside.ts';
import { isTitleCase } from './headline-lines.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** What the body must be at least as sure of as a name. Tuned on held-out articles. */
const LEAST_CONFIDENCE = 0.5;
/** The spans, with those in headlines of title case cut to the names that the rest of the document has. */
export function withHeadlines(spans: readonly Tagged[], tokens: Tokens, sentences: readonly Sentence[]): Tagged[] {
  const headlines = sentences.filter((sentence) => isTitleCase(tokens, sentence));
  if (headlines.length === 0 || headlines.length === sentences.length) return [...spans];
  const body: Tagged[] = [];
  const own: Tagged[][] = headlines.map(() => []);
  for (const span of spans) {
    const at = countBefore(headlines, ({ endToken }) => endToken <= span.first);
    const isWithin = at < headlines.length && headlines[at]!.firstToken <= span.first;
    (isWithin ? own[at]! : body).push(span);
  }
  const known = new Map<string, Tagged>();
  for (const span of body) {
    const key = wordsOf(tokens, span.first, span.end);
    const other = known.get(key);
    if (span.confidence >= LEAST_CONFIDENCE && (other === undefined || span.confidence > other.confidence))
      known.set(key, span);
  }
  const bodyWords = new Set(body.flatMap(({ first, end }) => tokens.words.slice(first, end).map(({ text }) => text)));
  const mended = headlines.flatMap(({ firstToken, endToken }, i) =>
    mendHeadline(own[i]!, tokens, firstToken, endToken, known, bodyWords),
  );
  return foundBeside(body, mended);
}

/** The longest names of the body that stand in the headline; of the tagger's own spans those that touch none of them. */
function mendHeadline(
  own: readonly Tagged[],
  tokens: Tokens,
  start: number,
  limit: number,
  known: ReadonlyMap<string, Tagged>,
  bodyWords: ReadonlySet<string>,
): Tagged[] {
  const found: Tagged[] = [];
  for (let at = start; at < limit; at++) {
    const name = longestAt(tokens, at, limit, known);
    if (name === null) continue;
    const { end, like } = name;
    const inside = own.find((span) => span.first <= at && span.end >= end);
    // A surname alone in the body: what stands before it in the same span may be the given name.
    const given = like.type === 'person' && end - at === 1 && inside?.type === 'person' ? inside.first : at;
    const before = found.at(-1);
    const overlaps = before !== undefined && given < before.end;
    // A given name that the body also has alone belongs to it; a name of its own does not: `Ted Orlov Hints Rossi`.
    const joins = overlaps && before.end === at && before.end - before.first === 1;
    if (joins) found.pop();
    const first = afterTitles(tokens, overlaps && !joins ? at : given, at);
    const words = end - at;
    // What may have swallowed more than a name is a person or a work: `Nadia Petrov Slams Rivals`; a long name of a place or office may be one.
    const swallowed = inside !== undefined && (SWALLOWS.has(inside.type) || (like.type === 'person' && words > 1));
    if (swallowed || (inside === undefined && words > 1 && like.type === 'person'))
      found.push({ first, end, type: like.type, confidence: like.confidence, by: 'names/headline' });
    at = end - 1;
  }
  const touches = (span: Tagged): boolean => found.some(({ first, end }) => span.first < end && first < span.end);
  const same = (span: Tagged): boolean => found.some(({ first, end }) => span.first === first && span.end === end);
  const kept = own.filter((span) => !touches(span) || same(span));
  // A name that the body never has ends where words begin that the body has as no part of names.
  const trimmed = kept.map((span) => (same(span) ? span : withoutCommonWords(span, tokens, bodyWords)));
  return [
    ...trimmed,
    ...found.filter((name) => !kept.some((span) => span.first === name.first && span.end === name.end)),
  ];
}

const SWALLOWS: ReadonlySet<Tagged['type']> = new Set(['person', 'misc']);

function longestAt(
  tokens: Tokens,
  at: number,
  limit: number,
  known: ReadonlyMap<string, Tagged>,
): { end: number; like: Tagged } | null {
  for (let end = Math.min(limit, at + LONGEST_NAME); end > at; end--) {
    const like = known.get(wordsOf(tokens, at, end));
    if (like !== undefined) return { end, like };
  }
  return null;
}
const LONGEST_NAME = 8;

function afterTitles(tokens: Tokens, first: number, end: number): number {
  let at = first;
  for (
    let title = titleAt(tokens.words, at);
    title !== null && at + title.length <= end;
    title = titleAt(tokens.words, at)
  )
    at += title.length;
  return at;
}

const isHeadlineVerb = (text: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text) && isWord(text.toLowerCase(), 'headline-verb');

/** A person's name ends before the first verb in the present: `Chris Christie Calls`. */
function withoutCommonWords(span: Tagged, tokens: Tokens, bodyWords: ReadonlySet<string>): Tagged {
  if (span.type !== 'person') return span;
  for (let at = span.first + 1; at < span.end; at++) {
    const { text } = tokens.words[at]!;
    if (!bodyWords.has(text) && isHeadlineVerb(text) && at - span.first >= 1) return { ...span, end: at };
  }
  return span;
}
