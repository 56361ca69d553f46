/**
 * Names: persons, organizations, places and other names as they stand in the text, each with its
 * type and how sure newsx is. A trained tagger proposes the spans, rules mend them.
 *
 *   "Premier Li Qiang visited Beijing" -> Li Qiang (person, 0.98), Beijing (location, 0.99)
 */
import type { Annotated } from '../../document/document.ts';
import type { EntityType, Name, Sentence, Tokens } from '../../document/layers.ts';
import { defineAnnotator } from '../annotator.ts';
import { ALL_RULES, type RuleUse, refineBy } from '../rule.ts';
import { withAuthority } from './authority.ts';
import { extentOf } from './extent.ts';
import { ECHOING, MENDING } from './rules.ts';
import { shippedTagger, type Tagged, type Tagger } from './tagger.ts';

/** A span that is wrong twice in three is left out. Tuned on held-out articles, see data/models/README.md. */
const LEAST_CONFIDENCE = 0.3;

/** The spans of a tagger after the rules that mend them, however unsure, dates among them. */
export function proposeNames(
  tagger: Tagger,
  tokens: Tokens,
  sentences: readonly Sentence[],
  use: RuleUse = ALL_RULES,
): readonly Tagged[] {
  return refineBy(MENDING, use, tagger(tokens, sentences), { tokens, sentences });
}

/** The names that are likely enough, with their echoes in the document; dates among them. */
export function tagNames(
  tagger: Tagger,
  tokens: Tokens,
  sentences: readonly Sentence[],
  use: RuleUse = ALL_RULES,
): readonly Tagged[] {
  const proposed = proposeNames(tagger, tokens, sentences, use);
  const likely = proposed.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  return refineBy(ECHOING, use, likely, { tokens, sentences });
}

export const names = defineAnnotator({
  name: 'names',
  summary: 'Finds names and sums of money, with their types.',
  requires: ['structure', 'tokens', 'sentences'],
  provides: 'names',
  rules: [...MENDING, ...ECHOING],
  annotate: (document, { authority, rules }): Name[] => {
    const found = findNames(document, shippedTagger(), rules);
    return authority === null ? found : withAuthority(found, document.layers.tokens, authority);
  },
});

/** The names of a document as a tagger and the rules find them; dates are left out. */
export function findNames(
  { layers: { tokens, sentences } }: Annotated<'tokens' | 'sentences'>,
  tagger: Tagger,
  use: RuleUse = ALL_RULES,
): Name[] {
  return tagNames(tagger, tokens, sentences, use)
    .filter((span): span is Tagged & { type: EntityType } => span.type !== 'date')
    .map((span) => nameOf(span, tokens));
}

/** Written out: an object that begins with another spread takes four times the memory, as the engine gives each a shape of its own. */
function nameOf(span: Tagged & { type: EntityType }, tokens: Tokens): Name {
  const { type, confidence, by, rules } = span;
  const { start, end } = extentOf(span, tokens);
  return rules === undefined ? { start, end, type, confidence, by } : { start, end, type, confidence, by, rules };
}
