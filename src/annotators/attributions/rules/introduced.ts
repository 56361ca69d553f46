/**
 * What introduces a quotation without a verb of saying: a noun for what is said with whose it is, or a
 * phrase that quotes.
 *
 *   "The verdict of critic Ana Ruiz: …" -> critic Ana Ruiz | verdict;   "As Ruiz puts it, …" -> Ruiz | puts it;
 *   "To quote Ruiz, …" -> Ruiz | quote
 */
import type { Span } from '../../../document/span.ts';
import { lazy } from '../../../lexicon/data.ts';
import { type WordClass, wordsOf } from '../../../lexicon/function-words.ts';

/** Longest introduction, in characters. */
const LONGEST = 160;

/** Somebody by name, what somebody is before it: `the old farmer Ana Ruiz`. */
const SOMEBODY = String.raw`(?<source>(?:(?:the|an?|his|her|its|their)\s)?(?:\p{Ll}[\p{L}-]*\s){0,3}\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|da|van|von|der|bin|al|el)\s)?\p{Lu}[\p{L}.'’-]*){0,4})`;
const OWN = '(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne)';

const anyOf = (words: WordClass): string => `(?:${wordsOf(words).join('|')})`;

const forms = lazy(() => {
  const noun = `(?<noun>${anyOf('said-noun')})`;
  const of = (pattern: string): RegExp => new RegExp(pattern, 'du');
  return [
    // The verdict of critic Ana Ruiz: / The message from Ruiz to the young was clear:
    of(
      String.raw`^(?:[^:]{0,40},\s)?${OWN}\s(?:\p{Ll}+\s){0,2}${noun}\s(?:of|from|by)\s${SOMEBODY}(?:\s(?:to|for)\s[^:,"“]{3,30}?)?(?:\s(?:was|is|were|are)(?:\s\p{Ll}+){1,4})?:\s$`,
    ),
    // In a statement by Captain Ana Ruiz: / A letter from Ana Ruiz to the council:
    of(
      String.raw`^(?:[Ii]n\s)?(?:[Tt]he|[Aa]n?|[Oo]ne)\s(?:\p{Ll}+\s){0,2}(?<noun>${anyOf('said-in')})\s(?:of|from|by)\s${SOMEBODY}(?:\s(?:to|on)\s[^:,"“]{3,30}?)?:\s$`,
    ),
    // Captain Ana Ruiz had a short answer: / gave one piece of advice:
    of(
      String.raw`^(?:[^:]{0,60},\s)?${SOMEBODY}(?:,\s[^:,]{3,40},)?\s${anyOf('said-noun-verb')}\s(?:\p{Ll}+\s){1,4}?${noun}(?:\s(?:to|for)\s[^:,"“]{3,30})?:\s$`,
    ),
    of(
      String.raw`^(?:\p{L}+,?\s)?[Aa]s\s${SOMEBODY}(?:\s(?:once|has|likes\sto|later|himself|herself)){0,2}\s(?<noun>puts?\sit),?\s$`,
    ),
    of(
      String.raw`^(?:\p{L}+,?\s)?[Tt]o\s(?<noun>${anyOf('quoting')}|borrow\s(?:a|the)\s(?:\p{Ll}+\s)?${anyOf('borrowed')}\s(?:from|of))\s${SOMEBODY},\s$`,
    ),
    of(
      String.raw`^(?:\p{L}+,?\s)?[Ii]n\s(?:the|an?|one)\s(?:\p{Ll}+\s)?(?<noun>${anyOf('in-whose')})\sof\s${SOMEBODY},\s$`,
    ),
  ];
});

/** Who says a quotation and by what words, where all that stands before it in its sentence introduces it; else null. */
export function introducedBy(text: string, start: number, quotation: number): { source: Span; cue: Span } | null {
  if (quotation <= start || quotation - start > LONGEST) return null;
  const before = text.slice(start, quotation);
  for (const form of forms()) {
    const found = form.exec(before)?.indices?.groups;
    if (found === undefined) continue;
    const [source, cue] = [found.source!, found.noun!];
    return {
      source: { start: start + source[0], end: start + source[1] },
      cue: { start: start + cue[0], end: start + cue[1] },
    };
  }
  return null;
}
