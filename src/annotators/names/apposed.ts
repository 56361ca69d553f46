/**
 * Types that a name's own last word or the words right beside it state: an age is a person's, and
 * what is called a unit, a company or a party is one. All mentions of the same words follow.
 *
 *   "the Volta River Control Board" -> organization, though its river is a place;
 *   "Sofia, 19, works" -> person;  "Corvik Line, a unit of Corvik Freight" -> organization
 */
import type { Tokens } from '../../document/layers.ts';
import { isOrganizationWord } from '../../lexicon/organization-words.ts';
import type { TaggedType } from './labels.ts';
import { wordsOf } from './span-words.ts';
import type { Tagged } from './tagger.ts';

/** Chosen, not measured: what the text states is hardly ever wrong. */
const CONFIDENCE = 0.9;

const MAY_CHANGE: ReadonlySet<TaggedType> = new Set(['person', 'organization', 'location', 'facility', 'norp', 'misc']);

/** The spans with the types that appositions state. */
export function withApposed(spans: readonly Tagged[], tokens: Tokens): Tagged[] {
  const stated = new Map<string, TaggedType>();
  for (const span of spans) {
    const type = MAY_CHANGE.has(span.type) ? statedType(span, tokens) : null;
    if (type !== null) stated.set(wordsOf(tokens, span.first, span.end), type);
  }
  if (stated.size === 0) return [...spans];
  return spans.map((span) => {
    const type = MAY_CHANGE.has(span.type) ? stated.get(wordsOf(tokens, span.first, span.end)) : undefined;
    return type === undefined || type === span.type
      ? span
      : { ...span, type, confidence: CONFIDENCE, by: 'names/apposed' };
  });
}

/** What the tagger takes `Corvik Freight` for. */
const MAY_TRADE: ReadonlySet<TaggedType> = new Set(['person', 'location', 'norp']);

function statedType({ first, end, type }: Tagged, tokens: Tokens): TaggedType | null {
  if (type === 'location' && end - first >= 3 && isOrganizationWord(tokens.words[end - 1]!.text, 'last'))
    return 'organization';
  if (MAY_TRADE.has(type) && end - first >= 2 && isOrganizationWord(tokens.words[end - 1]!.text, 'trade'))
    return 'organization';
  if (tokens.words[end]?.text !== ',') return null;
  const next = tokens.words[end + 1]?.text ?? '';
  if (/^(?:1?\d\d|[5-9])$/.test(next) && tokens.words[end + 2]?.text === ',') return 'person';
  if (type !== 'person' && type !== 'location') return null;
  const head = /^an?$/.test(next) ? headAfter(tokens, end + 2) : null;
  return head !== null && isOrganizationWord(head, 'noun') ? 'organization' : null;
}

/** How many words of an apposition are read: `a Lagos-based maker of steel pipes`. */
const LONGEST_APPOSITION = 6;

const STOPS = /^(?:of|in|at|for|from|that|which|with|based|owned|run|led|called|[,.;:)])$/;

/** The head of the noun phrase that starts at a token: its last word before what follows a noun. */
export function headAfter(tokens: Tokens, start: number): string | null {
  for (let at = start; at < start + LONGEST_APPOSITION && at < tokens.words.length; at++) {
    const after = tokens.words[at + 1]?.text ?? '';
    const { text } = tokens.words[at]!;
    if (text !== '-' && STOPS.test(after)) return text;
    if (!/^[\p{L}\p{N}.&-]+$/u.test(text)) return null;
  }
  return null;
}
