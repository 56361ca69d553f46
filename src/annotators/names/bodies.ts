/**
 * Bodies that the tagger passes over or runs together: companies of one word, two unions that `and the`
 * joins, committees that are called by a number.
 *
 *   "Deloitte has audited it" -> organization;   "the Farmers' Union and the Dockers' Union" -> two;
 *   "the 1922 Committee" -> all of it
 */

import type { Tokens } from '../../document/layers.ts';
import { isCompanyName } from '../../lexicon/company-names.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import { perWord } from '../../lexicon/word-facts.ts';
import { foundBeside } from './found-beside.ts';
import type { TaggedType } from './labels.ts';
import { isListedBody } from './span-lists.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured. */
const CONFIDENCE = 0.8;

const MAY_BE_COMPANY: ReadonlySet<TaggedType> = new Set(['person', 'location', 'facility', 'norp']);

/** The spans with the companies of the list that stand by themselves. */
export function withCompanies(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const company = (first: number): Tagged => ({
    first,
    end: first + 1,
    type: 'organization',
    confidence: CONFIDENCE,
    by: 'names/company',
  });
  const taken = new Set<number>();
  const kept = spans.map((span) => {
    for (let at = span.first; at < span.end; at++) taken.add(at);
    const turns = span.end - span.first === 1 && MAY_BE_COMPANY.has(span.type) && isAlone(tokens, span.first, taken);
    return turns && isCompanyName(tokens.words[span.first]!.text) ? company(span.first) : span;
  });
  const missed: Tagged[] = [];
  for (let at = 0; at < tokens.words.length; at++)
    if (!taken.has(at) && isCompanyName(tokens.words[at]!.text) && isAlone(tokens, at, taken)) missed.push(company(at));
  return foundBeside(kept, missed);
}

/** Whether no word of the same name stands beside it, as in `Salesforce Tower`. */
function isAlone(tokens: Tokens, at: number, taken: ReadonlySet<number>): boolean {
  const isPart = (other: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens.words[other]?.text ?? '');
  return !isPart(at + 1) && (!isPart(at - 1) || taken.has(at - 1));
}

/** The spans with two bodies that `and the` joins as two, or `and` where the lists know both. */
export function withBodiesApart(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  return spans.flatMap((span) => {
    if (span.type !== 'organization') return [span];
    for (let at = span.first + 1; at < span.end - 1; at++) {
      if (tokens.words[at]!.text !== 'and') continue;
      const isThe = tokens.words[at + 1]!.text === 'the';
      const second = isThe ? at + 2 : at + 1;
      const isTwo = isThe
        ? isBody(tokens, span.first, at) && isBody(tokens, second, span.end)
        : isListedBody(tokens, span.first, at) && isListedBody(tokens, second, span.end);
      if (!isTwo) continue;
      const by = 'names/bodies-apart';
      return [
        { ...span, end: at, by },
        { ...span, first: second, by },
      ];
    }
    return [span];
  });
}

/** Whether words hold a noun for a body: `Council of Unions`, `Transport Workers' Union`. */
function isBody(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isOrganizationWord(tokens.words[at]!.text, 'last')) return true;
  return false;
}

const isShortNumber = perWord((word) => /^\d{1,4}$/.test(word));

/** The spans with the bodies that are called by a year or a date: `the 9/11 Commission`. */
export function withNumberedBodies(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const found: Tagged[] = [];
  for (let at = 1; at < tokens.words.length - 1; at++) {
    if (!isShortNumber(tokens.words[at]!) || !isOrganizationWord(tokens.words[at + 1]!.text, 'last')) continue;
    const first =
      tokens.words[at - 1]!.text === '/' && /^\d{1,2}$/.test(tokens.words[at - 2]?.text ?? '') ? at - 2 : at;
    const isName =
      tokens.words[first - 1]?.text.toLowerCase() === 'the' && !/^\p{Lu}\p{Ll}/u.test(tokens.words[at + 2]?.text ?? '');
    if (isName)
      found.push({ first, end: at + 2, type: 'organization', confidence: CONFIDENCE, by: 'names/numbered-body' });
  }
  if (found.length === 0) return [...spans];
  const isFree = (span: Tagged): boolean => !found.some(({ first, end }) => span.first < end && first < span.end);
  return foundBeside(spans.filter(isFree), found);
}
