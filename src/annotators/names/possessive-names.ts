/**
 * Names that end in *'s* of themselves: those of a list, and those that the article itself
 * makes speak or act, as no possessive does.
 *
 *   "Moody's cut its rating" -> Moody's (organization); "Birchall's said …, at Birchall's" -> both
 */

import type { Tokens } from '../../document/layers.ts';
import { countryOf } from '../../lexicon/countries.ts';
import { possessiveNameAround } from '../../lexicon/gazetteer.ts';
import { foundBeside } from './found-beside.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured: the list holds only names that hardly ever stand for anything else. */
const CONFIDENCE = 0.9;
const POSSESSIVE: ReadonlySet<string> = new Set(["'s", '’s']);
/** After a possessive stands what is possessed, and never one of these. */
const ACTS = /^(?:has|had|will|would|could|said|says|told|announced|reported)$/;
/** *He's said* is *he has said*. */
const NO_NAME = /^(?:He|She|It|There|Here|Who|What|That|This|Where|How|Everyone|Everybody|Nobody|Somebody|Someone)$/;

/** The spans with names in *'s* in place of what was found of them. */
export function withPossessiveNames(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const marks: number[] = [];
  for (let at = 1; at < tokens.words.length; at++) if (POSSESSIVE.has(tokens.words[at]!.text)) marks.push(at);
  if (marks.length === 0) return [...spans];
  const persons = wordsOfPersons(spans, tokens);
  const acting = new Set(marks.filter((at) => actsAt(tokens, at)).map((at) => tokens.words[at - 1]!.text));
  const found = marks.flatMap((at): Tagged[] => {
    const word = tokens.words[at - 1]!.text;
    if (persons.has(word)) return [];
    const [first, end] = possessiveNameAround(tokens.words, at) ?? (acting.has(word) ? [at - 1, at + 1] : [0, 0]);
    return end === 0 ? [] : [{ first, end, type: 'organization', confidence: CONFIDENCE, by: 'names/possessive' }];
  });
  if (found.length === 0) return [...spans];
  const overlaps = (a: Tagged, b: Tagged): boolean => a.first < b.end && b.first < a.end;
  const longer = (name: Tagged): boolean =>
    spans.some((span) => overlaps(span, name) && span.end > name.end && span.type === 'organization');
  const kept = found.filter((name) => !longer(name));
  const rest = spans.filter((span) => !kept.some((name) => overlaps(span, name)));
  return foundBeside(rest, kept);
}

/** `Birchall's said`: a reporting verb in the past follows, so that nothing is possessed. */
function actsAt(tokens: Tokens, at: number): boolean {
  const name = tokens.words[at - 1]!.text;
  if (!/^\p{Lu}\p{Ll}/u.test(name) || NO_NAME.test(name) || countryOf(name) !== null) return false;
  return ACTS.test(tokens.words[at + 1]?.text ?? '');
}

/** The words of full names: of a *Chris Christie* the article says *Christie's*. */
function wordsOfPersons(spans: readonly Tagged[], tokens: Tokens): Set<string> {
  const full = spans.filter(({ type, first, end }) => type === 'person' && end - first > 1);
  return new Set(full.flatMap(({ first, end }) => tokens.words.slice(first, end).map(({ text }) => text)));
}
