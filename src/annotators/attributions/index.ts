/**
 * Attributions: who said what, as spans of source, cue and content, found by a trained tagger and
 * rules in the article's body. What has no source near its cue keeps an empty one; quotation marks
 * without any sign of speech (nicknames, titles, scare quotes) become none.
 *
 *   "Yes," Li said. -> direct; source Li, cue said, content Yes
 */

import type { Annotated } from '../../document/document.ts';
import type { Attribution } from '../../document/layers.ts';
import { provenanceOf } from '../../document/span.ts';
import { defineAnnotator } from '../annotator.ts';
import type { RuleUse } from '../rule.ts';
import { type FoundAttribution, findAttributions } from './find.ts';
import { readOwnVerbs } from './own-verbs.ts';
import { RULES } from './rules/index.ts';
import { shippedTagger } from './tagger/tagger.ts';

export const attributions = defineAnnotator({
  name: 'attributions',
  summary: 'Finds who said what: source, cue and content.',
  requires: ['structure', 'tokens', 'sentences'],
  provides: 'attributions',
  rules: RULES,
  annotate: (document, { verbs, rules }) => {
    if (verbs === null) return find(document, rules);
    const own = readOwnVerbs(document.layers.tokens, verbs);
    const read = { ...document, layers: { ...document.layers, tokens: own.tokens } };
    return withoutGaps(find(read, rules).map((attribution) => own.restore(attribution)));
  },
});

function find(document: Annotated<'structure' | 'tokens' | 'sentences'>, use: RuleUse): Attribution[] {
  return findAttributions(document, shippedTagger(), use).map(withoutVerdict);
}

function withoutVerdict(found: FoundAttribution): Attribution {
  const { kind, source, cue, content, verb, polarity, within, confidence } = found;
  return { kind, source, cue, content, verb, polarity, within, confidence, ...provenanceOf(found) };
}

/** Without the places left empty; what stood within one of those stands by itself. */
function withoutGaps(attributions: readonly (Attribution | null)[]): Attribution[] {
  const kept = attributions.filter((attribution) => attribution !== null);
  const places = new Map(kept.map((attribution, place) => [attribution, place]));
  return kept.map((attribution) => {
    const outer = attribution.within === null ? null : attributions[attribution.within];
    return { ...attribution, within: (outer && places.get(outer)) ?? null };
  });
}
